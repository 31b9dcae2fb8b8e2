import { conditionsOf, type Pack, readsCounts } from '../../law/language/index.ts';
import { type Count, isConviction, NO, type PartialDate, type Person } from '../../record/index.ts';

/**
 * Makes people small enough to keep a county of them in memory: what no rule reads is left out, and equal values
 * become one object, so that deciding walks over little memory.
 */
export function createLeaner(pack: Pack): (person: Person) => Person {
  const allCounts = conditionsOf(pack).some(readsCounts);
  const interned = new Map<string, unknown>();
  const intern = <Value>(key: string, make: () => Value): Value => {
    let value = interned.get(key) as Value | undefined;
    if (value === undefined) {
      value = make();
      interned.set(key, value);
    }
    return value;
  };
  const date = (value: PartialDate) => {
    const { precision, first, last, derived, refused } = value;
    return intern(`d${precision}${derived ?? ''}${refused ? '!' : ''}${first}/${last}`, () => value);
  };
  // Text cut out of a line keeps the whole line alive; a copy does not.
  const text = (value: string) => intern(`t${value}`, () => Buffer.from(value).toString());
  const none = Object.freeze([]) as readonly never[];

  const disposition = ({ kind, text: said, placeholder }: Count['disposition']) =>
    intern(`p${kind}${said === '' ? '' : '+'}${placeholder ?? ''}`, () => ({
      kind,
      text: said === '' ? '' : '+',
      ...(placeholder === undefined ? {} : { placeholder }),
    }));

  const lean = (count: Count): Count => ({
    order: undefined,
    cycle: count.cycle,
    case: count.case,
    step: count.step,
    date: date(count.date),
    county: count.county === undefined ? undefined : text(count.county),
    agency: '',
    caseNumbers: none,
    offense: intern(offenseKey(count.offense), () => structuredClone(count.offense)),
    level: count.level,
    // What readings of the file turn on.
    ...(count.derivedLevel === undefined ? {} : { derivedLevel: count.derivedLevel }),
    ...(count.statuteLevel === undefined ? {} : { statuteLevel: count.statuteLevel }),
    disposition: disposition(count.disposition),
    sentence:
      count.sentence.length === 0
        ? none
        : intern(`s${count.sentence.map((part) => part.text).join('|')}`, () => structuredClone(count.sentence)),
    setAside: count.setAside,
    later:
      count.later.length === 0
        ? none
        : intern(
            `r${count.later.map((each) => `${each.kind}${each.text}${each.date.first}/${each.date.last}`).join('|')}`,
            () => structuredClone(count.later),
          ),
    revoked: count.revoked,
    conflicts: none,
    origin: NOWHERE,
    origins: none,
  });

  return (person) => ({
    id: '',
    names: none,
    birthDate: date(person.birthDate),
    sex: '',
    race: '',
    counts: person.counts.filter((count) => allCounts || isConviction(count) !== NO).map(lean),
    deceased: person.deceased,
    registered: person.registered,
    incomplete: person.incomplete,
  });
}

function offenseKey({ from, text, section, charged, placeholder }: Count['offense']): string {
  const own = `o${from}${section === undefined ? '?' : ''}${text}${placeholder === undefined ? '' : `|${placeholder}`}`;
  return charged === undefined ? own : `${own}|${offenseKey(charged)}`;
}

const NOWHERE = Object.freeze({ source: 0, line: 0 });
