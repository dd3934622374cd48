const navigation = document.getElementById("nav");
const toggle = document.querySelector("[data-nav-toggle]");

function openNavigation(open) {
  document.body.classList.toggle("nav-open", open);
  toggle.setAttribute("aria-expanded", String(open));
  (open ? navigation.querySelector("a") : toggle).focus();
}

if (toggle && navigation) {
  toggle.addEventListener("click", () => openNavigation(!document.body.classList.contains("nav-open")));
  document.querySelector("[data-nav-close]").addEventListener("click", () => openNavigation(false));
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (menu !== except) menu.open = false;
  }
}

document.addEventListener("click", (event) => {
  closeMenus(event.target.closest("details[data-menu]"));
  event.target.closest("[data-dismiss]")?.parentElement.remove();
  if (event.target.closest("[data-back]")) history.back();
  if (event.target.closest("[data-print]")) print();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details[data-menu][open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (document.body.classList.contains("nav-open")) {
    openNavigation(false);
  }
});

for (const back of document.querySelectorAll("[data-back]")) back.hidden = history.length < 2;

// The language links know only the language; the rest of the address stays as it is.
for (const link of document.querySelectorAll("[data-keep-query] a")) {
  const query = new URLSearchParams(location.search);
  query.set("lang", link.hreflang);
  link.search = query;
}

addEventListener("beforeprint", () => {
  const now = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }).format(new Date());
  for (const time of document.querySelectorAll("[data-printed]")) time.textContent = now;
});

// What came back is an answer worth showing (a form with its errors) or a failure worth saying.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, () => {
    const flashes = document.querySelector("[data-flashes]");
    if (!flashes) return;
    const notice = document.createElement("div");
    notice.className = "notice notice-bad";
    notice.setAttribute("role", "alert");
    notice.textContent = flashes.dataset.failed;
    flashes.replaceChildren(notice);
    notice.scrollIntoView({ block: "nearest" });
  });
}

/* where tabs do not fit, the current one is to be seen, and that there are others on both sides */
const tab = document.querySelector(".tabs a[aria-current]");
for (let strip = tab?.parentElement; strip && strip.tagName !== "MAIN"; strip = strip.parentElement) {
  if (strip.scrollWidth > strip.clientWidth) {
    strip.scrollLeft += middle(tab) - middle(strip);
  }
}

function middle(element) {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
}
