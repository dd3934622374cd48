/*
 * Kinds of charts for the models: heatmap, scatter, pyramid. What they share with the others (colours, numbers in the reader's
 * language, tooltips) comes from charts.js as `tools`, since scripts import nothing from each other.
 */
let tools;

export function kinds(given) {
  tools = given;
  return { heatmap: { option: heatmap }, scatter: { option: scatter, drawn: movable }, pyramid: { option: pyramid } };
}

/* cells: { column, row, value, name, text, href }, row 0 at the bottom; the more, the darker. */
function heatmap(spec, element) {
  const most = Math.max(...spec.cells.map((cell) => cell.value), 1);
  const wide = element.clientWidth > tools.narrow;
  const width = (element.clientWidth - 110) / spec.columns.length - 12;
  const axis = (names, name) => ({
    type: "category", data: names, name, nameLocation: "middle", nameGap: 26, splitArea: { show: false }, axisTick: { show: false }, axisLine: { show: false },
    axisLabel: { color: tools.colour("ink-soft") }, nameTextStyle: { color: tools.colour("ink-soft") },
  });
  const ink = (cell) => cell.value > most * .75 ? "#fff" : cell.value ? tools.colour("ink") : tools.colour("ink-faint");
  return {
    grid: { left: 24, right: 4, top: 4, bottom: 28, containLabel: true },
    tooltip: { ...tools.common(spec).tooltip, trigger: "item", formatter: ({ data }) => tools.tip(data.cell.name, data.cell.text) },
    xAxis: axis(spec.columns, spec.x), yAxis: axis(spec.rows, spec.y),
    visualMap: { show: false, min: 0, max: most, inRange: { color: ["#f6f8fc", "#c9d6f3", "#7f9ade", tools.colour("accent")] } },
    series: [{
      type: "heatmap", itemStyle: { borderColor: "#fff", borderWidth: 3, borderRadius: 6 }, emphasis: { itemStyle: { borderColor: tools.colour("gold") } },
      data: spec.cells.map((cell) => ({
        value: [cell.column, cell.row, cell.value], href: cell.href, cell, cursor: cell.href ? "pointer" : "default",
        label: { show: true, color: ink(cell), fontWeight: 600, ...(cell.lines ? written(cell, width, ink(cell)) : named(spec, cell, wide, ink(cell))) },
      })),
    }],
  };
}

function named(spec, cell, wide, color) {
  return {
    align: "center", fontSize: 14, lineHeight: 18, formatter: `${tools.tick(spec)(cell.value)}${wide ? `\n{name|${cell.name}}` : ""}`,
    rich: { name: { align: "center", color, fontSize: 11, lineHeight: 14 } },
  };
}

/* The first line stands out, the last one, a policy, may need several. */
function written(cell, width, color) {
  const [title, ...more] = cell.lines;
  return { align: "center", fontSize: 12, fontWeight: 400, lineHeight: 16, formatter: [`{title|${title}}`, ...more.map((line) => broken(line, width))].join("\n"), rich: { title: { align: "center", color, fontSize: 15, fontWeight: 600, lineHeight: 24 } } };
}

/* Between words, also where they are not set apart, and never before a full stop or a comma. */
function broken(text, width) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "12px sans-serif";
  const lines = [""];
  for (const { segment } of new Intl.Segmenter(document.documentElement.lang, { granularity: "word" }).segment(text)) {
    const line = lines[lines.length - 1] + segment;
    if (/^[\p{P}\s]/u.test(segment) || pen.measureText(line).width <= width) lines[lines.length - 1] = line;
    else lines.push(segment);
  }
  return lines.join("\n");
}

/* Amounts spread over many sizes, also below zero: straight up to the first round number, logarithmic from there. */
function spread(amounts) {
  const first = 10 ** Math.max(0, Math.floor(Math.log10(amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 1))) - 4);
  return {
    to: (amount) => Math.sign(amount) * (Math.abs(amount) <= first ? Math.abs(amount) / first : 1 + Math.log10(Math.abs(amount) / first)),
    from: (place) => Math.sign(place) * (Math.abs(place) <= 1 ? Math.abs(place) * first : first * 10 ** (Math.abs(place) - 1)),
  };
}

const QUADRANTS = ["accent", "gold", "good", "star-1"];
const QUADRANT_MARKS = ["circle", "diamond", "triangle", "rect"];

