// Charts and their library are fetched only by pages that draw.
const charts = document.querySelector("meta[name=charts]");
let drawing;

async function draw(root) {
  if (!root.querySelector("[data-chart], [data-spark]")) return;
  drawing ??= import(charts.content);
  (await drawing).draw(root, charts.dataset);
}

draw(document);
document.addEventListener("htmx:load", (event) => {
  if (event.target !== document.body) draw(event.target.parentElement);
});
