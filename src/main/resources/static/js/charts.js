/*
 * One adapter between the figures of a page and the drawing library. A chart is told in plain words:
 *   { kind: "bar" | "stacked" | "line" | "pareto" | "gauge" | "bubble" | "heatmap" | "scatter" | "pyramid", format: "number" | "money" | "percent",
 *     unit, horizontal, categories: [...], hrefs: [...],
 *     series: [{ name, values: [...], hrefs: [...], tone, type }], cuts: [{ at, label }] }
 */
const locale = document.documentElement.lang;
const css = getComputedStyle(document.documentElement);
const colour = (name) => css.getPropertyValue(`--${name}`).trim();

const TONES = {
  accent: "accent", gold: "gold", good: "good", warn: "gold", bad: "bad", muted: "star-1", none: "line",
  star0: "star-0", star1: "star-1", star2: "star-2", star3: "star-3", star4: "star-4", star5: "star-5",
};
const SERIES = ["#2447a8", "#d99a1c", "#3f8f74", "#8a5fb0", "#c25b4e", "#6f8f9f", "#9aa53a", "#4f9fc4"];
const PARETO_ROWS = 60;
const MANY_POINTS = 1500;
const NARROW = 560;

const formats = {
  number: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
  money: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
  percent: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }),
};
const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });

export async function draw(root, library) {
  for (const element of root.querySelectorAll("[data-spark]")) spark(element);
  const elements = [...root.querySelectorAll("[data-chart]")];
  if (elements.length === 0) return;
  await load(library);
  await Promise.all(elements.map(chart));
}

