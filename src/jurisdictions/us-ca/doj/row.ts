import { cleanId, cleanText } from '../../../format/blank-cells.ts';
import type { Row } from '../../../format/row.ts';
import type { Origin } from '../../../record/index.ts';
import { column } from './columns.ts';
import { readBirthDate, readEventDate } from './dates.ts';
import {
  chargeLevelIn,
  levelIsOfCharge,
  readAge,
  readCounty,
  readDisposition,
  readLater,
  readLevel,
  readOffense,
  readOrder,
  readRevoked,
  readSentencePart,
  readStep,
} from './fields.ts';

export type { Row } from '../../../format/row.ts';

/** The key of the person that a line belongs to; empty when the line has none. */
export function subjectOf(fields: readonly string[]): string {
  return cleanId(fields[SUBJECT] ?? '');
}

const SUBJECT = column('SUBJECT_ID');
const CII = column('CII_NUMBER');
const NAME = column('PRI_NAME');
const SEX = column('GENDER');
const BIRTH = column('PRI_DOB');
const RACE = column('RACE_DESCR');
const DATE = column('STP_EVENT_DATE');
const DISPOSITION_DATE = column('DISP_DATE');
const STEP = column('STP_TYPE_DESCR');
const AGENCY = column('STP_ORI_DESCR');
const COUNTY = column('STP_ORI_CNTY_NAME');
const ORDER = column('CNT_ORDER');
const CASE_NUMBER = column('OFN');
const OFFENSE = column('OFFENSE_DESCR');
const CHARGE_LEVEL = column('OFFENSE_TOC');
const CONVICTION_OFFENSE = column('CONV_OFFENSE_DESCR');
const CONVICTION_TOC = column('CONV_OFFENSE_TOC');
const DISPOSITION = column('DISP_DESCR');
const LEVEL = column('CONV_STAT_DESCR');
const SENTENCE_ORDER = column('SENT_ORDER');
const SENTENCE_LOCATION = column('SENT_LOC_DESCR');
const SENTENCE_LENGTH = column('SENT_LENGTH');
const SENTENCE_UNIT = column('SENT_TIME_CODE');
const AGE = column('CYC_AGE');
const COMMENT = column('COMMENT_TEXT');

/** Reads the 95 fields of a line; the plain way, which every faster reader must agree with. */
export function readRow(fields: readonly string[], origin: Origin): Row {
  const text = (position: number) => fields[position] ?? '';
  const step = readStep(text(STEP));
  return {
    origin,
    ...readOrder(text(ORDER)),
    step,
    date: readEventDate(text(DATE), text(DISPOSITION_DATE), step),
    county: readCounty(text(COUNTY)),
    agency: cleanText(text(AGENCY)),
    caseNumber: cleanText(text(CASE_NUMBER)) || undefined,
    offense: readOffense(text(OFFENSE), text(CONVICTION_OFFENSE), text(COMMENT)),
    level: readLevel(text(LEVEL), chargeLevelIn(text(CONVICTION_TOC), text(CHARGE_LEVEL))),
    levelIsOfCharge: levelIsOfCharge(text(LEVEL)),
    disposition: readDisposition(text(DISPOSITION), step),
    later: readLater(text(DISPOSITION)),
    revoked: readRevoked(text(DISPOSITION)),
    sentencePart: readSentencePart(text(SENTENCE_LOCATION), text(SENTENCE_LENGTH), text(SENTENCE_UNIT)),
    sentenceOrder: cleanText(text(SENTENCE_ORDER)),
    birthDate: readBirthDate(text(BIRTH)),
    age: readAge(text(AGE)),
    stateNumber: cleanText(text(CII)),
    name: cleanText(text(NAME)),
    sex: cleanText(text(SEX)),
    race: cleanText(text(RACE)),
  };
}
