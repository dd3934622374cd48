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

export async function draw(root, { library, models }) {
  for (const element of root.querySelectorAll("[data-spark]")) spark(element);
  const elements = [...root.querySelectorAll("[data-chart]")];
  if (elements.length === 0) return;
  await load(library);
  await Promise.all(elements.map((element) => chart(element, models)));
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

async function chart(element, models) {
  const spec = await specOf(element);
  if (!spec || !element.isConnected) return;
  const kind = await kindOf(spec, models);
  const renderer = (spec.points?.length ?? bubbles(spec)) > MANY_POINTS ? "canvas" : "svg";
  const drawn = echarts.getInstanceByDom(element) ?? echarts.init(element, null, { renderer });
  drawn.setOption({ ...common(spec), ...kind.option(spec, element) }, true);
  kind.drawn?.(drawn, spec, element);
  drawn.off("click");
  drawn.on("click", (mark) => {
    const href = Array.isArray(mark.data) ? mark.data[3] : mark.data?.href;
    if (href) location.assign(href);
  });
  watch(element, drawn);
}

/* The kinds of the models are in a file of their own, fetched by pages that draw them. */
async function kindOf(spec, models) {
  const option = KINDS[spec.kind];
  if (option && !spec.cuts?.some((cut) => cut.field)) return { option };
  const kinds = (await import(models)).kinds(TOOLS);
  return option ? { option, drawn: kinds.scatter.drawn } : kinds[spec.kind];
}

const bubbles = (spec) => spec.kind === "bubble" ? spec.series.reduce((count, series) => count + series.values.length, 0) : 0;

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
    max: spec.max, min: spec.min, interval: spec.min === 0 && spec.max === 100 ? 20 : undefined,
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
      type: "line", name: series.name, data: marks(spec, series, index), connectNulls: false, symbolSize: symbolSize(series.values), showAllSymbol: symbolSize(series.values) > 10 || "auto",
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
      markLine: apart(cutLines(spec, "xAxis")),
    }],
  };
}

/* Names of neighbouring lines stand on their outer sides, where they cannot meet. */
function apart(lines) {
  const last = lines?.data.length - 1;
  return lines && { ...lines, data: lines.data.map((line, at) => ({ ...line, label: { ...line.label, align: at < last ? "right" : "left" } })) };
}

/* series.values: [x, y, size, name]; cuts with axis "x" or "y" draw the quadrants. */
function bubble(spec) {
  const sizes = spec.series.flatMap((series) => series.values.map((value) => Math.abs(value[2] ?? 0)));
  const largest = Math.max(...sizes, 0);
  const lines = (spec.cuts ?? []).filter((cut) => !cut.field).map((cut) => ({ [cut.axis === "y" ? "yAxis" : "xAxis"]: cut.at, name: cut.label }));
  return {
    grid: { left: 28, right: spec.cuts?.some((cut) => cut.label) ? 48 : 24, top: spec.series.length > 1 ? 48 : 24, bottom: 28, containLabel: true },
    tooltip: { ...common(spec).tooltip, trigger: "item", formatter: (mark) => bubbleTip(spec, mark.value) },
    xAxis: { ...valueAxis(spec), name: spec.x, nameLocation: "middle", nameGap: 28, scale: true },
    yAxis: { ...valueAxis(spec), name: spec.y, nameLocation: "middle", nameGap: 34, scale: true },
    series: spec.series.map((series, index) => ({
      type: "scatter", name: series.name, data: marks(spec, series, index), color: tone(series, index),
      symbolSize: (value) => (largest ? 6 + 34 * Math.sqrt(Math.abs(value[2] ?? 0) / largest) : 10) * (sizes.length > MANY_POINTS ? .5 : 1),
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
  const figure = (value) => formats[spec.format ?? "number"].format(value);
  const area = size == null ? "" : spec.size ? `${spec.size}: ${formats.money.format(size)} ${spec.unit ?? ""}` : say(spec, size);
  row.textContent = [`${spec.x ?? "x"}: ${figure(x)}`, `${spec.y ?? "y"}: ${figure(y)}`, area].filter(Boolean).join(" · ");
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

const KINDS = { bar: (spec) => bars(spec, false), stacked: (spec) => bars(spec, true), line, pareto, gauge, bubble };
const TOOLS = { colour, compact, formats, say, tick, tip, common, tones: TONES, narrow: NARROW, manyPoints: MANY_POINTS };

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
