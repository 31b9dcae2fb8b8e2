import {
  all,
  always,
  any,
  arrest,
  asOf,
  atLeastCases,
  atLeastEvents,
  dateOf,
  day,
  type Flag,
  not,
  onOrAfter,
  stepIs,
  unrecorded,
  withExamples,
} from '../../../../law/language/index.ts';
import { dismissed, diverted, felony, silent } from '../arrest-terms.ts';
import { VICTIM_ASK, victim } from '../terms.ts';
import { flagExamples } from './examples.ts';
import { acquittedOfAll } from './terms.ts';

const source = 'docs/law/california-petitions.md, 1';

/** What only the person, a court or the police can say, and the relief that comes without a petition. */
const rules: readonly Flag[] = [
  {
    id: 'no-outcome',
    title: 'The record does not say what became of the arrest',
    cite: 'PC 851.91(a)(1)(A)',
    source,
    sure: 'D',
    when: silent,
    ask: 'Was a charge filed after the arrest? The record shows none, and the petition needs that there was none.',
  },
  {
    id: 'automatic',
    title: 'Relief may have been granted without a petition',
    cite: 'PC 851.93',
    source: 'docs/law/california-automatic-relief.md, 6',
    sure: 'S',
    when: all(
      onOrAfter(asOf, day('2022-07-01')),
      onOrAfter(dateOf(arrest), day('1973-01-01')),
      any(not(felony), all(onOrAfter(asOf, day('2024-10-01')), any(diverted, not(dismissed)))),
    ),
    ask: 'Does a current record say "arrest relief granted"? The Department of Justice grants relief without a petition for most misdemeanor arrests that ended without a conviction (since 07/01/2022), and for felony arrests of which nothing came (since 10/01/2024). A petition seals more: the records of the police and the court.',
  },
  {
    id: 'time-extended',
    title: 'The time to charge an offense may have been extended',
    cite: 'PC 801.5, 802, 803',
    source,
    sure: 'M',
    when: all(
      not(acquittedOfAll),
      unrecorded(arrest, 'limitation', 'the time to charge an offense of the arrest was extended'),
    ),
    ask: 'Was the time to charge an offense of the arrest extended, by a late discovery, time outside the state or a special rule? The time limits are the usual ones, for legal review.',
  },
  {
    id: 'evasion',
    title: 'Evading prosecution, or another identity',
    cite: 'PC 851.91(a)(2)(C), (D)',
    source,
    sure: 'S',
    when: unrecorded(arrest, 'evasion', 'prosecution of the arrest was evaded, by flight or by using another identity'),
    ask: 'Did the person avoid being prosecuted for the arrest, by flight or under another identity? Then PC 851.91 gives nothing.',
  },
  {
    id: 'family',
    title: 'A pattern that the sections do not show',
    cite: 'PC 851.91(c)(2)',
    source,
    sure: 'S',
    when: all(
      any(
        atLeastEvents(5, (of) => stepIs(of, 'arrest')),
        atLeastCases(2, () => always),
      ),
      unrecorded(
        arrest,
        'circumstances',
        'the arrest was for violence against a partner, a child or an elder, under a section that does not say so',
      ),
    ),
    ask: 'Was the arrest for violence against a partner, a child or an elder, and were there others? A pattern makes the petition one that the court may grant.',
  },
  {
    id: 'trafficking',
    title: 'Arrested as a victim of human trafficking',
    cite: 'PC 236.14(a)',
    source: 'docs/law/california-petitions.md, 3',
    sure: 'S',
    when: victim(arrest),
    ask: VICTIM_ASK,
  },
];

export const flags = withExamples(rules, flagExamples);