/* points: { x, y, name, code }; dividers: { field, label, at } of x and of y; quadrants: names from high–high to low–low. */
function scatter(spec, element) {
  const places = { x: spread(spec.points.map((point) => point.x)), y: spread(spec.points.map((point) => point.y)) };
  const [across, up] = spec.dividers;
  const quadrantOf = (point) => (point.x >= across.at ? 0 : 2) + (point.y >= up.at ? 0 : 1);
  const large = spec.points.length > tools.manyPoints;
  const axis = (name, key, divider) => {
    const all = [...spec.points.map((point) => point[key]), divider.at].map(places[key].to).sort((one, other) => one - other);
    return {
      type: "value", name, nameLocation: key === "x" ? "middle" : "end", nameGap: key === "x" ? 28 : 12, interval: 1, nameTextStyle: { color: tools.colour("ink-soft") },
      min: Math.floor(all[0] - .001), max: Math.ceil(all[all.length - 1] + .001), splitLine: { lineStyle: { color: tools.colour("line") } },
      axisLabel: { color: tools.colour("ink-faint"), hideOverlap: true, formatter: (place) => tools.compact.format(places[key].from(place)) },
    };
  };
  return {
    animation: false,
    legend: { top: 0, left: 0, type: "scroll", itemWidth: 10, itemHeight: 10, textStyle: { color: tools.colour("ink-soft") } },
    grid: { left: 12, right: 24, top: 56, bottom: 28, containLabel: true },
    tooltip: { ...tools.common(spec).tooltip, trigger: "item", formatter: ({ data }) => tools.tip(data[2], `${spec.x}: ${tools.say(spec, data[4])}`, `${spec.y}: ${tools.say(spec, data[5])}`) },
    xAxis: axis(spec.x, "x", across), yAxis: axis(spec.y, "y", up),
    series: spec.quadrants.map((name, quadrant) => ({
      type: "scatter", name, color: tools.colour(QUADRANTS[quadrant]), symbol: QUADRANT_MARKS[quadrant], symbolSize: large ? 4 : element.clientWidth > tools.narrow ? 9 : 6, large, largeThreshold: tools.manyPoints,
      itemStyle: { opacity: large ? .6 : .75 }, cursor: "pointer",
      data: spec.points.filter((point) => quadrantOf(point) === quadrant)
        .map((point) => [places.x.to(point.x), places.y.to(point.y), point.name, spec.path + encodeURIComponent(point.code), point.x, point.y]),
    })),
  };
}

const straight = { to: (amount) => amount, from: (place) => place };

/* The lines of a scatter divide it, those of bubbles are cuts with a field. */
function movableLines(spec) {
  if (!spec.dividers) return spec.cuts.filter((cut) => cut.field).map((cut) => ({ ...cut, id: `${cut.field}-${cut.axis}`, place: straight, text: cut.label, outside: true }));
  return spec.dividers.map((divider, index) => {
    const axis = "xy"[index];
    return { ...divider, id: divider.field, axis, place: spread(spec.points.map((point) => point[axis])), text: tools.compact.format(divider.at) };
  });
}

/* A line can be taken with the pointer; where it is let go its amount goes into its field, and the form is sent. */
function movable(drawn, spec, element) {
  const lines = () => {
    const box = drawn.getModel().getComponent("grid").coordinateSystem.getRect();
    return movableLines(spec).map((divider) => divider.at == null ? null : handle(box, divider));
  };
  const handle = (box, divider) => {
    const across = divider.axis === "x";
    const finder = across ? { xAxisIndex: 0 } : { yAxisIndex: 0 };
    const at = drawn.convertToPixel(finder, divider.place.to(divider.at));
    const amount = (shape) => fitting(divider, spec, divider.place.from(drawn.convertFromPixel(finder, across ? shape.x : shape.y)));
    return {
      type: "group", id: divider.id, draggable: across ? "horizontal" : "vertical", cursor: across ? "ew-resize" : "ns-resize", z: 50,
      x: across ? at : 0, y: across ? 0 : at,
      ondrag() { field(divider).value = amount(this); },
      ondragend() { move(divider, amount(this)); },
      children: [
        { type: "rect", shape: across ? { x: -8, y: box.y, width: 16, height: box.height } : { x: box.x, y: -8, width: box.width, height: 16 }, style: { fill: "rgba(0,0,0,0)" } },
        { type: "line", silent: true, shape: across ? { x1: 0, y1: box.y, x2: 0, y2: box.y + box.height } : { x1: box.x, y1: 0, x2: box.x + box.width, y2: 0 },
          style: { stroke: tools.colour("ink"), lineWidth: 1.5, lineDash: [5, 4] } },
        divider.outside
          ? { type: "text", silent: true, x: across ? 0 : box.x + box.width + 4, y: across ? box.y - 15 : -6,
              style: { text: divider.text, fill: tools.colour("ink-soft"), font: "11px sans-serif", align: across ? "center" : "left" } }
          : { type: "text", silent: true, x: across ? 5 : box.x + box.width - 4, y: across ? box.y + 2 : -16,
              style: { text: divider.text, fill: tools.colour("ink"), font: "600 11px sans-serif", align: across ? "left" : "right" } },
      ],
    };
  };
  const place = () => drawn.setOption({ graphic: { elements: lines().filter(Boolean) } });
  place();
  new ResizeObserver(() => element.isConnected && requestAnimationFrame(place)).observe(element);
}

