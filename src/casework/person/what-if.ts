import { type Choice, createDecider, createForecaster, type Decider, type Decision } from '../../decide/index.ts';
import { ladderOf, type OptionDefinition, type OptionValues, scopeOf, walk } from '../../law/index.ts';
import {
  type Count,
  type Day,
  exactDate,
  formatDay,
  formatSection,
  fromDay,
  levelIds,
  NO,
  type Person,
  parseIsoDay,
  YES,
} from '../../record/index.ts';

/** One thing that would change a determination: time alone, another fact, or another choice of the county. */
export type WhatIf =
  | {
      readonly kind: 'day';
      /** The day from which on it is so, where nothing else changes. */
      readonly value: string;
      readonly outcome: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'fact';
      readonly fact: string;
      readonly value: string;
      readonly outcome: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'option';
      readonly title: string;
      /** The values that give this outcome: `on`, `off`, an item of a list, or the numbers from and to. */
      readonly value: string;
      readonly outcome: string;
      readonly reason: string;
    };

/** Tries later days, other facts of the conviction and other choices of the county, one at a time, by the rules that run. */
export function whatIfs(person: Person, conviction: Count, decision: Decision, choice: Choice): readonly WhatIf[] {
  return [
    ...dayChanges(person, conviction, decision, choice),
    ...factChanges(person, conviction, decision, choice),
    ...optionChanges(person, conviction, decision, choice),
  ];
}

/** The first day on which the conviction surely is eligible by time alone; none where no day is sure. */
function dayChanges(person: Person, conviction: Count, decision: Decision, choice: Choice): readonly WhatIf[] {
  const found = createForecaster(choice)(person).find((each) => each.conviction === conviction);
  const day = found?.kind === 'opens' ? found.first : found?.kind === 'range' ? found.last : undefined;
  if (found === undefined || day === undefined || found.decision.outcome.id === decision.outcome.id) return [];
  const { outcome, reason } = found.decision;
  return [{ kind: 'day', value: formatDay(day), outcome: outcome.label, reason }];
}

function factChanges(person: Person, conviction: Count, decision: Decision, choice: Choice): readonly WhatIf[] {
  const decider = createDecider(choice);
  const changes: WhatIf[] = [];
  const attempt = (fact: string, value: string, other: Partial<Count>, whole: Partial<Person> = {}) => {
    const position = person.counts.indexOf(conviction);
    const changed = { ...conviction, ...other };
    const decided = decider
      .decide({ ...person, ...whole, counts: person.counts.with(position, changed) })
      .find((each) => each.conviction === changed);
    if (!decided || decided.decision.outcome.id === decision.outcome.id) return;
    changes.push({
      kind: 'fact',
      fact,
      value,
      outcome: decided.decision.outcome.label,
      reason: decided.decision.reason,
    });
  };
  for (const level of levelIds(choice.pack.levels)) if (level !== conviction.level) attempt('level', level, { level });
  if (conviction.setAside !== YES) attempt('setAside', 'yes', { setAside: YES });
  if (conviction.setAside !== NO) attempt('setAside', 'no', { setAside: NO });
  if (person.deceased !== YES) attempt('deceased', 'yes', {}, { deceased: YES });
  if (conviction.disposition.kind === 'unknown') {
    attempt('disposition', 'convicted', { disposition: { kind: 'convicted', text: '' } });
  }
  const { section } = conviction.offense;
  if (section && section.code === undefined) {
    for (const code of codesOf(section.number, choice)) {
      const coded = { ...section, code };
      attempt('section', formatSection(coded), { offense: { ...conviction.offense, section: coded } });
    }
  }
  return [...changes, ...dateChanges(person, conviction, decision, decider)];
}

/** The codes under which the law lists sections of a number; an offense text without a code may mean any of them. */
function codesOf(number: string, { pack, policy }: Choice): readonly string[] {
  const codes = new Set<string>();
  const conditions = [...scopeOf(pack, policy), ...ladderOf(pack, policy).map(({ when }) => when)];
  for (const condition of conditions) {
    walk(condition, (each) => {
      if (each.kind !== 'section') return;
      for (const listed of each.in.sections) if (listed.number === number) codes.add(listed.code);
    });
  }
  return [...codes].sort();
}

