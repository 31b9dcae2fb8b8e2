/** A procedure as a document, rendered from the data that runs. The blocks are those of a rulebook. */
import { CERTAINTY_WORDS } from '../../record/index.ts';
import {
  type Basis,
  basisForReview,
  isPractice,
  type Procedure,
  reviewList,
  type State,
  type Track,
  type Transition,
} from '../language/index.ts';
import { diagramLines, diagramSvg } from './diagram.ts';
import { clockText, guardText, listed, needText, roleTitle, whoMay } from './words.ts';

type Outline = { readonly text: string; readonly under: readonly Outline[] };

/** A piece of the document, as rulebooks have them. */
export type ChapterBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly review?: boolean }
  | { readonly kind: 'outline'; readonly items: readonly Outline[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: 'diagram';
      readonly title: string;
      readonly svg: string;
      readonly lines: readonly string[];
      readonly file: string;
    }
  | { readonly kind: 'blanks'; readonly labels: readonly string[] };

/** The whole procedure; `fingerprint` is the hash of its JSON, which tells a signed copy apart from any other version. */
export function procedureChapter(procedure: Procedure, fingerprint?: string): readonly ChapterBlock[] {
  const { id, version, title, summary } = procedure;
  return [
    heading(1, title),
    paragraph(`Procedure ${id}, version ${version}. Rendered from the data that runs; there is no other text of it.`),
    ...(fingerprint === undefined ? [] : [paragraph(`Fingerprint (SHA-256 of the procedure as JSON): ${fingerprint}`)]),
    paragraph(summary),
    paragraph(
      'Anything not from statute text or an official document is marked "for legal review". Steps marked "practice" are the office\'s own and claim no rule of law. This is not legal advice.',
    ),
    ...reviewBlocks(procedure),
    ...settingBlocks(procedure),
    ...questionBlocks(procedure),
    heading(2, 'Silence and objection'),
    paragraph(`Silence: ${procedure.silence.text}`),
    basisBlock(procedure.silence),
    paragraph(`Objection: ${procedure.objection.text}`),
    basisBlock(procedure.objection),
    ...procedure.tracks.flatMap((track) => trackBlocks(track, procedure)),
    heading(2, 'Clocks'),
    ...procedure.clocks.flatMap((clock) => [
      heading(3, named(clock)),
      paragraph(clockText(clock, procedure)),
      basisBlock(clock),
    ]),
    ...groundBlocks(procedure),
    ...dutyBlocks(procedure),
    ...noticeBlocks(procedure),
    ...calendarBlocks(procedure),
    heading(2, 'Examples that must hold'),
    table(
      ['What is shown', 'History', 'Leads to'],
      procedure.examples.map((example) => [example.title, example.history, example.then]),
    ),
    heading(2, 'Signature'),
    paragraph(
      `I have read this chapter of procedure ${id}, version ${version}, and confirm the rows marked "for legal review", but for those that I have struck out or amended by hand.`,
    ),
    { kind: 'blanks', labels: ['Name', 'Office', 'State Bar number', 'Date', 'Signature'] },
  ];
}

/** One row, clock, ground or duty of a procedure as a document, by its id; empty where there is none. */
export function procedureRow(procedure: Procedure, id: string): readonly ChapterBlock[] {
  const head = [heading(1, procedure.title), paragraph(`Procedure ${procedure.id}, version ${procedure.version}.`)];
  const rows = procedure.tracks.flatMap((track) =>
    track.transitions.filter((row) => row.id === id).flatMap((row) => rowBlocks(row, track, procedure)),
  );
  const clocks = procedure.clocks
    .filter((clock) => clock.id === id)
    .flatMap((clock) => [heading(3, named(clock)), paragraph(clockText(clock, procedure)), basisBlock(clock)]);
  const found = [...rows, ...clocks];
  return found.length === 0 ? [] : [...head, ...found];
}

function reviewBlocks(procedure: Procedure): readonly ChapterBlock[] {
  const rows = reviewList(procedure).map(({ where, id, title, basis }) => [
    '\u2610',
    where,
    `${title} [${id}]`,
    isPractice(basis) ? '' : CERTAINTY_WORDS[basis.sure],
  ]);
  if (rows.length === 0) return [];
  const intro =
    'Each of these rests on something less than statute text or an official document. Tick what you confirm.';
  return [heading(2, 'For legal review'), paragraph(intro), table(['', 'Where', 'Row', 'Rests on'], rows)];
}

function settingBlocks({ settings, dates, facts }: Procedure): readonly ChapterBlock[] {
  const rows = [
    ...settings.map(({ id, ask, value }) => [
      id,
      ask,
      value.kind === 'confirm'
        ? 'yes or no, by the lawyer'
        : `a number from ${value.least} to ${value.most}, by the lawyer`,
    ]),
    ...facts.map(({ id, ask }) => [id, ask, 'yes or no, for each matter']),
    ...dates.map(({ id, title }) => [id, title, 'a day, for each matter that has one']),
  ];
  if (rows.length === 0) return [];
  return [
    heading(2, 'What people enter'),
    paragraph(
      'None of these has a default: what rests on an entry waits until somebody has made it, with the authority for it.',
    ),
    table(['Entry', 'Question', 'Value'], rows),
  ];
}

function questionBlocks({ questions }: Procedure): readonly ChapterBlock[] {
  if (questions.length === 0) return [];
  return [
    heading(2, 'Open questions of law'),
    table(
      ['Question', 'What this procedure does meanwhile'],
      questions.map(({ ask, meanwhile }) => [ask, meanwhile]),
    ),
  ];
}

function trackBlocks(track: Track, procedure: Procedure): readonly ChapterBlock[] {
  const name = `${procedure.id.slice(procedure.id.lastIndexOf('/') + 1)}-${track.id}`;
  const rows =
    track.id === 'relief'
      ? track.transitions.flatMap((row) => rowBlocks(row, track, procedure))
      : [rowTable(track, procedure)];
  return [
    heading(2, `Track: ${track.title} (${track.id})`),
    {
      kind: 'diagram',
      title: `${track.title}: states and the ways between them`,
      svg: diagramSvg(track, procedure, name),
      lines: diagramLines(track, procedure),
      file: `${name}.svg`,
    },
    table(['State', 'Who acts', 'For the person'], track.states.map(stateCells)),
    ...rows,
  ];
}

const KINDS: Readonly<Record<State['kind'], string>> = {
  open: 'the office',
  waiting: 'others, or time',
  decided: 'no one, unless a later order changes it',
  final: 'no one',
};

const MEANINGS: Readonly<Record<State['meaning'], string>> = {
  none: '',
  due: 'relief is due',
  given: 'relief was given',
  refused: 'relief was refused',
  undone: 'relief was given and undone',
};

function stateCells({ id, title, kind, meaning, noClockBecause }: State): readonly string[] {
  const why = noClockBecause === undefined ? '' : ` ${noClockBecause}`;
  return [`${title} [${id}]`, `${KINDS[kind]}.${why}`, MEANINGS[meaning]];
}

function rowBlocks(row: Transition, track: Track, procedure: Procedure): readonly ChapterBlock[] {
  const title = (id: string) => track.states.find((state) => state.id === id)?.title ?? id;
  return [
    heading(3, named(row)),
    paragraph(`From ${listed(row.from.map(title), 'or')} to ${title(row.to)}. By: ${whoMay(row, procedure)}.`),
    { kind: 'outline', items: rowLines(row, procedure).map((text) => ({ text, under: [] })) },
    basisBlock(row),
  ].filter((block) => block.kind !== 'outline' || block.items.length > 0) as readonly ChapterBlock[];
}

/** What a row asks for and sets off, a line each. */
function rowLines(row: Transition, procedure: Procedure): readonly string[] {
  const clock = (id: string) => procedure.clocks.find((each) => each.id === id)?.title ?? id;
  const paper = (id: string) => procedure.papers.find((each) => each.id === id)?.title ?? id;
  const line = (label: string, list: readonly string[] | undefined) =>
    list && list.length > 0 ? [`${label}: ${list.join('; ')}`] : [];
  return [
    ...(row.when ? [`Only where ${guardText(row.when, procedure)}`] : []),
    ...line('Needs', row.needs.map(needText)),
    ...pairLines(row, procedure),
    ...(row.stepUp ? ['Asks for a fresh sign-in'] : []),
    ...line('Must come before the end of', row.before === undefined ? [] : [clock(row.before)]),
    ...line('Starts', row.starts?.map(clock)),
    ...line('Stops', row.stops?.map(clock)),
    ...line('Makes', row.makes?.map(paper)),
    ...line(
      'Tells',
      row.tells?.map((id) => dutyText(id, procedure)),
    ),
    ...line(
      'Sets off',
      row.fires?.map((id) => followText(id, procedure)),
    ),
    ...(row.mark === undefined ? [] : [`Marks the matter "${row.mark}"`]),
    ...(row.undo === 'until-signed' ? ['May be taken back by the same person before anything else happens'] : []),
  ];
}

function pairLines({ pair }: Transition, procedure: Procedure): readonly string[] {
  if (!pair) return [];
  const { title } = procedure.pairs.find(({ id }) => id === pair.id)!;
  if (pair.half === 'first') return [`First half of "${title}": another person must do the second`];
  if (pair.half === 'second') return [`Second half of "${title}": not by the person who did the first`];
  return [
    `Two people: with ${listed(
      pair.secondBy.map((role) => roleTitle(role, procedure)),
      'or',
    )}, another person`,
  ];
}

function dutyText(id: string, procedure: Procedure): string {
  const duty = procedure.duties.find((each) => each.id === id);
  return duty ? `the ${roleTitle(duty.tell, procedure)}, ${duty.title}` : id;
}

function followText(id: string, procedure: Procedure): string {
  for (const track of procedure.tracks) {
    const row = track.transitions.find((each) => each.id === id);
    if (row) return `${row.title} (${track.title})`;
  }
  return id;
}

function rowTable(track: Track, procedure: Procedure): ChapterBlock {
  const title = (id: string) => track.states.find((state) => state.id === id)?.title ?? id;
  const rows = track.transitions.map((row) => [
    named(row),
    `${row.from.map(title).join(' / ')} → ${title(row.to)}`,
    whoMay(row, procedure),
    rowLines(row, procedure).join('. '),
    basisText(row),
  ]);
  return table(['Row', 'From → to', 'By', 'Needs and sets off', 'Rests on'], rows);
}

const STANDARDS = {
  preponderance: 'preponderance of the evidence',
  'clear-and-convincing': 'clear and convincing evidence',
  'not-stated': 'the standard is not stated in what was read',
} as const;

function groundBlocks(procedure: Procedure): readonly ChapterBlock[] {
  if (procedure.grounds.length === 0) return [];
  return [
    heading(2, 'Grounds of an objection'),
    ...procedure.grounds.flatMap((ground) => [
      heading(3, named(ground)),
      paragraph(
        `Proof: ${STANDARDS[ground.standard]}, by the ${roleTitle(ground.burden, procedure)}. The evidence must show ${listed(ground.proves)}.`,
      ),
      ...(ground.onlyWhen ? [paragraph(`Open only where ${guardText(ground.onlyWhen, procedure)}.`)] : []),
      basisBlock(ground),
    ]),
  ];
}

function dutyBlocks(procedure: Procedure): readonly ChapterBlock[] {
  if (procedure.duties.length === 0) return [];
  const rows = procedure.duties.map((duty) => [
    `${roleTitle(duty.tell, procedure)}: ${duty.title} [${duty.id}]`,
    duty.by,
    duty.proof === 'none' ? 'no proof' : `proof of ${duty.proof}`,
    duty.within === undefined ? '' : (procedure.clocks.find(({ id }) => id === duty.within)?.title ?? duty.within),
    basisText(duty),
  ]);
  return [heading(2, 'Notices'), table(['Who and what', 'By', 'Proof', 'Within', 'Rests on'], rows)];
}

function noticeBlocks(procedure: Procedure): readonly ChapterBlock[] {
  const { notices = [], tracks } = procedure;
  if (notices.length === 0) return [];
  const rows = notices.map((rule) => {
    const track = tracks.find(({ id }) => id === rule.on.track)!;
    const states = rule.on.states.map((id) => track.states.find((state) => state.id === id)!.title);
    return [
      `${rule.title} [${rule.id}]`,
      `${track.title}: ${states.join('; ')}`,
      rule.within === undefined ? '' : `${rule.within} calendar days`,
      basisText(rule),
    ];
  });
  const lead = 'Each is one letter to the person, and one message where the person asked for messages.';
  return [
    heading(2, 'Notices to the person'),
    paragraph(lead),
    table(['That', 'When a matter reaches', 'Within', 'Rests on'], rows),
  ];
}

function calendarBlocks({ calendar }: Procedure): readonly ChapterBlock[] {
  const { covers, holidays, title, zone } = calendar;
  const years = covers
    ? `Holidays are known for ${covers.from} to ${covers.until}; a clock that needs another year has no due day, and says so.`
    : 'No table of holidays is carried: a clock that needs one has no due day until the office enters the table of its court.';
  const rows = holidays.map((holiday) => [holiday.title, basisText(holiday)]);
  return [
    heading(2, 'Days of the court'),
    paragraph(`Days are those of ${title}, by the clocks of ${zone}. ${years}`),
    basisBlock(calendar),
    ...(rows.length === 0 ? [] : [table(['Holiday', 'Rests on'], rows)]),
  ];
}

function basisText(basis: Basis): string {
  if (isPractice(basis)) return `Practice: ${basis.practice}`;
  const review = basisForReview(basis) ? ' For legal review.' : '';
  return `${basis.cite}. Source: ${basis.source}. How sure: ${CERTAINTY_WORDS[basis.sure]} [${basis.sure}].${review}`;
}

function basisBlock(basis: Basis): ChapterBlock {
  const text = isPractice(basis) ? basisText(basis) : `Authority: ${basisText(basis)}`;
  return basisForReview(basis) ? { kind: 'paragraph', text, review: true } : paragraph(text);
}

function named({ id, title }: { readonly id: string; readonly title: string }): string {
  return `${title} [${id}]`;
}

function heading(level: 1 | 2 | 3, text: string): ChapterBlock {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): ChapterBlock {
  return { kind: 'paragraph', text };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): ChapterBlock {
  return { kind: 'table', head, rows };
}