let loading;
function load(source) {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

async function chart(element) {
  const spec = await specOf(element);
  if (!spec || !element.isConnected) return;
  const renderer = spec.points?.length > MANY_POINTS ? "canvas" : "svg";
  const drawn = echarts.getInstanceByDom(element) ?? echarts.init(element, null, { renderer });
  drawn.setOption({ ...common(spec), ...KINDS[spec.kind](spec, element) }, true);
  AFTERWARDS[spec.kind]?.(drawn, spec, element);
  drawn.off("click");
  drawn.on("click", (mark) => {
    const href = Array.isArray(mark.data) ? mark.data[3] : mark.data?.href;
    if (href) location.assign(href);
  });
  watch(element, drawn);
}

async function specOf(element) {
  if (element.dataset.source) {
    const answer = await fetch(element.dataset.source, { headers: { Accept: "application/json" } });
    return answer.ok ? answer.json() : null;
  }
  const text = document.getElementById(element.dataset.spec)?.textContent;
  const spec = text ? JSON.parse(text) : null;
  return typeof spec === "string" ? JSON.parse(spec) : spec;
}

const watched = new WeakSet();
function watch(element, drawn) {
  if (watched.has(element)) return;
  watched.add(element);
  new ResizeObserver(() => element.isConnected ? drawn.resize() : drawn.dispose()).observe(element);
  addEventListener("beforeprint", () => drawn.resize());
}

const say = (spec, value) => {
  if (value === null || value === undefined || value === "-") return "–";
  const text = formats[spec.format ?? "number"].format(value);
  return spec.unit ? `${text} ${spec.unit}` : text;
};
const tick = (spec) => (value) => spec.format === "percent" ? formats.percent.format(value) : compact.format(value);
const tone = (series, index) => series.tone ? colour(TONES[series.tone]) : SERIES[index % SERIES.length];

function common(spec) {
  return {
    animationDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300,
    textStyle: { fontFamily: css.getPropertyValue("--sans"), color: colour("ink-soft"), fontSize: 12 },
    grid: { left: 8, right: 16, top: spec.series?.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
    legend: spec.series?.length > 1
      ? { top: 0, left: 0, type: "scroll", itemWidth: 10, itemHeight: 10, icon: "roundRect", textStyle: { color: colour("ink-soft") } }
      : undefined,
    tooltip: {
      trigger: "axis", confine: true, axisPointer: { type: "shadow", shadowStyle: { color: "rgba(23,32,51,.05)" } },
      borderColor: colour("line"), padding: [8, 12], textStyle: { color: colour("ink"), fontSize: 12 },
      valueFormatter: (value) => say(spec, value),
    },
  };
}

function categoryAxis(spec) {
  return {
    type: "category", data: spec.categories, axisTick: { show: false },
    axisLine: { lineStyle: { color: colour("line-strong") } },
    axisLabel: { color: colour("ink-soft"), hideOverlap: true, width: spec.horizontal ? 140 : undefined, overflow: "truncate" },
    inverse: Boolean(spec.horizontal),
  };
}

function valueAxis(spec) {
  return {
    type: "value", splitLine: { lineStyle: { color: colour("line") } }, splitNumber: 4,
    axisLabel: { color: colour("ink-faint"), formatter: tick(spec) },
    max: spec.max, min: spec.min,
  };
}

function axes(spec) {
  return spec.horizontal
    ? { xAxis: valueAxis(spec), yAxis: categoryAxis(spec) }
    : { xAxis: categoryAxis(spec), yAxis: valueAxis(spec) };
}

function marks(spec, series, index) {
  return series.values.map((value, at) => {
    const href = series.hrefs?.[at] ?? spec.hrefs?.[at];
    const own = series.tones?.[at];
    return { value, href, cursor: href ? "pointer" : "default", itemStyle: own ? { color: colour(TONES[own]) } : { color: tone(series, index) } };
  });
}

function cutLines(spec, axis) {
  if (!spec.cuts?.length) return undefined;
  return {
    silent: true, symbol: "none", animation: false,
    lineStyle: { color: colour("ink-faint"), type: [4, 4], width: 1 },
    label: { color: colour("ink-soft"), fontSize: 11, formatter: (mark) => mark.name },
    data: spec.cuts.map((cut) => ({ [axis]: cut.at, name: cut.label, label: { position: axis === "yAxis" ? "insideEndBottom" : "end" } })),
  };
}

function bars(spec, stack) {
  return {
    ...axes(spec),
    series: spec.series.map((series, index) => ({
      type: series.type ?? "bar", name: series.name, stack: stack && series.type !== "line" ? "all" : undefined,
      barMaxWidth: 36, data: marks(spec, series, index),
      color: tone(series, index), itemStyle: { borderRadius: stack ? 0 : spec.horizontal ? [0, 3, 3, 0] : [3, 3, 0, 0] },
      label: spec.labels && !stack
        ? { show: true, position: spec.horizontal ? "right" : "top", color: colour("ink-soft"), formatter: (mark) => tick(spec)(mark.value) } : undefined,
      markLine: index === 0 ? cutLines(spec, spec.horizontal ? "xAxis" : "yAxis") : undefined,
    })),
  };
}

/* A single point stands out, and many do not hide the line. */
const symbolSize = (values) => values.filter((value) => value !== null).length === 1 ? 11 : values.length > 60 ? 3 : 6;

function line(spec) {
  return {
    ...axes(spec),
    series: spec.series.map((series, index) => ({
      type: "line", name: series.name, data: marks(spec, series, index), connectNulls: false, symbolSize: symbolSize(series.values),
      color: tone(series, index), lineStyle: { width: 2, type: series.dashed ? [4, 4] : "solid", color: tone(series, index) },
      areaStyle: spec.area ? { opacity: .08 } : undefined,
      markLine: index === 0 ? cutLines(spec, "yAxis") : undefined,
    })),
  };
}

/* Bars of the largest first, the running share as a line, and the cut-offs between the classes on the right-hand axis. */
function pareto(spec) {
  const [amounts, shares] = spec.series;
  const few = amounts.values.length <= PARETO_ROWS;
  return {
    tooltip: { ...common(spec).tooltip, formatter: (points) => paretoTip(spec, points) },
    xAxis: { ...categoryAxis(spec), axisLabel: { ...categoryAxis(spec).axisLabel, show: few, rotate: amounts.values.length > 12 ? 40 : 0, width: 90 } },
    yAxis: [valueAxis(spec), { ...valueAxis({ format: "percent" }), min: 0, max: 1, interval: .2, splitLine: { show: false } }],
    dataZoom: few ? undefined : [{ type: "inside" }],
    series: [
      { type: "bar", name: amounts.name, data: marks(spec, amounts, 0), barMaxWidth: 36, barCategoryGap: few ? "25%" : 0, large: false, color: tone(amounts, 0) },
      { type: "line", name: shares.name, yAxisIndex: 1, data: marks(spec, { ...shares, tone: shares.tone ?? "gold" }, 1), showSymbol: few, symbolSize: 5,
        color: colour("gold"), lineStyle: { width: 2, color: colour("gold") }, markLine: cutLines(spec, "yAxis") },
    ],
  };
}

function paretoTip(spec, points) {
  const box = document.createElement("div");
  const title = document.createElement("strong");
  title.textContent = points[0].name;
  box.append(title);
  for (const point of points) {
    const row = document.createElement("div");
    row.textContent = `${point.seriesName}: ${point.seriesIndex === 0 ? say(spec, point.value) : formats.percent.format(point.value)}`;
    box.append(row);
  }
  return box;
}

/* One value on a band: cuts mark where amber and red begin. */
function gauge(spec) {
  const max = spec.max ?? 1;
  const edges = [0, ...(spec.cuts ?? []).map((cut) => cut.at), max];
  const shades = ["good-wash", "warn-wash", "bad-wash"];
  return {
    grid: { left: 8, right: 24, top: 26, bottom: 4, containLabel: true },
    tooltip: { show: false },
    xAxis: { ...valueAxis(spec), min: 0, max, splitLine: { show: false } },
    yAxis: { type: "category", data: [""], axisLine: { show: false }, axisTick: { show: false } },
    series: [{
      type: "bar", data: marks(spec, spec.series[0], 0), barWidth: 12, itemStyle: { borderRadius: [0, 3, 3, 0] },
      label: { show: true, position: "right", color: colour("ink"), fontWeight: 600, formatter: (mark) => say(spec, mark.value) },
      markArea: { silent: true, data: edges.slice(1).map((edge, at) => [{ xAxis: edges[at], itemStyle: { color: colour(shades[Math.min(at, 2)]) } }, { xAxis: edge }]) },
      markLine: cutLines(spec, "xAxis"),
    }],
  };
}

/* series.values: [x, y, size, name]; cuts with axis "x" or "y" draw the quadrants. */
function bubble(spec) {
  const sizes = spec.series.flatMap((series) => series.values.map((value) => Math.abs(value[2] ?? 0)));
  const largest = Math.max(...sizes, 0);
  const lines = (spec.cuts ?? []).map((cut) => ({ [cut.axis === "y" ? "yAxis" : "xAxis"]: cut.at, name: cut.label }));
  return {
    grid: { left: 12, right: 24, top: spec.series.length > 1 ? 40 : 20, bottom: 28, containLabel: true },
    tooltip: { ...common(spec).tooltip, trigger: "item", formatter: (mark) => bubbleTip(spec, mark.value) },
    xAxis: { ...valueAxis(spec), name: spec.x, nameLocation: "middle", nameGap: 28, scale: true },
    yAxis: { ...valueAxis(spec), name: spec.y, nameLocation: "end", scale: true },
    series: spec.series.map((series, index) => ({
      type: "scatter", name: series.name, data: marks(spec, series, index), color: tone(series, index),
      symbolSize: (value) => largest ? 8 + 32 * Math.sqrt(Math.abs(value[2] ?? 0) / largest) : 12,
      itemStyle: { opacity: .75 },
      markLine: index === 0 && lines.length ? { ...cutLines(spec, "xAxis"), data: lines } : undefined,
    })),
  };
}

function bubbleTip(spec, [x, y, size, name]) {
  const box = document.createElement("div");
  const title = document.createElement("strong");
  title.textContent = name ?? "";
  const row = document.createElement("div");
  row.textContent = [`${spec.x ?? "x"}: ${say(spec, x)}`, `${spec.y ?? "y"}: ${say(spec, y)}`, size == null ? "" : say(spec, size)].filter(Boolean).join(" · ");
  box.append(title, row);
  return box;
}

/* A title and a line for each further text. */
function tip(title, ...lines) {
  const box = document.createElement("div");
  const strong = document.createElement("strong");
  strong.textContent = title;
  box.append(strong);
  for (const text of lines) {
    const row = document.createElement("div");
    row.textContent = text;
    box.append(row);
  }
  return box;
}

/* cells: { column, row, value, name, text, href }, row 0 at the bottom; the more, the darker. */
function heatmap(spec, element) {
  const most = Math.max(...spec.cells.map((cell) => cell.value), 1);
  const wide = element.clientWidth > NARROW;
  const axis = (names, name) => ({
    type: "category", data: names, name, nameLocation: "middle", nameGap: 26, splitArea: { show: false }, axisTick: { show: false }, axisLine: { show: false },
    axisLabel: { color: colour("ink-soft") }, nameTextStyle: { color: colour("ink-soft") },
  });
  const ink = (cell) => cell.value > most * .75 ? "#fff" : cell.value ? colour("ink") : colour("ink-faint");
  return {
    grid: { left: 24, right: 4, top: 4, bottom: 28, containLabel: true },
    tooltip: { ...common(spec).tooltip, trigger: "item", formatter: ({ data }) => tip(data.cell.name, data.cell.text) },
    xAxis: axis(spec.columns, spec.x), yAxis: axis(spec.rows, spec.y),
    visualMap: { show: false, min: 0, max: most, inRange: { color: ["#f6f8fc", "#c9d6f3", "#7f9ade", colour("accent")] } },
    series: [{
      type: "heatmap", itemStyle: { borderColor: "#fff", borderWidth: 3, borderRadius: 6 }, emphasis: { itemStyle: { borderColor: colour("gold") } },
      data: spec.cells.map((cell) => ({
        value: [cell.column, cell.row, cell.value], href: cell.href, cell, cursor: cell.href ? "pointer" : "default",
        label: { show: true, align: "center", color: ink(cell), formatter: `${tick(spec)(cell.value)}${wide ? `\n{name|${cell.name}}` : ""}`, fontSize: 14, fontWeight: 600, lineHeight: 18,
          rich: { name: { align: "center", color: ink(cell), fontSize: 11, lineHeight: 14 } } },
      })),
    }],
  };
}

/* Amounts spread over many sizes, also below zero: straight up to the first round number, logarithmic from there. */
function spread(amounts) {
  const first = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(...amounts.map(Math.abs), 1))) - 4);
  return {
    to: (amount) => Math.sign(amount) * (Math.abs(amount) <= first ? Math.abs(amount) / first : 1 + Math.log10(Math.abs(amount) / first)),
    from: (place) => Math.sign(place) * (Math.abs(place) <= 1 ? Math.abs(place) * first : first * 10 ** (Math.abs(place) - 1)),
  };
}

