/*
 * Reads the explanation of every customer as the browser gets it, follows each figure of the customers in `follow` to its records,
 * and returns what is wrong.
 */
async ({ codes, follow, kinds, words }) => {
  const language = document.documentElement.lang;
  const complaints = [];
  let followed = 0;

  const RECORDS = {
    orders: "tr[data-href] > :nth-child(2)",
    receivables: "tr[data-href] > :nth-child(3)",
    activities: "tr[data-item] > :first-child",
    scores: "section[aria-labelledby=history-title] tbody tr > :first-child",
    potentials: "#tab tbody tr > :first-child > span:first-child",
  };
  const OTHER_SCRIPT = {
    "zh-CN": /[戶額價級為過訂單際類達評產圖數總決門買賣張稅潤銷]/,
    "zh-TW": /[户额价级为过订单际类达评产图数总决门买卖张税润销]/,
  };

  async function page(address) {
    const answer = await fetch(address);
    if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  const said = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

  function day(text) {
    const chinese = text.match(/(\d{4})年(\d{1,2})月(\d{1,2})日/);
    const [year, month, date] = chinese ? chinese.slice(1) : [text.match(/\d{4}$/)[0], new Date(text).getMonth() + 1, text.match(/ (\d+),/)[1]];
    return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  }

  /* Stars are drawn, and named for those who cannot see them. */
  const shownClass = (element) => said(element) || element.querySelector("[aria-label]")?.getAttribute("aria-label");

  async function explanation(code) {
    const shown = await page(`/customers/${code}/assessment`);
    const tell = (what) => complaints.push(`${language} ${code}: ${what}`);
    wording(said(shown.querySelector("#tab")), tell);
    for (const kind of kinds) {
      const panel = shown.getElementById(kind);
      if (!panel) tell(`${kind} is missing`);
      else if (!said(panel.querySelector(".reasons dd"))) tell(`${kind} has no reason`);
      else if (!shownClass(panel.querySelector(".figure-large"))) tell(`${kind} shows neither a class nor a dash`);
    }
    const panels = shown.querySelectorAll(".explanations > section[id]").length;
    if (panels !== kinds.length) tell(`${panels} classes instead of ${kinds.length}`);
    if (!follow.includes(code)) return;
    const addresses = new Map();
    for (const link of shown.querySelectorAll(".explanations dd > a")) {
      const address = link.getAttribute("href");
      addresses.set(address, addresses.get(address) || /[1-9]/.test(said(link)));
    }
    for (const [address, filled] of addresses) await records(code, address, filled, tell);
  }

  function wording(text, tell) {
    for (const raw of text.match(/\?\?\S*|\b[a-z]+\.[a-zA-Z]+\.[a-zA-Z_.]+|\{\d/g) ?? []) tell(`the text ${raw}`);
    if (!language.startsWith("zh")) return;
    for (const word of text.match(/[A-Za-z]{2,}/g) ?? []) if (!words.includes(word)) tell(`the English word ${word}`);
    const foreign = text.match(OTHER_SCRIPT[language]);
    if (foreign) tell(`the character ${foreign[0]} of the other script`);
  }

  async function records(code, address, filled, tell) {
    const { pathname, searchParams } = new URL(address, location.href);
    const [, , owner, tab] = pathname.split("/");
    if (owner !== code) tell(`${address} leads to another customer`);
    const shown = await page(address);
    if (!said(shown.querySelector(".account-head")).includes(code)) tell(`${address} shows another customer`);
    const days = [...shown.querySelectorAll(RECORDS[tab])].map((cell) => day(said(cell)));
    if (filled && days.length === 0) tell(`${address} shows no record`);
    const [from, to] = [searchParams.get("from") ?? "0000", searchParams.get("to") ?? "9999"];
    for (const one of days) if (one < from || one > to) tell(`${address} shows a record of ${one}`);
    followed++;
  }

  const waiting = [...codes];
  const reader = async () => {
    for (let code = waiting.shift(); code; code = waiting.shift()) {
      try { await explanation(code); } catch (failure) { complaints.push(`${language} ${code}: ${failure.message}`); }
    }
  };
  await Promise.all([reader(), reader(), reader(), reader()]);
  return { complaints, followed };
}
