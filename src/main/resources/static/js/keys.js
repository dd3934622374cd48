const single = document.querySelector("[data-single-keys]");
const SINGLE_OFF = "startier.singleKeysOff";

if (single) {
  single.checked = !localStorage.getItem(SINGLE_OFF);
  single.addEventListener("change", () => {
    if (single.checked) localStorage.removeItem(SINGLE_OFF);
    else localStorage.setItem(SINGLE_OFF, "yes");
  });
}

let going;

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.target.form?.requestSubmit();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key === "k") return act(event, focusSearch);
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (document.querySelector("dialog[open]") || !single || !single.checked) return;
  if (going) return act(event, () => go(event.key));
  switch (event.key) {
    case "/": return act(event, focusSearch);
    case "?": return act(event, () => document.getElementById("shortcuts").showModal());
    case "g": return act(event, startGoing);
    default: press(event);
  }
});

function act(event, what) {
  event.preventDefault();
  what();
}

function typing(element) {
  return element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName)
    || (element.tagName === "INPUT" && !/^(checkbox|radio|button|submit|range|file)$/.test(element.type));
}

function focusSearch() {
  const search = document.querySelector("main [data-search]") ?? document.querySelector("[data-search]");
  search?.focus();
  search?.select();
}

function startGoing() {
  document.body.classList.add("going");
  going = setTimeout(stopGoing, 2000);
}

function stopGoing() {
  clearTimeout(going);
  going = undefined;
  document.body.classList.remove("going");
}

function go(letter) {
  stopGoing();
  document.querySelector(`[data-go="${CSS.escape(letter)}"]`)?.click();
}

function press(event) {
  const target = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
  if (target) act(event, () => target.click());
}
