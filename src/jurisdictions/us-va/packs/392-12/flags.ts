import { type Flag, withExamples } from '../../../../law/language/index.ts';
import { flagExamples } from './examples.ts';
import { addiction, ofAKind, offendedBefore1986, restitutionOwed, twoGrants, violated } from './terms.ts';

const from = { cite: 'Va. Code 19.2-392.12', source: 'docs/law/virginia.md, 2', sure: 'S' } as const;

const rules: readonly Flag[] = [
  {
    ...from,
    id: 'restitution',
    title: 'Restitution may be owed',
    when: restitutionOwed,
    ask: 'Whether all restitution that the court ordered is paid.',
  },
  {
    ...from,
    id: 'rehabilitation',
    title: 'Drugs or alcohol',
    when: addiction,
    ask: 'Whether drugs or alcohol played a part: then the person shows their rehabilitation.',
  },
  {
    ...from,
    id: 'grants',
    title: 'Earlier petitions that were granted',
    when: twoGrants,
    ask: 'How many earlier petitions were granted, for different sentencing events: with two there is no third. 19.2-392.12:1 has no such limit.',
  },
  {
    ...from,
    id: 'violation',
    title: 'A finding of a violation',
    when: violated,
    ask: 'Whether a violation of probation was found, and when the last release after it was: the years count from the latest of them.',
  },
  {
    ...from,
    id: 'kind',
    title: 'A kind of offense that the section leaves out',
    cite: 'Va. Code 19.2-392.12(L); 17.1-805(C); 9.1-902',
    when: ofAKind,
    ask: 'Whether it was violent (17.1-805(C)), with a firearm, a hate crime, about a protective order, with GHB or flunitrazepam, against a member of the family or household, or of article 9 of Title 3.2.',
  },
  {
    ...from,
    id: 'offense-date',
    title: 'The offense may be older than 1986',
    when: offendedBefore1986,
    ask: 'Whether the offense was committed before 1986-01-01, where the record has the date of the conviction alone.',
  },
];

export const flags = withExamples(rules, flagExamples);