const QUADRANTS = ["accent", "gold", "good", "star-1"];
const QUADRANT_MARKS = ["circle", "diamond", "triangle", "rect"];

/* points: { x, y, name, code }; dividers: { field, label, at } of x and of y; quadrants: names from high–high to low–low. */
function scatter(spec) {
  const places = { x: spread(spec.points.map((point) => point.x)), y: spread(spec.points.map((point) => point.y)) };
  const [across, up] = spec.dividers;
  const quadrantOf = (point) => (point.x >= across.at ? 0 : 2) + (point.y >= up.at ? 0 : 1);
  const large = spec.points.length > MANY_POINTS;
  const axis = (name, key, divider) => {
    const all = [...spec.points.map((point) => point[key]), divider.at].map(places[key].to);
    return {
      type: "value", name, nameLocation: key === "x" ? "middle" : "end", nameGap: key === "x" ? 28 : 12, interval: 1, nameTextStyle: { color: colour("ink-soft") },
      min: Math.floor(Math.min(...all) - .001), max: Math.ceil(Math.max(...all) + .001), splitLine: { lineStyle: { color: colour("line") } },
      axisLabel: { color: colour("ink-faint"), hideOverlap: true, formatter: (place) => compact.format(places[key].from(place)) },
    };
  };
  return {
    animation: false,
    legend: { top: 0, left: 0, itemWidth: 10, itemHeight: 10, textStyle: { color: colour("ink-soft") } },
    grid: { left: 12, right: 24, top: 56, bottom: 28, containLabel: true },
    tooltip: { ...common(spec).tooltip, trigger: "item", formatter: ({ data }) => tip(data[2], `${spec.x}: ${say(spec, data[4])}`, `${spec.y}: ${say(spec, data[5])}`) },
    xAxis: axis(spec.x, "x", across), yAxis: axis(spec.y, "y", up),
    series: spec.quadrants.map((name, quadrant) => ({
      type: "scatter", name, color: colour(QUADRANTS[quadrant]), symbol: QUADRANT_MARKS[quadrant], symbolSize: large ? 4 : 9, large, largeThreshold: MANY_POINTS,
      itemStyle: { opacity: large ? .6 : .75 }, cursor: "pointer",
      data: spec.points.filter((point) => quadrantOf(point) === quadrant)
        .map((point) => [places.x.to(point.x), places.y.to(point.y), point.name, spec.path + encodeURIComponent(point.code), point.x, point.y]),
    })),
  };
}

