import { countFlags, type Decider } from '../decide/index.ts';
import {
  type FileReadings,
  fileMayShow,
  type Pack,
  type Policy,
  toldReadings,
  USUAL_READINGS,
} from '../law/language/index.ts';
import { formatDay } from '../record/index.ts';
import type { InputFacts } from './file-facts.ts';
import type { Summary } from './summary-schema.ts';
import type { Tally } from './tally.ts';

export type { Summary };

/** The summary of a finished tally, its lists in an order that does not depend on the order of the lines. */
export function summarize(
  tally: Tally,
  decider: Decider,
  lines: {
    readonly lines: number;
    readonly setAside: number;
    readonly county?: string;
    readonly inputs?: readonly Pick<InputFacts, 'notes'>[];
  },
): Summary {
  const { pack, setting } = decider.choice;
  const county = lines.county ?? setting.county;
  const own = decider.choice.counties?.[county];
  const rows = [...tally.decided].map(([key, convictions]) => {
    const [section = '', level = '', code = ''] = key.split('|');
    return { section, level, decision: decider.decisionOf(Number(code)), convictions };
  });
  const outcomes = new Map<string, OutcomeRow>();
  const missing = new Map<string, { fact: string; words: string; found: string; convictions: number }>();
  const sections = new Map<string, SectionRow>();
  for (const { section, level, decision, convictions } of rows) {
    const { id, label, effect, to, gives } = decision.outcome;
    bump<Omit<OutcomeRow, 'convictions'>>(
      outcomes,
      id,
      { outcome: id, determination: label, effect, ...(to ? { to } : {}), ...(gives === undefined ? {} : { gives }) },
      convictions,
    );
    // Statewide, counties with policies of their own may decide by equal clauses, which are one to a reader.
    const row = {
      section,
      level,
      determination: label,
      reason: decision.reason,
      outcome: id,
      clause: decision.clause?.id ?? null,
    };
    bump<Omit<SectionRow, 'convictions'>>(sections, JSON.stringify(row), row, convictions);
    for (const fact of decision.facts) {
      bump<{ fact: string; words: string; found: string }>(
        missing,
        fact.id,
        { fact: fact.id, words: fact.words, found: fact.found },
        convictions,
      );
    }
  }
  return {
    complete: lines.setAside === 0,
    county,
    asOf: formatDay(setting.asOf),
    pack: { id: pack.id, version: pack.version },
    ...(pack.unit && { unit: pack.unit }),
    policy: {
      id: (own ?? decider.choice).policy.id,
      title: (own ?? decider.choice).policy.title,
      options: { ...(own?.options ?? setting.options) },
    },
    readings: readingRows(pack, own?.policy ?? decider.choice.policy, own?.readings ?? setting.readings),
    lines: lines.lines,
    linesSetAside: lines.setAside,
    ...notesOf(lines.inputs ?? []),
    people: tally.people,
    convictions: tally.convictions,
    convictionsDecided: rows.reduce((sum, row) => sum + row.convictions, 0),
    peopleDecided: tally.peopleDecided,
    peopleWithRelief: tally.peopleWithRelief,
    earliestConviction: Number.isFinite(tally.earliest) ? formatDay(tally.earliest) : null,
    offensesOfConviction: tally.offensesOfConviction,
    alreadyRelieved: tally.alreadyRelieved,
    moreMayBeDue: rows.reduce((sum, { decision, convictions }) => sum + (decision.most ? convictions : 0), 0),
    contradictions: tally.conflicts,
    derivedFacts: tally.derived,
    byOutcome: [...outcomes.values()].sort(byCountThen((row) => row.outcome)),
    bySection: [...sections.values()].sort((a, b) => compare(wordsOf(a), wordsOf(b))),
    missingFacts: [...missing.values()].sort(byCountThen((row) => row.fact)),
    flags: countFlags(pack.flags ?? [], tally.flags).map(({ flag, raised, open }) => ({
      flag: flag.id,
      title: flag.title,
      ask: flag.ask,
      raised,
      open,
      fileMayShow: fileMayShow(flag.when),
    })),
    impact: { chosen: tally.chosen, dismissAll: tally.dismissAll },
  };
}

/** Files by their places, since the same lines under another name have the same summary. */
function notesOf(inputs: readonly Pick<InputFacts, 'notes'>[]): Pick<Summary, 'notes'> {
  const notes = inputs.flatMap(({ notes }, at) => notes.map((note) => ({ input: at + 1, note })));
  return notes.length === 0 ? {} : { notes };
}

/** Each reading of the pack, with what it was. */
function readingRows(pack: Pack, policy: Policy, chosen: FileReadings | undefined): Summary['readings'] {
  const values = toldReadings(pack, policy, chosen);
  return (pack.readings ?? []).map(({ id, title, values: words }) => {
    const value = values[id]!;
    return {
      reading: id,
      title,
      value,
      words: (words as Readonly<Record<string, string>>)[value]!,
      usual: value === USUAL_READINGS[id],
    };
  });
}

type OutcomeRow = Summary['byOutcome'][number];
type SectionRow = Summary['bySection'][number];

function wordsOf({ section, level, outcome, reason, clause, determination }: SectionRow): readonly string[] {
  return [section, level, outcome, reason, clause ?? '', determination];
}

function bump<Row extends object>(
  map: Map<string, Row & { convictions: number }>,
  key: string,
  row: Row,
  convictions: number,
): void {
  const known = map.get(key);
  if (known) known.convictions += convictions;
  else map.set(key, { ...row, convictions });
}

function byCountThen<Row extends { convictions: number }>(name: (row: Row) => string) {
  return (a: Row, b: Row) => b.convictions - a.convictions || compare([name(a)], [name(b)]);
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    if (a[i]! < b[i]!) return -1;
    if (a[i]! > b[i]!) return 1;
  }
  return 0;
}
