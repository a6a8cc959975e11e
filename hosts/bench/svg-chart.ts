/**
 * A report as a chart: one group of bars a program, one bar a ratio, on a logarithmic scale. To the left of the line at 1
 * the first of the two engines is faster.
 */
import { peers } from './peers.table.js';
import { type Comparison, formatRatio, type Report, ratioOf } from './report.js';

/** The chart as an SVG document. */
export function drawChart(report: Report): string {
  const drawn = describeBars(report.comparisons);
  const groups = [
    ...report.rows.map((row) => ({
      label: row.program,
      ratios: report.comparisons.map(({ own, other }) => ratioOf(row, own, other)),
    })),
    { label: 'geometric mean', ratios: report.comparisons.map(({ mean }) => mean) },
  ];
  const scale = chooseScale(groups.flatMap(({ ratios }) => ratios.filter((ratio) => ratio !== undefined)));
  const groupHeight = barHeight * Math.max(1, drawn.length) + groupGap;
  const height = top + groups.length * groupHeight + 28;
  const bottom = height - 24;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="11">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="10" y="20" font-size="14" font-weight="600">${escapeText(report.set)}: ratios of times (shorter: the first is faster; logarithmic)</text>`,
    ...drawn.map((bar, at) => drawLegend(bar, at)),
    ...scale.ticks.map((tick) => drawTick(tick, scale.place(tick), bottom)),
    ...groups.flatMap(({ label, ratios }, at) =>
      drawGroup(label, ratios, drawn, top + at * groupHeight, scale.place),
    ),
    '</svg>',
    '',
  ].join('\n');
}

const width = 860;
const left = 150;
const right = 60;
const top = 56;
const barHeight = 9;
const groupGap = 7;

/** One ratio's bars: what the legend calls it and its colour, that of the engine which differs from bar to bar. */
interface Bar {
  readonly label: string;
  readonly colour: string;
}

function describeBars(comparisons: readonly Comparison[]): Bar[] {
  const sameOwn = comparisons.every(({ own }) => own === comparisons[0]?.own) && comparisons.length > 1;
  return comparisons.map(({ own, other }) => ({
    label: `${own}/${other}`,
    colour: peers[sameOwn ? other : own].colour,
  }));
}

interface Scale {
  readonly ticks: readonly number[];
  readonly place: (ratio: number) => number;
}

function chooseScale(ratios: readonly number[]): Scale {
  const low = Math.floor(Math.log2(Math.min(1, ...ratios)));
  const high = Math.max(low + 1, Math.ceil(Math.log2(Math.max(1, ...ratios))));
  const step = Math.max(1, Math.ceil((high - low) / 10));
  const ticks: number[] = [];
  for (let power = -Math.floor(-low / step) * step; power <= high; power += step) ticks.push(2 ** power);
  const unit = (width - left - right) / (high - low);
  return { ticks, place: (ratio) => left + (Math.log2(ratio) - low) * unit };
}

function drawLegend({ label, colour }: Bar, at: number): string {
  const x = 10 + at * 140;
  return `<rect x="${x}" y="30" width="10" height="10" fill="${colour}"/><text x="${x + 14}" y="39">${label}</text>`;
}

function drawTick(tick: number, x: number, bottom: number): string {
  const label = tick >= 1 ? `${tick}` : `1/${1 / tick}`;
  const stroke = tick === 1 ? '#222' : '#ddd';
  return `<line x1="${round(x)}" y1="${top - 6}" x2="${round(x)}" y2="${bottom}" stroke="${stroke}"/><text x="${round(x)}" y="${bottom + 14}" text-anchor="middle">${label}</text>`;
}

function drawGroup(
  label: string,
  ratios: readonly (number | undefined)[],
  drawn: readonly Bar[],
  y: number,
  place: (ratio: number) => number,
): string[] {
  const name = `<text x="${left - 8}" y="${y + (barHeight * drawn.length) / 2 + 4}" text-anchor="end">${escapeText(label)}</text>`;
  const bars = drawn.map(({ colour }, at) => {
    const ratio = ratios[at];
    if (ratio === undefined) return '';
    const end = place(ratio);
    const barTop = y + at * barHeight;
    return `<rect x="${left}" y="${barTop}" width="${round(Math.max(1, end - left))}" height="${barHeight - 1}" fill="${colour}"/><text x="${round(end + 4)}" y="${barTop + 8}" font-size="9">${formatRatio(ratio)}</text>`;
  });
  return [name, ...bars.filter((bar) => bar !== '')];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
