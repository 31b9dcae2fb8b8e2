import { isCharge } from './charge.ts';

/** Labels that begin a line of a rap sheet and stand nowhere else in it. */
const LINE_LABEL =
  /^[* ]*(?:CII ?\/|NAM ?\/|DOB ?\/|ARR ?\/ ?DET|COURT ?:|CUSTODY ?:|REGISTRATION ?:|DISPO? ?:|CONV STAT\w* ?:|SEN ?:|COM ?:|PAGE \d+ OF \d)|^\d{8} +CA[A-Z]{2}\b|^\* \* \* \*/;
const COUNT_LABEL = /\bCNT ?: ?\d/;

/** Whether a text begins as only the beginning of a line does. */
export function beginsLine(text: string): boolean {
  return LINE_LABEL.test(text.trim().toUpperCase());
}

/** Whether a piece of text could be part of the record itself: a label, a date, a section. */
export function speaksOfRecord(text: string): boolean {
  const clean = text.trim().replace(/ {2,}/g, ' ').toUpperCase();
  return LINE_LABEL.test(clean) || COUNT_LABEL.test(clean) || /\b\d{8}\b/.test(clean) || isCharge(clean);
}
