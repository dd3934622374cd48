// A text that is shown once: made absolute if it is an address, and copied by its button.
for (const field of document.querySelectorAll("[data-absolute]")) field.value = new URL(field.value, location.href).href;

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  });
}
