/** A column of an exported table: its type decides how a spreadsheet sorts it and how a database stores it. */
export type ExportColumn = {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'date';
  /** What the column means, in a sentence; shown as the note of its heading in spreadsheets. */
  readonly note: string;
  /** Where its value is found: a column of determinations.csv, or of the state's lines of the same convictions. */
  readonly from: { readonly file: 'determinations' | 'convictions'; readonly column: string };
};

const decided = (name: string, column: string, note: string, type: ExportColumn['type'] = 'text'): ExportColumn => ({
  name,
  type,
  note,
  from: { file: 'determinations', column },
});

const recorded = (name: string, column: string, note: string, type: ExportColumn['type'] = 'text'): ExportColumn => ({
  name,
  type,
  note,
  from: { file: 'convictions', column },
});

/** The columns of the table of convictions that carry a determination. */
export const CONVICTION_COLUMNS: readonly ExportColumn[] = [
  decided('person', 'person', 'The person: SUBJECT_ID of the file.'),
  recorded('name', 'PRI_NAME', 'The name that the file gives.'),
  recorded('birth_date', 'PRI_DOB', 'Date of birth; empty when it is partial or missing.', 'date'),
  recorded('sex', 'GENDER', 'As the file gives it.'),
  recorded('race', 'RACE_DESCR', 'As the file gives it.'),
  decided('count', 'count', 'CNT_ORDER: cycle, step and count. With the person, the key of the conviction.'),
  decided('case_numbers', 'case_numbers', 'Every case number (OFN) of the court case.'),
  recorded('court', 'STP_ORI_DESCR', 'The agency of the court action.'),
  decided('county', 'county', 'County of the conviction.'),
  decided('section', 'section', 'Section of law of the conviction.'),
  recorded('offense_text', 'OFFENSE_DESCR', 'The offense in the words of the file.'),
  decided('level', 'level', 'Felony, misdemeanor or infraction; empty when the file does not say.'),
  decided('conviction_date', 'conviction_date', 'Date of conviction; empty when it is partial or missing.', 'date'),
  recorded('years_since', 'Years Since This Conviction', 'Years from the conviction to the as-of date.', 'number'),
  decided('outcome', 'outcome', 'What is recommended, as a short name.'),
  recorded('determination', 'Eligibility Determination', 'What is recommended, as the result files say it.'),
  decided('clause', 'clause', 'The clause that decided; empty when missing facts left it open.'),
  decided('reason', 'reason', 'Why, in words.'),
  decided('missing_facts', 'missing', 'The facts that would settle a hand review.'),
  decided(
    'flags',
    'flags',
    'What a prosecutor should look at, as short names; a question mark where the file cannot tell.',
  ),
  decided('least', 'least', 'The least that the statute gives, as a short name; empty where that is nothing.'),
  recorded('superstrikes', 'Superstrike Code Section(s)', 'Superstrike convictions on the record.'),
  recorded('registrable', 'PC290 Code Section(s)', 'Convictions that require registration under PC 290.'),
  recorded('registered', 'PC290 Registration', 'Whether the record shows registration under PC 290.'),
  recorded('deceased', 'Deceased', 'Whether the record shows that the person has died.'),
  recorded(
    'convictions_on_record',
    '# of convictions on record',
    'All convictions of the person, any county.',
    'integer',
  ),
  recorded(
    'prop64_convictions',
    '# of Prop 64 convictions',
    'Prop 64 convictions of the person, any county.',
    'integer',
  ),
  decided('source', 'source', 'Which of the input files, from 1.', 'integer'),
  decided('line', 'line', 'The line of that file.', 'integer'),
];

/** A value of a table: text, a number, a date as days since 1970-01-01, or nothing. */
export type ExportValue = string | number | null;
