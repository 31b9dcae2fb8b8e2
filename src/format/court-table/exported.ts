import { formatPartialDate } from '../../record/index.ts';
import { decided, recorded, type StateExport } from '../exported.ts';
import { readCourtDate } from './cells.ts';

const toIso = (text: string) => formatPartialDate(readCourtDate(text));

/** The tables that a run over a court table is exported as. */
export const courtExport: StateExport = {
  columns: [
    decided('person', 'The person: PERSON_ID of the table.'),
    recorded('name', 'NAME', 'The name that the table gives.'),
    recorded('birth_date', 'BORN', 'Date of birth; empty when it is partial or missing.', { type: 'date', toIso }),
    recorded('sex', 'SEX', 'As the table gives it.'),
    recorded('race', 'RACE', 'As the table gives it.'),
    decided('count', 'The numbers of the case and the count. With the person, the key of the conviction.'),
    decided('case_numbers'),
    recorded('court', 'COURT', 'The court of the case.'),
    decided('county'),
    decided('section'),
    recorded('offense_text', 'DESCRIPTION', 'The offense in the words of the table.'),
    decided('level'),
    decided('conviction_date'),
    recorded('years_since', 'Years since', 'Years from the conviction to the as-of date.', { type: 'number' }),
    recorded('supervision_over', 'Supervision over', 'When sentence and supervision were over, as far as is known.'),
    decided('outcome'),
    recorded('determination', 'Determination', 'What is recommended, as the results file says it.'),
    decided('clause'),
    decided('reason'),
    decided('missing_facts'),
    decided('flags'),
    decided('least'),
    recorded('convictions_on_record', 'Convictions on record', 'All convictions of the person.', { type: 'integer' }),
    decided('source'),
    decided('line'),
  ],
  people: ['person', 'name', 'birth_date', 'sex', 'race', 'convictions_on_record'],
};
