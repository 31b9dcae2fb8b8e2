import fc from 'fast-check';

/** An invented rap sheet as facts, from which one prints the text and knows what must be read from it. */
export type InventedSheet = {
  readonly cii: string;
  readonly names: readonly string[];
  readonly birthDate: string;
  readonly sex: string;
  readonly race: string;
  readonly cycles: readonly (readonly InventedEvent[])[];
};

export type InventedEvent = {
  readonly step: 'arrest' | 'supplemental' | 'court' | 'probation' | 'custody' | 'registration' | 'applicant';
  readonly date: string;
  readonly agency: readonly [text: string, county: string];
  readonly caseNumber: string;
  readonly counts: readonly InventedCount[];
};

export type InventedCount = {
  readonly section: readonly [text: string, name: string];
  readonly description: string;
  /** Where the charge stands: on its line, or in a comment. */
  readonly inComment: boolean;
  readonly warrant: boolean;
  readonly outcome: string;
  readonly level: '' | 'FELONY' | 'MISDEMEANOR' | 'INFRACTION';
  readonly sentence: readonly InventedTerm[];
  readonly updates: readonly { readonly date: string; readonly outcome: string }[];
};

export type InventedTerm = {
  readonly kind: 'PROBATION' | 'JAIL' | 'PRISON';
  readonly length: number;
  readonly unit: string;
};

const dateOf = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`);
const date = dateOf(1960, 2024);
/** No person is convicted as a child: the reader does not believe such a birth date. */
const birthDate = dateOf(1920, 1946);

const courts: fc.Arbitrary<readonly [string, string]> = fc.constantFrom(
  ['CASC SAN FRANCISCO CO', 'SAN FRANCISCO'],
  ['CASC MCRICHMOND', 'CONTRA COSTA'],
  ['CAMC LOS ANGELES METRO', 'LOS ANGELES'],
  ['CASC SN JOSE', 'SANTA CLARA'],
  ['CASC YUBA CITY', 'SUTTER'],
  ['CASC SAN DIEGO CENTRAL', 'SAN DIEGO'],
  ['CAMC HAYWARD', 'ALAMEDA'],
);
const police: fc.Arbitrary<readonly [string, string]> = fc.constantFrom(
  ['CAPD SAN FRANCISCO', 'SAN FRANCISCO'],
  ['CASO LOS ANGELES', 'LOS ANGELES'],
  ['CAPR SACRAMENTO', 'SACRAMENTO'],
);
const sections: fc.Arbitrary<readonly [string, string]> = fc.constantFrom(
  ['11357 HS', 'HS 11357'],
  ['11357(C) HS', 'HS 11357(c)'],
  ['11359 HS', 'HS 11359'],
  ['11360(A) HS', 'HS 11360(a)'],
  ['664/11359 HS', 'PC 664/HS 11359'],
  ['459 PC', 'PC 459'],
  ['273.5(A) PC', 'PC 273.5(a)'],
  ['288A(C)(1) PC', 'PC 288a(c)(1)'],
  ['12500(A) VC', 'VC 12500(a)'],
  ['4060 BP', 'BP 4060'],
);
const descriptions = fc.constantFrom(
  'POSSESS MARIJUANA',
  'RECEIVE/ETC KNOWN STOLEN PROPERTY',
  'GRAND THEFT:FIREARM/ANIMAL/ETC',
  'FORCE/ADW NOT FIREARM:GBI LIKELY',
  'BURGLARY',
);
const caseNumber = fc
  .tuple(fc.constantFrom('', 'A', 'SCN', 'CR-'), fc.integer({ min: 1000, max: 99_999_999 }))
  .map(([letters, digits]) => `${letters}${digits}`);
const term: fc.Arbitrary<InventedTerm> = fc.record({
  kind: fc.constantFrom('PROBATION', 'JAIL', 'PRISON'),
  length: fc.integer({ min: 1, max: 99 }),
  unit: fc.constantFrom('YEARS', 'MONTHS', 'DAYS'),
});

const convictions = fc.constantFrom('CONVICTED', 'CONVICTED-PROB/JAIL');
const others = fc.constantFrom('DISMISSED/FURTHERANCE OF JUSTICE', 'PROS REJ-LACK OF CORPUS', 'ACQUITTED');
const later = fc.constantFrom(
  'CONV SET ASIDE & DISM PER 1203.4 PC',
  'REDUCED TO MISD PER 17(B) PC',
  'PROBATION REVOKED',
  'DISCHARGED',
);

const courtCount: fc.Arbitrary<InventedCount> = fc.oneof(
  fc.record({
    section: sections,
    description: descriptions,
    inComment: fc.boolean(),
    warrant: fc.boolean(),
    outcome: convictions,
    level: fc.constantFrom('FELONY', 'MISDEMEANOR', 'INFRACTION', ''),
    sentence: fc.array(term, { maxLength: 3 }),
    updates: fc.array(fc.record({ date, outcome: later }), { maxLength: 2 }),
  }),
  fc.record({
    section: sections,
    description: descriptions,
    inComment: fc.constant(false),
    warrant: fc.boolean(),
    outcome: others,
    level: fc.constant('' as const),
    sentence: fc.constant([]),
    updates: fc.constant([]),
  }),
);
const plainCount: fc.Arbitrary<InventedCount> = fc.record({
  section: sections,
  description: descriptions,
  inComment: fc.constant(false),
  warrant: fc.boolean(),
  outcome: fc.constantFrom('', 'RELEASED/DETENTION ONLY'),
  level: fc.constant('' as const),
  sentence: fc.constant([]),
  updates: fc.constant([]),
});

const courtEvent = fc.record({
  step: fc.constant('court' as const),
  date,
  agency: courts,
  caseNumber,
  counts: fc.array(courtCount, { minLength: 1, maxLength: 4 }),
});
const otherEvent = fc.record({
  step: fc.constantFrom('arrest', 'supplemental', 'probation', 'custody', 'applicant'),
  date,
  agency: police,
  caseNumber,
  counts: fc.array(plainCount, { minLength: 1, maxLength: 3 }),
});

export const inventedSheet: fc.Arbitrary<InventedSheet> = fc.record({
  cii: fc.integer({ min: 10_000_000, max: 99_999_999 }).map((number) => `A${number}`),
  names: fc.uniqueArray(fc.constantFrom('SKYWALKER,LUKE JAY', 'WALKER,LUC', 'ORGANA,LEIA', "O'BRIEN,PAT"), {
    minLength: 1,
    maxLength: 3,
  }),
  birthDate,
  sex: fc.constantFrom('M', 'F', 'X'),
  race: fc.constantFrom('WHITE', 'BLACK', 'HISPANIC', 'OTHER ASIAN'),
  cycles: fc.array(fc.array(fc.oneof(courtEvent, otherEvent), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  }),
});
