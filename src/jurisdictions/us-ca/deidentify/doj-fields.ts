import { cleanText } from '../../../format/blank-cells.ts';
import { shiftCompactDate } from '../../../sources/deidentify/dates.ts';
import type { Pseudonyms } from '../../../sources/deidentify/pseudonyms.ts';
import type { Shift } from '../../../sources/deidentify/shift.ts';
import { COLUMNS, type ColumnName, column } from '../doj/columns.ts';
import { standsInComment } from '../doj/fields.ts';
import { parseSection } from '../sections.ts';

/** What becomes of each column of the bulk file in a copy that can be shown. */
type Treatment = 'keep' | 'drop' | 'name' | 'cii' | 'person' | 'number' | 'case' | 'birth' | 'event' | 'comment';

/** Columns that are replaced, moved or dropped. */
const TREATMENTS: { readonly [Name in ColumnName]?: Treatment } = {
  RECORD_ID: 'number',
  SUBJECT_ID: 'person',
  REQ_CII_NUMBER: 'cii',
  CII_NUMBER: 'cii',
  REQ_NAME: 'name',
  PRI_NAME: 'name',
  REQ_DOB: 'birth',
  PRI_DOB: 'birth',
  REQ_CDL: 'number',
  PRI_CDL: 'number',
  REQ_SSN: 'number',
  PRI_SSN: 'number',
  PRI_IDN: 'number',
  PRI_INN: 'number',
  FBI_NUMBER: 'number',
  CYC_DATE: 'event',
  STP_EVENT_DATE: 'event',
  DISP_DATE: 'event',
  OFN: 'case',
  FE_NUM_ARR_AGY: 'case',
  FE_NUM_BNCH_WARR: 'case',
  FE_NUM_CITE: 'case',
  FE_NUM_DOCKET: 'case',
  FE_NUM_INCIDENT: 'case',
  FE_NUM_BOOKING: 'case',
  FE_NUM_NUMBER: 'case',
  FE_NUM_REMAND: 'case',
  FE_NUM_OOS_INN: 'case',
  FE_NUM_CRT_CASE: 'case',
  FE_NUM_WARRANT: 'case',
  COMMENT_TEXT: 'comment',
};

/** Columns that rules, results or readers of a bug report need, which say nothing that singles a person out alone. */
const KEPT: ReadonlySet<ColumnName> = new Set<ColumnName>([
  'SUBJECT_STATUS',
  'REQ_SEG_SEP',
  'REQ_GENDER',
  'PII_SEG_SEP',
  'GENDER',
  'PDR_SEG_SEP',
  'RACE_CODE',
  'RACE_DESCR',
  'SINGLE_SOURCE',
  'MULTI_SOURCE',
  'CYC_SEG_SEP',
  'CYC_ORDER',
  'STP_SEG_SEP',
  'STP_ORDER',
  'STP_TYPE_CODE',
  'STP_TYPE_DESCR',
  'STP_ORI_TYPE',
  'STP_ORI_TYPE_DESCR',
  'STP_ORI_CODE',
  'STP_ORI_DESCR',
  'STP_ORI_CNTY_CODE',
  'STP_ORI_CNTY_NAME',
  'CNT_SEG_SEP',
  'CNT_ORDER',
  'OFFENSE_CODE',
  'OFFENSE_DESCR',
  'OFFENSE_TOC',
  'OFFENSE_QUAL_LST',
  'DISP_OFFENSE_CODE',
  'DISP_OFFENSE_DESCR',
  'DISP_OFFENSE_TOC',
  'DISP_OFFENSE_QUAL_LST',
  'CONV_OFFENSE_ORDER',
  'CONV_OFFENSE_CODE',
  'CONV_OFFENSE_DESCR',
  'CONV_OFFENSE_TOC',
  'CONV_OFFENSE_QUAL_LST',
  'FE_NUM_ORDER',
  'DISP_ORDER',
  'DISP_CODE',
  'DISP_DESCR',
  'CONV_STAT_CODE',
  'CONV_STAT_DESCR',
  'SENT_SEG_SEP',
  'SENT_ORDER',
  'SENT_LOC_CODE',
  'SENT_LOC_DESCR',
  'SENT_LENGTH',
  'SENT_TIME_CODE',
  'SENT_TIME_DESCR',
  'CYC_AGE',
  'CII_TYPE',
  'CII_TYPE_ALPHA',
  'END_OF_REC',
]);

const treatmentOf = COLUMNS.map((name): Treatment => TREATMENTS[name] ?? (KEPT.has(name) ? 'keep' : 'drop'));

/** Columns whose text is left out of a copy: looks, place of birth, citizenship. */
export const DROPPED_COLUMNS = COLUMNS.filter((_, position) => treatmentOf[position] === 'drop');

const OFFENSE = column('OFFENSE_DESCR');
const CONVICTION_OFFENSE = column('CONV_OFFENSE_DESCR');

/** One line of the bulk file as the copy has it. */
export function deidentifyFields(fields: readonly string[], shift: Shift, pseudonyms: Pseudonyms): readonly string[] {
  return fields.map((text, position) => {
    // Fillers say nothing about anybody and are part of what a bug may hang on.
    if (cleanText(text) === '' || /^x\s*$/i.test(text)) return text;
    switch (treatmentOf[position]) {
      case 'keep':
        return text;
      case 'name':
        return pseudonyms.name(text);
      case 'cii':
        return pseudonyms.cii(text);
      case 'person':
      case 'number':
      case 'case':
        return pseudonyms.number(cleanText(text), treatmentOf[position] as 'person' | 'number' | 'case');
      case 'birth':
        return shiftCompactDate(text, shift.birth);
      case 'event':
        return shiftCompactDate(text, shift.events);
      case 'comment':
        return reduceComment(text, fields);
      default:
        return '';
    }
  });
}

const SECTION_IN_TEXT = /\d{3,5}(?:\.\d{1,2})?[A-Z]?(?:\s*\([A-Z0-9]{1,3}\))*\s*(?:HS|PC|VC|BP|WI)(?![A-Z])/gi;

/**
 * A comment is free text and may hold anything: only the sections that it names are kept, the first as it is written
 * where it stands in for the offense.
 */
export function reduceComment(text: string, fields: readonly string[]): string {
  const speaks = standsInComment(fields[OFFENSE] ?? '') && standsInComment(fields[CONVICTION_OFFENSE] ?? '');
  const own = speaks ? parseSection(text) : undefined;
  const named = [...text.matchAll(SECTION_IN_TEXT)].map(([section]) => section.replace(/\s+/g, ' '));
  if (!own) return speaks ? 'NO SECTION' : named.join('; ');
  // Whether the text begins with its section is read too: a registration is known by beginning with 290.
  const lead = cleanText(text).toUpperCase().startsWith(own.text.toUpperCase()) ? '' : 'CHRG-';
  return [`${lead}${own.text}-`, ...named.slice(1)].join('; ');
}
