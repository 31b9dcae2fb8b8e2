import type { FormatReading } from '../../../format/bulk-format.ts';
import type { Section } from '../../../record/index.ts';
import { sectionInList, YES } from '../../../record/index.ts';
import { eachSection, SECTION_NUMBERS } from '../packs/prop-64/sections.ts';
import { parseSection } from '../sections.ts';
import { buildPerson } from './build-person.ts';
import { RESULT_COLUMNS } from './columns.ts';
import { possibleBirth } from './possible-birth.ts';
import { possibleOther } from './possible-other.ts';
import { recordFacts, resultCells } from './record-facts.ts';
import { readRow } from './row.ts';

export const POSSIBLE_OTHER = RESULT_COLUMNS.indexOf('Possible Other P64 Charges');

/** How the lines of the bulk file become people, and people the eighteen result columns. */
export const dojReading: FormatReading = {
  readRow,
  buildPerson,
  results: {
    cellsOf: (person, asOf) => {
      const facts = recordFacts(person);
      return (determination) => resultCells(person, facts, determination, '', asOf);
    },
    ofLine: {
      position: POSSIBLE_OTHER,
      read: (field) => possibleOther(field('OFFENSE_DESCR'), field('COMMENT_TEXT')),
    },
    sectionGroup,
  },
  correcting: {
    readSection: (text) => {
      const section = parseSection(text);
      return section?.code === undefined ? undefined : section;
    },
    citation: 'HS 11357(c)',
    settle: (person) => ({ ...person, birthDate: possibleBirth(person.birthDate, person.counts) }),
  },
};

/** `HS 11357` for any of its subdivisions and attempts. */
function sectionGroup(section: Section): string | undefined {
  const number = SECTION_NUMBERS.find((each) => sectionInList(section, eachSection[each]) === YES);
  return number && `HS ${number}`;
}
