import "./shell.js";
import "./dialogs.js";
import "./forms.js";
import "./keys.js";
import "./rows.js";

const charts = document.querySelector("meta[name=charts]");
let drawing;

async function draw(root) {
  if (!charts || !root.querySelector("[data-chart], [data-spark]")) return;
  drawing ??= import(charts.content);
  (await drawing).draw(root, charts.dataset.library);
}

draw(document);
document.addEventListener("htmx:load", (event) => event.target !== document.body && draw(event.target));
