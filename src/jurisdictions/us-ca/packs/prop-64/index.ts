import {
  all,
  any,
  type Clause,
  convicted,
  conviction,
  inCounty,
  optionOn,
  otherwise,
  type Pack,
  type Policy,
  sectionIn,
  shown,
} from '../../../../law/language/index.ts';
import { OUT_OF_STATE } from '../../courts.ts';
import { californiaFacts } from '../../facts.ts';
import { californiaReadings } from '../../readings.ts';
import { californiaSections } from '../../sections.ts';
import { losAngeles } from './counties/los-angeles.ts';
import { relatedSections } from './counties/related.ts';
import { sacramento } from './counties/sacramento.ts';
import { sanFrancisco } from './counties/san-francisco.ts';
import { contraCosta, sanJoaquin } from './counties/san-joaquin.ts';
import { onOffOption, prop64InCycle } from './counties/shared.ts';
import { flags } from './flags.ts';
import { laterLines, redesignatedForCounty } from './gate.ts';
import { optionsTable } from './options-table.ts';
import { dismiss, handReview, notEligible } from './outcomes.ts';
import { reach } from './reach.ts';
import { accessory, accessoryToProp64, prop64Sections } from './sections.ts';
import { arrestedSinceExamples } from './statute.examples.ts';
import { statute } from './statute.ts';
import { arrestedSince } from './terms.ts';

/** The text of an accessory charge names one of the four sections as the felony, or one of them stands beside it. */
const accessoryReached = any(shown(sectionIn(conviction, accessoryToProp64)), prop64InCycle);

const statutePolicy: Policy = {
  id: 'statute',
  title: 'The statute alone',
  notes: [
    'Gives what Prop 64 itself gives and nothing beyond. No history file has amounts, so that many convictions need a person to look them up; the floor beside each determination says what is certain all the same.',
    'The age and the date at the offense are taken from the arrest of the cycle, and where the file has none from the conviction.',
    'An earlier superstrike or registrable conviction leads to a person, not to a refusal: the aggravated offenses "may be punished" as felonies, and no ruling says what that means here.',
    'Two earlier convictions of the same section are a flag only: whether older ones count is unsettled.',
    'An accessory (PC 32) to a marijuana felony is reached as well (People v. Boatwright); a conspiracy (PC 182) is not (People v. Medina), nor HS 11361.',
    'For legal review: which sections are superstrikes or require registration is taken from program code of 2018 to 2020. An offense that requires it only in part (PC 272, say) goes to a person.',
  ],
  options: [onOffOption('accessories', 'Decide accessories (PC 32) in a cycle with a Prop 64 charge as well')],
  defaults: { accessories: true },
  scope: [
    any(
      sectionIn(conviction, prop64Sections),
      all(optionOn('accessories'), sectionIn(conviction, accessory), accessoryReached),
    ),
    inCounty(conviction),
    convicted(conviction),
  ],
  clauses: statute,
};

const policy = { cite: 'County policy under H&S 11361.9', sure: 'D' } as const;

/** Relief under H&S 11361.9 is that of 11361.8, which is for offenses of before the Act. */
const afterTheAct: Clause = {
  ...policy,
  id: 'after-the-act',
  title: 'Arrested on 2016-11-09 or later',
  source: 'docs/law/record-clearance-law.md, 1.1',
  when: arrestedSince,
  then: notEligible,
  reason: 'Occurred on or after 11/09/2016',
  examples: arrestedSinceExamples,
};

const everything: readonly Clause[] = [
  { ...policy, source: 'docs/decisions/003-already-set-aside.md', ...redesignatedForCounty },
  afterTheAct,
  {
    ...policy,
    id: 'related',
    title: 'A related charge beside a Prop 64 charge is dismissed',
    source: 'docs/law/record-clearance-law.md, 2.6',
    when: sectionIn(conviction, relatedSections),
    then: dismiss,
    reason: 'Dismiss all Prop 64 and related convictions',
    examples: {
      holds: ['2005-03-01 PC 602(l) misdemeanor, cycle 1; 2005-03-01 HS 11359 felony, cycle 1'],
      fails: ['2005-03-01 HS 11359 felony'],
      unknown: ['2005-03-01 ? felony'],
    },
  },
  otherwise({
    ...policy,
    id: 'dismiss',
    title: 'Every Prop 64 conviction is dismissed',
    source: 'docs/law/record-clearance-law.md, 1.7',
    then: dismiss,
    reason: 'Dismiss all Prop 64 convictions',
  }),
];

/** Every conviction of all four sections dismissed: the most that a county can give, for comparison. */
export const dismissAll: Policy = {
  id: 'dismiss-all',
  title: 'Dismiss every Prop 64 conviction',
  notes: [
    'The most that a county can give, for comparison. An offense that an arrest dates to 2016-11-09 or later is not eligible; where no arrest dates it, the flag offense-date says so.',
    'Related charges are dismissed too where the option says so, those alone that stand in a cycle with a Prop 64 charge: HS 11361.8 does not reach them.',
  ],
  options: [{ ...onOffOption('relatedCharges', 'Dismiss related charges of the same cycle as well'), generous: true }],
  defaults: { relatedCharges: false },
  scope: [
    any(
      sectionIn(conviction, prop64Sections),
      all(optionOn('relatedCharges'), sectionIn(conviction, relatedSections), prop64InCycle),
    ),
    inCounty(conviction),
    convicted(conviction),
  ],
  examplesWith: { relatedCharges: true },
  clauses: everything,
};

/** Proposition 64 (Adult Use of Marijuana Act): H&S 11361.8 and 11361.9. */
export const prop64: Pack = {
  id: 'us-ca/prop-64',
  version: '3',
  title: 'California Proposition 64',
  summary:
    'From 2016-11-09 most marijuana offenses of HS 11357 to 11360 became lawful, infractions or misdemeanors. A person convicted before that day may have the conviction dismissed and sealed, or reduced (H&S 11361.8); the counties review their records without a petition (11361.9).',
  citations: californiaSections,
  facts: californiaFacts,
  readings: californiaReadings,
  elsewhere: OUT_OF_STATE,
  scope: [sectionIn(conviction, prop64Sections), inCounty(conviction), convicted(conviction)],
  sections: prop64Sections,
  undecided: handReview,
  gate: laterLines,
  statute,
  reach,
  flags,
  policies: [statutePolicy, optionsTable, dismissAll, sanJoaquin, contraCosta, sacramento, losAngeles, sanFrancisco],
  examplesAt: { asOf: '2020-07-01', county: 'SAN JOAQUIN' },
};
