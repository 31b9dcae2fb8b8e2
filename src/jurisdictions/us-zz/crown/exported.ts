import { decided, recorded, type StateExport } from '../../../format/exported.ts';
import { formatPartialDate } from '../../../record/index.ts';
import { readCrownDate } from './cells.ts';

const toIso = (text: string) => formatPartialDate(readCrownDate(text));

/** The tables that a run over the crown's files is exported as. */
export const crownExport: StateExport = {
  columns: [
    decided('person', 'The person: PERSON_NO of the files.'),
    recorded('name', 'NAME', 'The name that the file gives.'),
    recorded('birth_date', 'BORN', 'Date of birth; empty when it is partial or missing.', { type: 'date', toIso }),
    recorded('sex', 'SEX', 'As the file gives it.'),
    decided('count', 'The numbers of the case and the charge. With the person, the key of the conviction.'),
    decided('case_numbers'),
    recorded('court', 'COURT', 'The court of the case.'),
    decided('county', 'District of the conviction.'),
    decided('section'),
    recorded('offense_text', 'OFFENCE', 'The offense in the words of the file.'),
    decided('level', 'Felony, misdemeanor, petty offense or infraction; empty when the file does not say.'),
    decided('conviction_date'),
    recorded('years_since', 'Years since', 'Years from the conviction to the as-of date.', { type: 'number' }),
    decided('outcome'),
    recorded('determination', 'Determination', 'What is recommended, as the results file says it.'),
    decided('clause'),
    decided('reason'),
    decided('missing_facts'),
    decided('flags'),
    decided('least'),
    recorded('died', 'DIED', 'When the person died; empty when the file does not say.', { type: 'date', toIso }),
    recorded('registered', 'REGISTERED', 'Whether the person is in the register of the crown.'),
    recorded('convictions_on_record', 'Convictions on record', 'All convictions of the person.', { type: 'integer' }),
    recorded('act_convictions', 'Convictions under the Act', 'Convictions of the person that the Act reaches.', {
      type: 'integer',
    }),
    recorded('duel', 'A duel is noted', 'What the note of the charge says of a duel.'),
    decided('source'),
    decided('line'),
  ],
  people: ['person', 'name', 'birth_date', 'sex', 'died', 'registered', 'convictions_on_record', 'act_convictions'],
};
