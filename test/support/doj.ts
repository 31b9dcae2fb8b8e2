import { csvField } from '../../src/csv/write.ts';
import { COLUMN_COUNT, COLUMNS, type ColumnName, column } from '../../src/jurisdictions/us-ca/doj/columns.ts';

/** The fields of an invented line: what is given, and blanks. */
export type Line = Partial<Record<ColumnName, string>>;

/** A court action of San Joaquin that ended in a conviction; what matters is given by the test. */
export function courtLine(line: Line = {}): Line {
  return {
    SUBJECT_ID: '1001',
    PRI_NAME: 'DOE,INVENTED',
    PRI_DOB: '19700315',
    STP_EVENT_DATE: '20050610',
    STP_TYPE_DESCR: 'COURT ACTION',
    STP_ORI_DESCR: 'CASC SAN JOAQUIN',
    STP_ORI_CNTY_NAME: 'SAN JOAQUIN',
    CNT_ORDER: '101002001000',
    OFN: 'SF100001A',
    OFFENSE_DESCR: '11359 HS-POSSESS MARIJUANA FOR SALE',
    OFFENSE_TOC: 'F',
    DISP_DESCR: 'CONVICTED-PROBATION',
    CONV_STAT_DESCR: 'FELONY',
    SENT_LOC_DESCR: 'PROBATION',
    SENT_LENGTH: '36',
    SENT_TIME_CODE: 'M',
    END_OF_REC: '#',
    ...line,
  };
}

export function fieldsOf(line: Line): string[] {
  const fields = new Array<string>(COLUMN_COUNT).fill('');
  for (const [name, value] of Object.entries(line)) fields[column(name as ColumnName)] = value;
  return fields;
}

export function rawLine(line: Line): string {
  return fieldsOf(line).map(csvField).join(',');
}

export function fileOf(lines: readonly Line[], eol = '\n', header = true): string {
  const all = [...(header ? [COLUMNS.join(',')] : []), ...lines.map(rawLine)];
  return `${all.join(eol)}${eol}`;
}
