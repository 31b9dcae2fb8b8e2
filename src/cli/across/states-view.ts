import type { ConvictionHere, LawResult, StateResult, StatesCompared } from '../../across/compare-states.ts';
import { headlines } from '../../across/headline.ts';
import { kindTitle } from '../../format/offense-kinds.ts';
import { PAINT, paintEffect } from '../terminal/page.ts';

const LIST = new Intl.ListFormat('en-US');

/** A comparison of states for a terminal: what is given in each at a glance, then every law with its reason. */
export function statesView({ person, states, others }: StatesCompared): string {
  const titles = person.convictions.map(({ kind, date }) => `${date} ${kindTitle(kind).en}`);
  return [
    `An invented person, and the laws as of ${person.asOf}.`,
    ...titles.flatMap((title, at) => ['', PAINT.heading(title), ...states.map((state) => glance(state, at))]),
    ...states.flatMap((state) => ['', PAINT.heading(state.title), ...stateLines(state, titles)]),
    '',
    ...(others.length > 0
      ? [`Not compared: ${LIST.format(others)}. What these kinds of offense are there is not written down yet.`]
      : []),
    'Which section and level a kind of offense has in a state is for legal review, and so is what is marked so.',
  ].join('\n');
}

function glance({ title, convictions }: StateResult, at: number): string {
  const conviction = convictions[at]!;
  const said =
    conviction.is === 'offense'
      ? headlines(conviction).map((law) => paintEffect(law.outcome.effect, headlineText(law)))
      : [PAINT.quiet(NONE[conviction.is])];
  return `  ${title.padEnd(14)}${said.join('; ')}`;
}

function stateLines({ convictions }: StateResult, titles: readonly string[]): readonly string[] {
  const gap = convictions.some(({ is }) => is === 'no-own' || is === 'not-told');
  return [
    ...(gap
      ? [PAINT.open('  Something is left out of the history here, so that the rest may come out too well.')]
      : []),
    ...convictions.flatMap((conviction, at) => [`  ${titles[at]}`, ...convictionLines(conviction)]),
  ];
}

function convictionLines(conviction: ConvictionHere): readonly string[] {
  const note = conviction.note ? [`    ${conviction.note.en}`] : [];
  if (conviction.is !== 'offense') return [`    ${NONE[conviction.is]}.`, ...note];
  const { section, level, source, laws } = conviction;
  const none = laws.length === 0 ? ['    No law of this state that is here speaks of it.'] : [];
  return [`    ${section}, ${level.en} (${source})`, ...note, ...none, ...laws.flatMap(lawLines)];
}

function lawLines({ law, when, first, outcome, why, today, missing, flags, ...rest }: LawResult): readonly string[] {
  const cite = why.clause ? ` (${why.clause.cite}${why.clause.forReview ? '; for legal review' : ''})` : '';
  return [
    `    ${law}`,
    `      ${paintEffect(outcome.effect, outcome.label)}: ${whenText({ when, first, ...rest })}`,
    `      ${why.reason}${cite}`,
    ...(today ? [`      Today: ${today.reason}`] : []),
    ...missing.map(({ question, found }) => `      ? ${question} See the ${found}.`),
    ...flags.map(({ ask }) => PAINT.quiet(`      ! ${ask}`)),
  ];
}

const NONE = {
  'no-crime': 'No crime there at that time',
  'no-own': 'No offense of its own there: left out',
  'not-told': 'What it is there is not told: left out',
} as const;

const HOW = {
  itself: 'by itself',
  prosecution: 'on a motion of the prosecution',
  petition: 'by petition',
  asked: 'not by itself',
  unsure: 'a fact or a reading is missing',
  nothing: 'nothing',
} as const;

function headlineText(law: LawResult): string {
  return law.how === 'unsure' || law.how === 'nothing'
    ? `${HOW[law.how]} (${law.outcome.label})`
    : `${law.outcome.label}, ${HOW[law.how]}, ${whenText(law)}`;
}

function whenText({ when, first, last }: Pick<LawResult, 'when' | 'first' | 'last'>): string {
  switch (when) {
    case 'now':
      return 'already';
    case 'opens':
      return `from ${first}`;
    case 'range':
      return last === null ? 'it cannot be told when' : `perhaps from ${first}, surely from ${last}`;
    case 'never':
      return 'on no day, as things stand';
  }
}
