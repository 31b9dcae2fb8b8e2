import {
  all,
  any,
  type Clause,
  conviction,
  levelIs,
  not,
  otherwise,
  relieved,
  sectionIn,
  shown,
  withExamples,
} from '../../../../law/language/index.ts';
import { notReached, notYet } from '../851-93/outcomes.ts';
import { alreadyGranted, handReview, petitionMay } from '../1203-4-family/outcomes.ts';
import { prostitution } from '../1203-4-family/sections.ts';
import { ifTrafficking } from '../if-shown.ts';
import { victim } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { murder, perhapsViolent, violentFelonies } from './sections.ts';

const source = 'docs/law/california-petitions.md, 3';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };
const solicitation = shown(sectionIn(conviction, prostitution));
const felony = levelIs(conviction, 'felony');
const wasVictim = victim(conviction);
const PROOF =
  'the person shows by clear and convincing evidence that the conviction was the direct result of being a victim of human trafficking, so that the intent was lacking';

const already: Clause = {
  id: 'already-granted',
  title: 'Sealed or destroyed already',
  cite: 'PC 236.14',
  source,
  sure: 'D',
  when: relieved(conviction, 'sealed', 'destroyed'),
  then: alreadyGranted,
  reason: 'The record shows that the conviction was sealed or destroyed already',
};

const rules: readonly Clause[] = [
  {
    id: 'not-in-force',
    title: 'Before PC 1203.49 was in force',
    cite: 'PC 1203.49 (AB 1585, Stats. 2014, ch. 708)',
    source,
    sure: 'M',
    effective: { by: 'as-of', until: '2015-01-01' },
    when: { kind: 'always' },
    then: notYet,
    reason: 'PC 1203.49 is in force since 01/01/2015, PC 236.14 since 01/01/2017',
    accepted: past,
  },
  {
    id: 'prostitution-alone',
    title: 'Another offense than prostitution, before PC 236.14 was in force',
    cite: 'PC 236.14 (SB 823, Stats. 2016, ch. 650)',
    source,
    sure: 'O',
    effective: { by: 'as-of', until: '2017-01-01' },
    when: not(solicitation),
    then: notYet,
    reason: 'PC 236.14 is in force since 01/01/2017',
    accepted: past,
  },
  {
    id: 'violent',
    title: 'A violent felony',
    cite: 'PC 236.14(a); PC 667.5(c)',
    source,
    sure: 'D',
    when: shown(all(felony, any(sectionIn(conviction, violentFelonies), sectionIn(conviction, murder)))),
    then: notReached,
    reason: 'PC 236.14 reaches nonviolent offenses: this is a violent felony (PC 667.5(c))',
  },
  {
    id: 'no-victim',
    title: 'The person was no victim of trafficking',
    cite: 'PC 236.14(a), 1203.49',
    source,
    sure: 'S',
    when: shown(not(wasVictim)),
    then: notReached,
    reason: 'The law is for victims of human trafficking, and the person was none',
  },
  {
    id: 'prostitution-victim',
    title: 'Prostitution, by a victim of trafficking',
    cite: 'PC 1203.49, 236.14(a)',
    source,
    sure: 'S',
    when: all(solicitation, shown(wasVictim)),
    then: petitionMay,
    reason: `PC 236.14, or PC 1203.49 once probation is over: the court may vacate or dismiss it if ${PROOF}`,
  },
  {
    id: 'perhaps-violent',
    title: 'A felony that may be violent, of a victim of trafficking',
    cite: 'PC 236.14(a); PC 667.5(c)',
    source,
    sure: 'D',
    when: all(shown(wasVictim), felony, sectionIn(conviction, perhapsViolent)),
    then: handReview,
    reason: 'Whether the felony was violent (PC 667.5(c)) depends on force, a weapon, who was there or what followed',
  },
  {
    id: 'victim',
    title: 'Another offense, by a victim of trafficking',
    cite: 'PC 236.14(a)',
    source,
    sure: 'S',
    when: shown(wasVictim),
    then: petitionMay,
    reason: `PC 236.14: the court may vacate it if ${PROOF}. A petition that the prosecution does not oppose within 45 days may be granted without a hearing`,
  },
  {
    id: 'prostitution',
    title: 'Prostitution',
    cite: 'PC 1203.49, 236.14(a)',
    source,
    sure: 'S',
    when: solicitation,
    then: ifTrafficking,
    reason: `Nothing on the record shows it: a petition is open under PC 236.14, and PC 1203.49 once probation is over, if ${PROOF}`,
    accepted: {
      neverDecides: 'It is for records of which nobody has answered yet; the proofs take an answer for granted.',
    },
  },
  otherwise({
    id: 'nonviolent',
    title: 'An offense that is not shown to be violent',
    cite: 'PC 236.14(a)',
    source,
    sure: 'S',
    then: ifTrafficking,
    reason: `Nothing on the record shows it: a petition is open under PC 236.14 if ${PROOF}`,
  }),
];

export const gate = withExamples([already], gateExamples);
export const clauses = withExamples(rules, clauseExamples);
