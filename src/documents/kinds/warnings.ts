import { sheetLine } from '../../csv/write.ts';
import { addYears, parseIsoDay } from '../../record/index.ts';
import type { LostCharacters } from '../press/job.ts';
import type { ReliefCase } from '../results/cases.ts';
import { NAME_NOT_RECORDED } from '../results/person-name.ts';
import type { Addressees } from './notice.ts';

/** Something about a paper that a person should look at before it is filed or sent. */
export type Warning = {
  readonly paper: string;
  readonly person: string;
  readonly count: string;
  readonly what: string;
};

const ACT = parseIsoDay('2016-11-09')!;

/** What is doubtful about the cases themselves. People stand in it by the state's number, which a clerk looks up. */
export function caseWarnings(cases: readonly ReliefCase[]): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const each of cases) {
    const paper = `case ${each.number}`;
    const warn = (what: string, count = '') => warnings.push({ paper, person: each.person, count, what });
    if (each.caseNumber === '') warn("case number not in the state's record");
    if (each.name.spoken === NAME_NOT_RECORDED) warn("name not in the state's record");
    if (each.alsoKnownAs.length > 0) warn('the lines of the case spell the name differently');
    if (each.courtCode === '') warn("court not in the state's record");
    for (const { conviction, relief } of each.counts) {
      if (conviction.section === '') warn('section not readable', conviction.count);
      if (conviction.level === '') warn('level not recorded', conviction.count);
      const convicted = parseIsoDay(conviction.date);
      if (convicted === undefined) warn('date of conviction not known to the day', conviction.count);
      else if (convicted >= ACT) warn('convicted on 2016-11-09 or later', conviction.count);
      const born = parseIsoDay(conviction.birthDate);
      if (relief === 'misdemeanor' && born !== undefined && convicted !== undefined && convicted < addYears(born, 18))
        warn('under 18 when convicted: an infraction may be due instead of a misdemeanor', conviction.count);
    }
  }
  return warnings;
}

export function glyphWarnings(lost: readonly LostCharacters[]): readonly Warning[] {
  return lost
    .map(({ label, characters }) => ({
      paper: label,
      person: '',
      count: '',
      what: `characters that no font can show, printed as their number: ${characters.join(' ')}`,
    }))
    .sort((a, b) => (a.paper < b.paper ? -1 : a.paper > b.paper ? 1 : 0));
}

/** Letters that cannot go out as they are. */
export function noticeWarnings({ told, notTold }: Addressees): readonly Warning[] {
  return [
    ...notTold.map(({ person, why }) => ({ paper: 'no letter', person, count: '', what: why })),
    ...told
      .filter(({ address }) => address === undefined)
      .map(({ person, code }) => ({ paper: `letter ${code}`, person, count: '', what: 'no address given' })),
  ];
}

export function warningsCsv(warnings: readonly Warning[]): string {
  const rows = warnings.map((each) => [each.paper, each.person, each.count, each.what]);
  return [['paper', 'person', 'count', 'what'], ...rows].map((row) => `${sheetLine(row)}\n`).join('');
}
