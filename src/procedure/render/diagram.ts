/**
 * The states of a track drawn as a column, with the ways between them as arcs: onward on the right, back on the left.
 * Drawn by hand and not by a layout program, so that the same table gives the same picture, byte for byte. Numbers on the
 * arcs are those of the list beside the picture, which says the same in words.
 */
import type { Procedure, State, Track } from '../language/index.ts';
import { whoMay } from './words.ts';

const BOX = { width: 250, height: 34, gap: 18 } as const;
const LANE = 22;
const FIRST_LANE = 26;

/** A way from one or more states to another, on one side of the column. */
type Arc = { readonly from: readonly number[]; readonly to: number; readonly label: string; readonly law: boolean };
type Laned = Arc & { readonly lane: number };

/** A line for each row of a track, numbered as in its picture. */
export function diagramLines(track: Track, procedure: Procedure): readonly string[] {
  const title = (id: string) => track.states.find((state) => state.id === id)?.title ?? id;
  return track.transitions.map(
    (row, i) =>
      `${i + 1}. ${row.from.map(title).join(' / ')} → ${title(row.to)}: ${row.title} (${whoMay(row, procedure)})`,
  );
}

/** The picture of a track as SVG that needs nothing from elsewhere. */
export function diagramSvg(track: Track, procedure: Procedure, idPrefix: string): string {
  const arcs = arcsOf(track);
  const onward = inLanes(arcs.filter(({ from, to }) => to > from[0]!));
  const back = inLanes(arcs.filter(({ from, to }) => to <= from[0]!));
  const room = (lanes: readonly Laned[]) => FIRST_LANE + LANE * (1 + Math.max(0, ...lanes.map(({ lane }) => lane)));
  const left = back.length > 0 ? room(back) : 10;
  const width = left + BOX.width + (onward.length > 0 ? room(onward) : 10);
  const height = track.states.length * (BOX.height + BOX.gap) + BOX.gap;
  const body = [
    ...back.map((arc) => arcSvg(arc, left, -1)),
    ...onward.map((arc) => arcSvg(arc, left + BOX.width, 1)),
    ...track.states.map((state, i) => boxSvg(state, left, topOf(i), state.id === track.start)),
  ];
  const desc = diagramLines(track, procedure).join('; ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc" font-family="Helvetica, Arial, sans-serif" font-size="12">`,
    `<title id="${idPrefix}-title">${escapeXml(`${track.title}: states and ways between them`)}</title>`,
    `<desc id="${idPrefix}-desc">${escapeXml(desc)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function topOf(i: number): number {
  return BOX.gap + i * (BOX.height + BOX.gap);
}

/**
 * One arc for each pair of states, with the numbers of all rows that go it, those of the law apart; arcs of the same rows
 * to the same state on the same side are drawn as one with several beginnings.
 */
function arcsOf({ states, transitions }: Track): readonly Arc[] {
  const place = new Map(states.map(({ id }, i) => [id, i]));
  const ways = new Map<string, { from: number; to: number; numbers: number[]; law: boolean }>();
  for (const [i, row] of transitions.entries()) {
    for (const id of row.from) {
      const [from, to, law] = [place.get(id)!, place.get(row.to)!, row.by.includes('law')];
      const key = `${from} ${to} ${law}`;
      const way = ways.get(key) ?? { from, to, numbers: [], law };
      way.numbers.push(i + 1);
      ways.set(key, way);
    }
  }
  const arcs = new Map<string, Arc>();
  for (const { from, to, numbers, law } of ways.values()) {
    const label = numbers.join(', ');
    const key = `${to} ${law} ${label} ${to > from}`;
    arcs.set(key, { to, law, label, from: [...(arcs.get(key)?.from ?? []), from] });
  }
  return [...arcs.values()];
}

/** Gives each arc the nearest lane in which no other arc runs beside it, short arcs first. */
function inLanes(arcs: readonly Arc[]): readonly Laned[] {
  const span = ({ from, to }: Arc) => [Math.min(to, ...from), Math.max(to, ...from)] as const;
  const size = (arc: Arc) => span(arc)[1] - span(arc)[0];
  const lanes: Arc[][] = [];
  const sorted = [...arcs].sort((a, b) => size(a) - size(b) || a.to - b.to || span(a)[0] - span(b)[0]);
  return sorted.map((arc) => {
    const [low, high] = span(arc);
    const free = (others: readonly Arc[]) => others.every((other) => span(other)[1] < low || span(other)[0] > high);
    let lane = lanes.findIndex(free);
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]!.push(arc);
    return { ...arc, lane };
  });
}

function arcSvg({ from, to, label, law, lane }: Laned, edge: number, side: 1 | -1): string {
  const starts = from.map((each) => topOf(each) + BOX.height * (law ? 0.86 : 0.68));
  const end = topOf(to) + BOX.height * (from.includes(to) ? 0.2 : 0.32);
  const x = edge + side * (FIRST_LANE + lane * LANE);
  const color = law ? '#8b0a03' : '#162e51';
  const farthest = starts.reduce((far, each) => (Math.abs(each - end) > Math.abs(far - end) ? each : far));
  const nearest = starts.reduce((near, each) => (Math.abs(each - end) < Math.abs(near - end) ? each : near));
  const middle = (nearest + end) / 2;
  const halo = Math.max(16, label.length * 6 + 6);
  const stubs = starts.map((start) => `M${edge},${start} H${x}`).join(' ');
  return [
    `<path d="${stubs} M${x},${farthest} V${end} H${edge + side * 3}" fill="none" stroke="${color}" stroke-width="1.2"${law ? ' stroke-dasharray="5 3"' : ''}/>`,
    `<path d="M${edge},${end} l${side * 8},-4 v8 z" fill="${color}"/>`,
    `<rect x="${x - halo / 2}" y="${middle - 8}" width="${halo}" height="16" fill="#ffffff"/>`,
    `<text x="${x}" y="${middle + 4}" text-anchor="middle" font-size="11" fill="${color}">${label}</text>`,
  ].join('');
}

const FILL: Readonly<Record<State['meaning'], string>> = {
  none: '#f0f0f0',
  due: '#e7f2fa',
  given: '#dff3df',
  refused: '#fbe9e7',
  undone: '#faf3d1',
};

function boxSvg({ title, kind, meaning }: State, left: number, top: number, start: boolean): string {
  const border = `stroke="#1b1b1b" stroke-width="${kind === 'final' ? 3 : 1}"${kind === 'waiting' ? ' stroke-dasharray="3 2"' : ''}`;
  const mark = start ? `<circle cx="${left + 12}" cy="${top + BOX.height / 2}" r="4" fill="#1b1b1b"/>` : '';
  const text = `<text x="${left + BOX.width / 2}" y="${top + BOX.height / 2 + 4}" text-anchor="middle" fill="#1b1b1b">${escapeXml(title)}</text>`;
  return `<rect x="${left}" y="${top}" width="${BOX.width}" height="${BOX.height}" rx="5" fill="${FILL[meaning]}" ${border}/>${mark}${text}`;
}

function escapeXml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
