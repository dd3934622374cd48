document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  if (opener) {
    document.getElementById(opener.dataset.dialog)?.showModal();
    return;
  }
  const dialog = event.target.closest("dialog");
  if (dialog && (event.target.closest("[data-dialog-close]") || outside(dialog, event))) dialog.close();
});

function outside(dialog, event) {
  if (event.target !== dialog) return false;
  const box = dialog.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}

// A form inside that came back with errors opens its dialog again.
for (const dialog of document.querySelectorAll("dialog[data-open]")) dialog.showModal();
document.addEventListener("htmx:load", (event) => {
  const dialog = event.target.closest("dialog[data-show]");
  if (dialog && !dialog.open) dialog.showModal();
});
