// Files that are too large are told before they travel.
document.addEventListener("change", (event) => {
  const { maxBytes, tooLarge } = event.target.dataset ?? {};
  if (!maxBytes) return;
  const large = [...event.target.files].some((file) => file.size > Number(maxBytes));
  event.target.setCustomValidity(large ? tooLarge : "");
  if (large) event.target.reportValidity();
});

// On the form that proposes: one row after the other, and what the chosen star still asks for.
for (const section of document.querySelectorAll("[data-evidence]")) {
  const form = section.closest("form");
  const rows = [...section.querySelectorAll("[data-piece]")];
  const more = section.querySelector("[data-piece-more]");
  const filled = (row) => [...row.querySelectorAll("select, textarea, input")].some((input) => input.value !== "");

  const fold = () => {
    more.hidden = rows.every((row) => !row.hidden);
  };
  rows.forEach((row, number) => { row.hidden = number > 0 && !filled(row); });
  more.addEventListener("click", () => {
    const next = rows.find((row) => row.hidden);
    next.hidden = false;
    next.querySelector("select").focus();
    fold();
  });
  fold();

  const state = section.querySelector("[data-evidence-state]");
  const show = () => {
    const star = form.querySelector("input[name=star]:checked");
    const asked = (star?.dataset.asks ?? "").split(" ").filter(Boolean);
    const there = new Set([
      ...[...section.querySelectorAll("[data-kept]")].map((kept) => kept.dataset.kept),
      ...rows.map((row) => row.querySelector("select").value),
    ]);
    const found = asked.filter((kind) => there.has(kind)).length;
    section.querySelector("[data-evidence-text]").textContent = !star ? state.dataset.pick
      : asked.length === 0 ? state.dataset.none
      : state.dataset.found.replace("%found", found).replace("%asked", asked.length);
    for (const chip of state.querySelectorAll("[data-asked]")) {
      const missing = !there.has(chip.dataset.asked);
      chip.hidden = !asked.includes(chip.dataset.asked);
      chip.classList.toggle("asked-missing", missing);
      chip.querySelector("i").className = missing ? "bi bi-circle" : "bi bi-check-circle-fill";
    }
  };
  state.hidden = false;
  form.addEventListener("change", show);
  addEventListener("pageshow", show);
  show();
}
