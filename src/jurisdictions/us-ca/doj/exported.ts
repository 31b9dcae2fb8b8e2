import { decided, recorded, type StateExport } from '../../../format/exported.ts';
import { formatPartialDate, parseCompactDate } from '../../../record/index.ts';

/** The tables that a run over California's file is exported as. */
export const dojExport: StateExport = {
  columns: [
    decided('person', 'The person: SUBJECT_ID of the file.'),
    recorded('name', 'PRI_NAME', 'The name that the file gives.'),
    recorded('birth_date', 'PRI_DOB', 'Date of birth; empty when it is partial or missing.', {
      type: 'date',
      toIso: (text) => formatPartialDate(parseCompactDate(text)),
    }),
    recorded('sex', 'GENDER', 'As the file gives it.'),
    recorded('race', 'RACE_DESCR', 'As the file gives it.'),
    decided('count', 'CNT_ORDER: cycle, step and count. With the person, the key of the conviction.'),
    decided('case_numbers', 'Every case number (OFN) of the court case.'),
    recorded('court', 'STP_ORI_DESCR', 'The agency of the court action.'),
    decided('county'),
    decided('section'),
    recorded('offense_text', 'OFFENSE_DESCR', 'The offense in the words of the file.'),
    decided('level', 'Felony, misdemeanor or infraction; empty when the file does not say.'),
    decided('conviction_date'),
    recorded('years_since', 'Years Since This Conviction', 'Years from the conviction to the as-of date.', {
      type: 'number',
    }),
    decided('outcome'),
    recorded('determination', 'Eligibility Determination', 'What is recommended, as the result files say it.'),
    decided('clause'),
    decided('reason'),
    decided('missing_facts'),
    decided('flags'),
    decided('least'),
    recorded('superstrikes', 'Superstrike Code Section(s)', 'Superstrike convictions on the record.'),
    recorded('registrable', 'PC290 Code Section(s)', 'Convictions that require registration under PC 290.'),
    recorded('registered', 'PC290 Registration', 'Whether the record shows registration under PC 290.'),
    recorded('deceased', 'Deceased', 'Whether the record shows that the person has died.'),
    recorded('convictions_on_record', '# of convictions on record', 'All convictions of the person, any county.', {
      type: 'integer',
    }),
    recorded('prop64_convictions', '# of Prop 64 convictions', 'Prop 64 convictions of the person, any county.', {
      type: 'integer',
    }),
    decided('source'),
    decided('line'),
  ],
  people: ['person', 'name', 'birth_date', 'sex', 'race', 'deceased', 'convictions_on_record', 'prop64_convictions'],
};