/* Both lines can be taken with the pointer; where one is let go its amount goes into its field, and the form is sent. */
function movable(drawn, spec, element) {
  const places = [spread(spec.points.map((point) => point.x)), spread(spec.points.map((point) => point.y))];
  const lines = () => {
    const box = drawn.getModel().getComponent("grid").coordinateSystem.getRect();
    return spec.dividers.map((divider, index) => divider.at == null ? null : handle(box, divider, index));
  };
  const handle = (box, divider, index) => {
    const across = index === 0;
    const finder = across ? { xAxisIndex: 0 } : { yAxisIndex: 0 };
    const at = drawn.convertToPixel(finder, places[index].to(divider.at));
    const amount = (shape) => rounded(places[index].from(drawn.convertFromPixel(finder, across ? shape.x : shape.y)));
    return {
      type: "group", id: divider.field, draggable: across ? "horizontal" : "vertical", cursor: across ? "ew-resize" : "ns-resize", z: 50,
      x: across ? at : 0, y: across ? 0 : at,
      ondrag() { field(divider).value = amount(this); },
      ondragend() { move(divider, amount(this)); },
      children: [
        { type: "rect", shape: across ? { x: -8, y: box.y, width: 16, height: box.height } : { x: box.x, y: -8, width: box.width, height: 16 }, style: { fill: "rgba(0,0,0,0)" } },
        { type: "line", silent: true, shape: across ? { x1: 0, y1: box.y, x2: 0, y2: box.y + box.height } : { x1: box.x, y1: 0, x2: box.x + box.width, y2: 0 },
          style: { stroke: colour("ink"), lineWidth: 1.5, lineDash: [5, 4] } },
        { type: "text", silent: true, x: across ? 5 : box.x + box.width - 4, y: across ? box.y + 2 : -16,
          style: { text: compact.format(divider.at), fill: colour("ink"), font: "600 11px sans-serif", align: across ? "left" : "right" } },
      ],
    };
  };
  const place = () => drawn.setOption({ graphic: { elements: lines().filter(Boolean) } });
  place();
  drawn.off("finished");
  new ResizeObserver(() => element.isConnected && requestAnimationFrame(place)).observe(element);
}

