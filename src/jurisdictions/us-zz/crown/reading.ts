import { reasonOf } from '../../../decide/reason.ts';
import { type FormatReading, years } from '../../../format/bulk-format.ts';
import { type Person, sectionInList, YES } from '../../../record/index.ts';
import { zendaLevels } from '../levels.ts';
import { freshStartSections } from '../packs/sections.ts';
import { readZendaSection } from '../sections.ts';
import { buildPerson } from './build-person.ts';
import { cleanCell } from './cells.ts';
import { CROWN_RESULTS } from './format.ts';
import { readRow } from './row.ts';

/** How the crown's lines become people, and people the cells of Zenda's results. */
export const crownReading: FormatReading = {
  readRow,
  buildPerson,
  results: {
    cellsOf: (person, asOf) => {
      const { all, underTheAct } = convictionsOf(person);
      return (determination) => {
        const { date, caseNumbers } = determination.conviction;
        return [
          caseNumbers.join('; '),
          String(all),
          String(underTheAct),
          years(date.first === date.last ? date.first : undefined, asOf),
          '',
          determination.decision.outcome.label,
          reasonOf(determination),
        ];
      };
    },
    ofLine: {
      position: CROWN_RESULTS.indexOf('A duel is noted'),
      read: (field) => (/\bDUEL/i.test(field('NOTE')) ? cleanCell(field('NOTE')) : ''),
    },
  },
  correcting: { readSection: readZendaSection, citation: 'ZC 12-2-2', levels: zendaLevels },
};

function convictionsOf({ counts }: Person) {
  const convictions = counts.filter(({ disposition }) => disposition.kind === 'convicted');
  const under = convictions.filter(({ offense: { section } }) => {
    return section !== undefined && sectionInList(section, freshStartSections) === YES;
  });
  return { all: convictions.length, underTheAct: under.length };
}
