import { CODE_LIMIT } from '../law/certain/index.ts';
import { type FileReadings, frameFor, type OptionValues, type Policy, readingsUnder } from '../law/language/index.ts';
import type { Person } from '../record/index.ts';
import type { Choice, Decider, Determination } from './decider.ts';

/** In place of a county: every county's convictions, each under its own county's policy. */
export const ALL_COUNTIES = 'ALL';

/** Where convictions whose county the record does not give are gathered. */
export const COUNTY_NOT_KNOWN = 'COUNTY NOT KNOWN';

/** The policy of one county in a statewide choice. */
export type CountyPolicy = {
  readonly policy: Policy;
  readonly options: OptionValues;
  /** How the file is read, where that was chosen for the county alone. */
  readonly readings?: FileReadings;
};

/** Clause numbers of one county's ladder end below this, so that decisions of several counties keep apart. */
const CODES_A_COUNTY = CODE_LIMIT;

/**
 * Decides every conviction in its own county, under that county's policy or the default for the rest. A conviction of
 * unknown county goes to a person once, not once for every county that it may be of.
 */
export function createStatewideDecider(choice: Choice, createCountyDecider: (choice: Choice) => Decider): Decider {
  const numbers = new Map<string, number>();
  const deciders: Decider[] = [];
  const { counties = {} } = choice;

  const numberOf = (county: string): number => {
    let number = numbers.get(county);
    if (number === undefined) {
      const own = counties[county];
      const { pack, setting } = choice;
      number = deciders.length;
      numbers.set(county, number);
      const policy = own?.policy ?? choice.policy;
      deciders.push(
        createCountyDecider({
          pack,
          policy,
          setting: {
            ...setting,
            county,
            options: own?.options ?? setting.options,
            // A county's own policy may read the file in another way than the default for the rest.
            readings: readingsUnder(policy, own?.readings ?? setting.readings),
          },
        }),
      );
    }
    return number;
  };

  // The numbers stand in codes that workers send to each other, so they must not depend on who comes first.
  for (const county of Object.keys(counties).sort()) numberOf(county);

  const shared = new Map<number, Determination['decision']>();
  const decisionOf = (code: number) => {
    let decision = shared.get(code);
    if (decision === undefined) {
      // Open decisions are the same in every county; so are the clauses of counties without a policy of their own.
      const number = code < 0 ? numberOf(COUNTY_NOT_KNOWN) : Math.floor(code / CODES_A_COUNTY);
      const own = code < 0 ? code : code % CODES_A_COUNTY;
      decision = { ...deciders[number]!.decisionOf(own), code };
      shared.set(code, decision);
    }
    return decision;
  };

  const codeFor = (county: string, code: number): number => {
    if (code < 0) return code;
    // Counties under the default share one number, so that equal decisions stay equal.
    const number = counties[county] ? numberOf(county) : numberOf(COUNTY_NOT_KNOWN);
    return number * CODES_A_COUNTY + code;
  };

  const decide = (person: Person, frame = frameFor(person)): readonly Determination[] => {
    const found = new Map<Determination['conviction'], Determination>();
    for (const county of countiesOf(person)) {
      for (const { conviction, decision } of deciders[numberOf(county)]!.decide(person, frame)) {
        if ((conviction.county ?? COUNTY_NOT_KNOWN) !== county) continue;
        found.set(conviction, { conviction, decision: decisionOf(codeFor(county, decision.code)) });
      }
    }
    if (found.size === 0) return [];
    return person.counts.flatMap((count) => found.get(count) ?? []);
  };

  numberOf(COUNTY_NOT_KNOWN);
  const deciderOf = ({ conviction }: Determination) => deciders[numberOf(conviction.county ?? COUNTY_NOT_KNOWN)]!;
  return {
    choice,
    asRead: (person, county = COUNTY_NOT_KNOWN) => deciders[numberOf(county)]!.asRead(person),
    // Each county may read the file in its own way.
    readWhole: (person) => person,
    situation: (person, conviction) =>
      deciders[numberOf(conviction.county ?? COUNTY_NOT_KNOWN)]!.situation(person, conviction),
    decide,
    concerned: (person, frame) => decide(person, frame).map(({ conviction }) => conviction),
    decisionOf,
    flags: (person, determination, frame) => deciderOf(determination).flags(person, determination, frame),
    layers: (person, determination, frame) => deciderOf(determination).layers(person, determination, frame),
    briefLayers: (person, determination, frame) => deciderOf(determination).briefLayers(person, determination, frame),
    least: (person, determination, frame) => deciderOf(determination).least(person, determination, frame),
  };
}

/** The counties of a person's counts, each once. */
function countiesOf(person: Person): readonly string[] {
  const counties: string[] = [];
  for (const { county = COUNTY_NOT_KNOWN } of person.counts) if (!counties.includes(county)) counties.push(county);
  return counties;
}
