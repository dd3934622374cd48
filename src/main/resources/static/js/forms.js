// A form is sent once. Buttons come back when the page does (browser's back) and for forms that stay, such as downloads.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || event.submitter?.formMethod === "dialog") return;
  if (form.method !== "post" || "repeatable" in form.dataset) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  setTimeout(() => buttonsOf(form).forEach((button) => { button.disabled = true; }));
});

addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    buttonsOf(form).forEach((button) => { button.disabled = false; });
  }
});

function buttonsOf(form) {
  return [...form.elements].filter((element) => element.type === "submit");
}

// Filters apply as they are changed; empty ones stay out of the address.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form && "autosubmit" in form.dataset) form.requestSubmit();
});

document.addEventListener("formdata", (event) => {
  if (event.target.method !== "get") return;
  for (const [name, value] of [...event.formData]) {
    if (value === "") event.formData.delete(name);
  }
});

// "Select all" boxes and the bar that shows how many are selected.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (!form || event.target.type !== "checkbox") return;
  const boxes = [...form.elements].filter((box) => "select" in box.dataset);
  if ("selectAll" in event.target.dataset) boxes.forEach((box) => { box.checked = event.target.checked; });
  const chosen = boxes.filter((box) => box.checked).length;
  for (const bar of form.querySelectorAll("[data-selection]")) bar.hidden = chosen === 0;
  for (const count of form.querySelectorAll("[data-selected]")) count.textContent = chosen;
  for (const link of form.querySelectorAll("[data-selected-link]")) follow(link, boxes.filter((box) => box.checked));
});

// A link that takes along what is selected, where it is not too little or too much for it.
function follow(link, boxes) {
  const { selectedLink, least, most } = link.dataset;
  link.hidden = boxes.length < Number(least) || boxes.length > Number(most);
  const address = new URL(link.href);
  address.search = new URLSearchParams(boxes.map((box) => [selectedLink, box.value]));
  link.href = address.href;
}
