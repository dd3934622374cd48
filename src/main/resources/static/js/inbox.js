// The inbox: a proposal opens beside the list, and the list is worked through by keyboard.
const WIDE = matchMedia("(min-width: 1200px)");
const inbox = () => document.querySelector("[data-inbox]");
const drawer = () => document.querySelector("[data-drawer]");
const rows = () => [...document.querySelectorAll("[data-proposal]")];
const isOpen = () => drawer() !== null && !drawer().hidden;
const current = () => rows().find((row) => row.contains(document.activeElement)) ?? rows().find((row) => row.ariaCurrent === "true");
const linkOf = (row) => row.querySelector("[data-open-case]");

async function pageAt(address, options = {}) {
  const answer = await fetch(address, { ...options, headers: { Accept: "text/html", "HX-Request": "true" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { ok: answer.ok, page };
}

async function show(row, focus) {
  rows().forEach((one) => { one.ariaCurrent = one === row ? "true" : null; });
  const link = linkOf(row);
  const panel = drawer();
  const body = panel.querySelector("[data-drawer-body]");
  const title = panel.querySelector("[data-drawer-title]");
  title.textContent = link.textContent;
  panel.querySelector("[data-drawer-page]").href = link.href;
  body.textContent = body.dataset.loading;
  panel.hidden = false;
  panel.scrollTop = 0;
  inbox().classList.add("has-drawer");
  row.scrollIntoView({ block: "nearest" });
  if (focus) title.focus({ preventScroll: true });
  const { page } = await pageAt(link.href).catch(() => ({}));
  if (!row.isConnected || row.ariaCurrent !== "true") return;
  const parts = page?.querySelector("[data-case]");
  if (!parts) return location.assign(link.href);
  title.replaceChildren(...page.querySelector("[data-case-title]").childNodes);
  body.replaceChildren(parts);
}

function close() {
  const row = current();
  drawer().hidden = true;
  inbox().classList.remove("has-drawer");
  rows().forEach((one) => { one.ariaCurrent = null; });
  if (row) linkOf(row).focus();
}

// What was decided leaves the list; the next one moves up to its place, and takes the focus.
async function decide(form, button) {
  if (form.dataset.sent) return;
  form.dataset.sent = "true";
  const row = current();
  const place = Math.max(rows().indexOf(row), 0);
  const wasOpen = isOpen();
  const sent = new URLSearchParams(new FormData(form, button));
  const answer = await pageAt(form.action, { method: "POST", body: sent }).catch(() => ({ ok: false }));
  delete form.dataset.sent;
  if (!answer.ok) return refuse(answer.page);
  const { page } = answer.page.querySelector("[data-inbox]")?.dataset.here === inbox().dataset.here
    ? answer : await pageAt(inbox().dataset.here);
  replace("[data-flashes]", answer.page);
  ["[data-inbox-list]", ".tabs", "#nav"].forEach((part) => replace(part, page));
  const next = rows()[Math.min(place, rows().length - 1)];
  if (!next) return empty();
  if (wasOpen) show(next, false);
  linkOf(next).focus();
}

function replace(selector, page) {
  const fresh = page?.querySelector(selector);
  if (fresh) document.querySelector(selector)?.replaceChildren(...fresh.childNodes);
}

function empty() {
  drawer().hidden = true;
  inbox().classList.remove("has-drawer");
  document.getElementById("content").focus();
}

// The page that says why it could not be done says it in a sentence; it is told where the reader is.
function refuse(page) {
  const flashes = document.querySelector("[data-flashes]");
  const notice = document.createElement("div");
  notice.className = "notice notice-bad";
  notice.setAttribute("role", "alert");
  notice.tabIndex = -1;
  notice.textContent = page?.querySelector(".fault > p:not(.fault-status)")?.textContent ?? flashes.dataset.failed;
  flashes.replaceChildren(notice);
  notice.focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-open-case]");
  if (link && WIDE.matches && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    show(link.closest("[data-proposal]"), true);
  }
  if (event.target.closest("[data-drawer-close]")) close();
});

// In the drawer a decision keeps the list; in the list itself the form goes its own way.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-drawer] [data-decision]")) return;
  event.preventDefault();
  decide(event.target, event.submitter);
}, true);

document.addEventListener("focusin", (event) => {
  const row = isOpen() && event.target.closest("[data-proposal]");
  if (row && row.ariaCurrent !== "true" && event.target.matches("[data-open-case]")) show(row, false);
});

const KEYS = {
  o: (row) => (isOpen() && row.ariaCurrent === "true" ? drawer().querySelector("[data-drawer-title]").focus() : linkOf(row).click()),
  x: (row) => row.querySelector("[data-select]")?.click(),
  a: approve,
  r: refuseWith,
};

function placeOf(row) {
  return isOpen() && drawer().querySelector("[data-decision]") ? drawer() : row;
}

function approve(row) {
  const place = placeOf(row);
  const button = place.querySelector("[data-approve]");
  if (button) decide(button.form, button);
  else if (place === row) linkOf(row).click();
}

function refuseWith(row) {
  const place = placeOf(row);
  const details = place.querySelector("[data-refuse]");
  if (details) details.open = true;
  place.querySelector("[data-decision] textarea")?.focus();
}

document.addEventListener("keydown", (event) => {
  if (!inbox() || event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape" && isOpen()) return close();
  if (event.target.closest("textarea, select, [contenteditable], input:not([type=checkbox])")) return;
  if (document.body.classList.contains("going") || document.querySelector("[data-single-keys]")?.checked === false) return;
  const row = KEYS[event.key] && current();
  if (!row) return;
  event.preventDefault();
  KEYS[event.key](row);
});
