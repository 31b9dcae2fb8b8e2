import { reasonOf } from '../../decide/reason.ts';
import { formatPartialDate, sentenceEnd } from '../../record/index.ts';
import { type FormatReading, years } from '../bulk-format.ts';
import { createPersonBuilder } from './build-person.ts';
import { createRowReader } from './row.ts';
import type { CourtTable } from './state.ts';

/** How the lines of a state's court table become people, and people the cells of its results. */
export function courtTableReading(state: CourtTable): FormatReading {
  const { readSection, citation, levels } = state;
  return {
    readRow: createRowReader(state),
    buildPerson: createPersonBuilder(state),
    results: {
      cellsOf: (person, asOf) => {
        const convictions = person.counts.filter(({ disposition }) => disposition.kind === 'convicted').length;
        return (determination) => {
          const { conviction, decision } = determination;
          const { date, caseNumbers } = conviction;
          return [
            caseNumbers.join('; '),
            String(convictions),
            years(date.first === date.last ? date.first : undefined, asOf),
            formatPartialDate(sentenceEnd(conviction)),
            decision.outcome.label,
            reasonOf(determination),
          ];
        };
      },
    },
    correcting: { readSection, citation, ...(levels && { levels }) },
  };
}