const field = (divider) => document.querySelector(`[data-divider="${divider.field}"]`);

function move(divider, amount) {
  field(divider).value = amount;
  field(divider).form.requestSubmit();
}

/* Three digits are as exact as a hand is. A boundary stays between its neighbours and within its field's steps. */
function fitting(divider, spec, amount) {
  const rounded = Number(amount.toPrecision(3));
  if (!divider.outside) return rounded;
  const others = spec.cuts.filter((cut) => cut.axis === divider.axis && cut.at !== divider.at).map((cut) => cut.at);
  const least = Math.max(spec.min, ...others.filter((at) => at < divider.at));
  const most = Math.min(spec.max, ...others.filter((at) => at > divider.at));
  return Number(Math.min(Math.max(rounded, least), most).toFixed(1));
}

const LAYERS = ["star5", "star4", "star3", "star2"];

/* sides: two, each { name, layers: [{ name, value, text, href }] } from the top; a layer is as wide as its share, and centred. */
function pyramid(spec, element) {
  const narrow = element.clientWidth <= tools.narrow;
  const columns = narrow ? [{ left: "0%", width: "36%" }, { left: "64%", width: "36%" }] : [{ left: "6%", width: "36%" }, { left: "58%", width: "36%" }];
  const room = narrow ? 1.75 : 1.15;
  const middles = narrow ? ["10.3%", "74.3%"] : ["21.7%", "73.7%"];
  const most = spec.sides.map(({ layers }) => Math.max(...layers.map((layer) => layer.value), .01));
  const bar = ({ name, layers }, index) => [
    { type: "bar", stack: `side${index}`, xAxisIndex: index, yAxisIndex: index, silent: true, color: "transparent", barCategoryGap: "6%", data: layers.map((layer) => (most[index] - Math.max(layer.value, 0)) / 2) },
    { type: "bar", name, stack: `side${index}`, xAxisIndex: index, yAxisIndex: index, cursor: "pointer",
      label: { show: true, position: "right", color: tools.colour("ink"), fontWeight: 600, formatter: ({ data }) => tools.formats.percent.format(data.share) },
      data: layers.map((layer, at) => ({ name: layer.name, value: Math.max(layer.value, 0), share: layer.value, text: layer.text, href: layer.href, itemStyle: { color: tools.colour(tools.tones[LAYERS[at]]), borderRadius: 2 } })) },
  ];
  return {
    legend: undefined,
    title: spec.sides.map((one, index) => ({ text: one.name, left: middles[index], textAlign: "center", top: 0, textStyle: { fontSize: 13, fontWeight: 600, color: tools.colour("ink-soft") } })),
    tooltip: { ...tools.common(spec).tooltip, trigger: "item", formatter: ({ data, seriesName }) => tools.tip(data.name, data.text, `${seriesName}: ${tools.formats.percent.format(data.share)}`) },
    grid: columns.map((column) => ({ ...column, top: 32, bottom: 4 })),
    xAxis: spec.sides.map((one, index) => ({ type: "value", gridIndex: index, show: false, min: 0, max: most[index] * room })),
    yAxis: spec.sides.map(({ layers }, index) => ({
      type: "category", gridIndex: index, inverse: true, data: layers.map((layer) => layer.name), axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { show: index === 1, align: "center", margin: narrow ? 44 : 72, fontSize: narrow ? 12 : 13, color: tools.colour("ink-soft") },
    })),
    series: spec.sides.flatMap(bar),
  };
}