const field = (divider) => document.querySelector(`[data-divider="${divider.field}"]`);

function move(divider, amount) {
  field(divider).value = amount;
  field(divider).form.requestSubmit();
}

/* Three digits are as exact as a hand is. */
const rounded = (amount) => Number(amount.toPrecision(3));

const LAYERS = ["star5", "star4", "star3", "star2"];

/* sides: two, each { name, layers: [{ name, value, text, href }] } from the top; a layer is as wide as its share, and centred. */
function pyramid(spec, element) {
  const narrow = element.clientWidth <= NARROW;
  const columns = narrow ? [{ left: "0%", width: "36%" }, { left: "64%", width: "36%" }] : [{ left: "6%", width: "36%" }, { left: "58%", width: "36%" }];
  const room = narrow ? 1.55 : 1.15;
  const middles = narrow ? ["11.6%", "75.6%"] : ["21.7%", "73.7%"];
  const most = spec.sides.map(({ layers }) => Math.max(...layers.map((layer) => layer.value), .01));
  const bar = ({ name, layers }, index) => [
    { type: "bar", stack: `side${index}`, xAxisIndex: index, yAxisIndex: index, silent: true, color: "transparent", barCategoryGap: "6%", data: layers.map((layer) => (most[index] - Math.max(layer.value, 0)) / 2) },
    { type: "bar", name, stack: `side${index}`, xAxisIndex: index, yAxisIndex: index, cursor: "pointer",
      label: { show: true, position: "right", color: colour("ink"), fontWeight: 600, formatter: ({ data }) => formats.percent.format(data.share) },
      data: layers.map((layer, at) => ({ name: layer.name, value: Math.max(layer.value, 0), share: layer.value, text: layer.text, href: layer.href, itemStyle: { color: colour(TONES[LAYERS[at]]), borderRadius: 2 } })) },
  ];
  return {
    legend: undefined,
    title: spec.sides.map((one, index) => ({ text: one.name, left: middles[index], textAlign: "center", top: 0, textStyle: { fontSize: 13, fontWeight: 600, color: colour("ink-soft") } })),
    tooltip: { ...common(spec).tooltip, trigger: "item", formatter: ({ data, seriesName }) => tip(data.name, data.text, `${seriesName}: ${formats.percent.format(data.share)}`) },
    grid: columns.map((column) => ({ ...column, top: 32, bottom: 4 })),
    xAxis: spec.sides.map((one, index) => ({ type: "value", gridIndex: index, show: false, min: 0, max: most[index] * room })),
    yAxis: spec.sides.map(({ layers }, index) => ({
      type: "category", gridIndex: index, inverse: true, data: layers.map((layer) => layer.name), axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { show: index === 1, align: "center", margin: narrow ? 44 : 72, fontSize: narrow ? 12 : 13, color: colour("ink-soft") },
    })),
    series: spec.sides.flatMap(bar),
  };
}

const KINDS = { bar: (spec) => bars(spec, false), stacked: (spec) => bars(spec, true), line, pareto, gauge, bubble, heatmap, scatter, pyramid };
const AFTERWARDS = { scatter: movable };

/* Twelve small bars need no library. */
function spark(element) {
  if (element.firstChild) return;
  const values = element.dataset.spark.split(",").map(Number);
  const top = Math.max(...values, 0);
  const span = top - Math.min(...values, 0) || 1;
  const width = 84 / values.length;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 84 20");
  svg.setAttribute("aria-hidden", "true");
  values.forEach((value, at) => {
    const bar = document.createElementNS(svg.namespaceURI, "rect");
    const height = Math.max(Math.abs(value) / span * 20, .75);
    const zero = top / span * 20;
    const size = { x: at * width + .5, y: value >= 0 ? zero - height : zero, width: Math.max(width - 1, .5), height };
    for (const [name, number] of Object.entries(size)) bar.setAttribute(name, number.toFixed(2));
    if (value < 0) bar.setAttribute("class", "minus");
    svg.append(bar);
  });
  element.append(svg);
}
