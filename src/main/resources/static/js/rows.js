// A row with data-href opens like its link; j and k walk through the rows.
document.addEventListener("click", (event) => {
  const row = event.target.closest("[data-href]");
  if (!row || event.target.closest("a, button, input, label, select, summary") || getSelection().toString()) return;
  if (event.ctrlKey || event.metaKey) open(row.dataset.href, "_blank", "noopener");
  else location.assign(row.dataset.href);
});

document.addEventListener("keydown", (event) => {
  if (!/^[jk]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
  if (document.querySelector("dialog[open]") || document.body.classList.contains("going")) return;
  if (document.querySelector("[data-single-keys]")?.checked === false) return;
  const rows = [...document.querySelectorAll("tr[data-href], [data-item]")];
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  const here = focused < 0 ? rows.findIndex((row) => row.ariaCurrent === "true") : focused;
  const next = rows[Math.min(Math.max(here + (event.key === "j" ? 1 : -1), 0), rows.length - 1)];
  next?.querySelector("a, button")?.focus();
});