/** The first years that are tried for a birth and for a conviction whose date is not known. */
const EARLIEST = { birthDate: 1920, convictionDate: 1960 } as const;

/** Dates that are not known at all: the years in which every day would come to something else, told as ranges. */
function dateChanges(person: Person, conviction: Count, decision: Decision, decider: Decider): readonly WhatIf[] {
  const position = person.counts.indexOf(conviction);
  const last = fromDay(decider.choice.setting.asOf).year - 1;
  const changes: WhatIf[] = [];
  // A count that is given a date is another object, of the same line.
  const isIt = (each: { readonly conviction: Count }) => each.conviction.origin === conviction.origin;
  const walk = (fact: keyof typeof EARLIEST, withDay: (day: Day) => Person) => {
    const on = (text: string) => decider.decide(withDay(parseIsoDay(text)!)).find(isIt)?.decision;
    let range: { from: number; to: number; found: Decision } | undefined;
    const close = () => {
      if (!range) return;
      const value = range.from === range.to ? String(range.from) : `${range.from}–${range.to}`;
      const { outcome, reason } = range.found;
      changes.push({ kind: 'fact', fact, value, outcome: outcome.label, reason });
      range = undefined;
    };
    for (let year = EARLIEST[fact]; year <= last; year++) {
      const [first, end] = [on(`${year}-01-01`), on(`${year}-12-31`)];
      const other = first && end && first.code === end.code && first.outcome.id !== decision.outcome.id;
      if (range && other && range.found.code === first.code) range.to = year;
      else {
        close();
        if (other) range = { from: year, to: year, found: first };
      }
    }
    close();
  };
  if (person.birthDate.precision === 'unknown') {
    walk('birthDate', (day) => ({ ...person, birthDate: exactDate(day) }));
  }
  if (conviction.date.precision === 'unknown') {
    walk('convictionDate', (day) => ({
      ...person,
      counts: person.counts.with(position, { ...conviction, date: exactDate(day) }),
    }));
  }
  return changes;
}

function optionChanges(person: Person, conviction: Count, decision: Decision, choice: Choice): readonly WhatIf[] {
  const { setting } = choice;
  const outcomeWith = (options: OptionValues): Decision | undefined =>
    createDecider({ ...choice, setting: { ...setting, options } })
      .decide(person)
      .find((each) => each.conviction === conviction)?.decision;
  const changes: WhatIf[] = [];
  for (const option of choice.policy.options) {
    let run: { from: string; to: string; found: Decision } | undefined;
    const close = () => {
      if (!run) return;
      const value = run.from === run.to ? run.from : `${run.from}–${run.to}`;
      const { outcome, reason } = run.found;
      changes.push({ kind: 'option', title: option.title, value, outcome: outcome.label, reason });
      run = undefined;
    };
    for (const { label, value } of otherValues(option, setting.options)) {
      const found = outcomeWith({ ...setting.options, [option.key]: value });
      const same = !found || found.outcome.id === decision.outcome.id;
      // Numbers that follow each other to the same outcome are told as one range.
      if (run && !same && run.found.outcome.id === found.outcome.id && option.value.kind === 'number') run.to = label;
      else {
        close();
        if (!same) run = { from: label, to: label, found };
      }
    }
    close();
  }
  return changes;
}

function otherValues(
  { key, value: kind }: OptionDefinition,
  options: OptionValues,
): readonly { readonly label: string; readonly value: boolean | number | readonly string[] }[] {
  const now = options[key];
  if (kind.kind === 'boolean') return [{ label: now === true ? 'off' : 'on', value: now !== true }];
  if (kind.kind === 'number') {
    const [from, to] = kind.zeroOr;
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
      .filter((value) => value !== now)
      .map((value) => ({ label: String(value), value }));
  }
  const list = Array.isArray(now) ? (now as readonly string[]) : [];
  return kind.of.filter((item) => !list.includes(item)).map((item) => ({ label: item, value: [...list, item] }));
}
