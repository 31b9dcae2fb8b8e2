import { shiftCompactDate } from '../../../sources/deidentify/dates.ts';
import type { Pseudonyms } from '../../../sources/deidentify/pseudonyms.ts';
import type { Shift } from '../../../sources/deidentify/shift.ts';
import { isCharge } from '../rap-sheet/charge.ts';
import type { PersonInfo, RapSheet, SheetCount, SheetEvent } from '../rap-sheet/index.ts';
import { readAgency, readSentence } from '../rap-sheet/index.ts';
import { isKnownOutcome } from '../rap-sheet/outcomes.ts';
import { parseSection } from '../sections.ts';

/** Stands for a line whose words are left out: read again, it is not understood either, so it leaves open the same. */
const REMOVED = 'REMOVED:1';

/**
 * A rap sheet printed anew from what was read of it, under pseudonyms and with its dates moved. Printing it anew, rather
 * than painting over parts of the text, is what makes sure that nothing which was not understood gets through.
 */
export function deidentifiedSheet(sheet: RapSheet, shift: Shift, pseudonyms: Pseudonyms): string {
  const printed = sheet.events.filter((event) => !event.implied);
  const lines: string[] = [...headLines(sheet.info, shift, pseudonyms)];
  let cycle = 0;
  for (const event of printed) {
    lines.push(event.cycle === cycle ? '- - - -' : '* * * *', ...eventLines(event, shift, pseudonyms));
    cycle = event.cycle;
  }
  // Without its end the copy is incomplete as the original is.
  const end = sheet.person.incomplete ? '' : '     *    *    *    END OF MESSAGE    *    *    *\n';
  return `${lines.join('\n')}\n${end}`;
}

function headLines(info: PersonInfo, shift: Shift, pseudonyms: Pseudonyms): readonly string[] {
  const [first, ...others] = info.names.map((name) => pseudonyms.name(name));
  return [
    ...(info.deceased ? ['**DECEASED'] : []),
    ...(info.currentRegistrant ? ['FOR CURRENT REGISTRANT ADDRESS INFORMATION INQUIRE INTO THE VCIN SYSTEM'] : []),
    ...(info.cii === '' ? [] : [`CII/${pseudonyms.cii(info.cii)}`]),
    `DOB/${shiftCompactDate(info.birthDate, shift.birth)} SEX/${info.sex} RAC/${info.race}`,
    ...(first === undefined ? [] : [`NAM/01 ${first}`]),
    ...others.map((name, index) => `    ${String(index + 2).padStart(2, '0')} ${name}`),
    ...(info.supervision.length > 0 ? ['PROBATION: EXP:'] : []),
    '',
  ];
}

/** Headers that need their detail to be read the same: `CUSTODY:CDC` is a sentence served, `CUSTODY:JAIL` may not be. */
function headerLine(event: SheetEvent): string {
  if (event.header === '') return '';
  const [header = '', detail = ''] = event.header.split(':');
  if (event.step === 'unknown') return `REMOVED EVENT: NAM:01`;
  const kept = /CDC|CYA|CDCR|DJJ|PRISON|STATE|FED|OOS|OUT OF STATE|JAIL/.exec(detail)?.[0] ?? '';
  return `${header}:${kept}          NAM:01`;
}

function eventLines(event: SheetEvent, shift: Shift, pseudonyms: Pseudonyms): readonly string[] {
  const header = headerLine(event);
  const place = placeOf(event);
  return [
    ...(header === '' ? [] : [header]),
    ...(event.date === '' && place === '' ? [] : [`${shiftCompactDate(event.date, shift.events)}  ${place}`.trimEnd()]),
    '',
    ...event.counts.flatMap((count) => countLines(count, shift, pseudonyms)),
  ];
}

/** The owner of the agency and the county alone: a branch or a station would narrow down where a person lives. */
function placeOf({ agency }: SheetEvent): string {
  if (!agency) return '';
  const kind = /^[A-Z]{4}/.exec(agency.name)?.[0] ?? 'CAXX';
  const county = agency.county === undefined || agency.county === 'OUT OF STATE' ? 'REMOVED' : agency.county;
  return `${kind} ${county}`;
}

function countLines(count: SheetCount, shift: Shift, pseudonyms: Pseudonyms): readonly string[] {
  const lines: string[] = [];
  const numbers = count.caseNumbers.map((number) => pseudonyms.number(number, 'case')).join(',');
  if (count.label !== '') lines.push(`CNT:${labelOf(count)}${numbers === '' ? '' : `     #${numbers}`}`);
  else if (numbers !== '') lines.push(`#${numbers}`);
  if (count.realignment) lines.push('  1170(H) PC-SENTENCING');
  if (count.levelCode !== '') lines.push(`  TOC:${count.levelCode}`);
  lines.push(...count.charges.map((charge) => `  ${keptCharge(charge)}`));
  lines.push(...count.notes.flatMap((note) => keptNote(note, pseudonyms)));
  lines.push(...count.commentCharges.map((charge) => `   COM: CHRG-${sectionOnly(charge)}`));
  if (count.status !== '') lines.push(`   CONV STATUS:${count.status}`);
  lines.push(...sentenceLines(count, -1));
  // One line is enough: however many were not understood, the count is in doubt.
  if (count.doubts.length > 0) lines.push(`   ${REMOVED}`);
  count.entries.forEach((entry, index) => {
    if (entry.date !== '') lines.push('', shiftCompactDate(entry.date, shift.events));
    lines.push(`*DISPO:${isKnownOutcome(entry.text) ? entry.text : 'REMOVED'}`);
    if (entry.status !== '') lines.push(`   CONV STATUS:${entry.status}`);
    lines.push(...sentenceLines(count, index));
  });
  return [...lines, ''];
}

/** A range keeps its length; a single number is as good as another. */
function labelOf(count: SheetCount): string {
  return count.copies === 1 ? '01' : `1-${count.copies}`;
}

/**
 * A charge up to the dash before its description: what follows may have run on from any line below it. Other words than
 * a section's might be anybody's.
 */
function keptCharge(charge: string): string {
  if (charge === 'SEE COMMENT FOR CHARGE') return charge;
  if (!isCharge(charge)) return 'CHARGE REMOVED';
  const numbersFirst = /^[-/.]*\d.{0,60}?[A-Z&]{2,3} ?-/.exec(charge)?.[0];
  return numbersFirst ?? `${parseSection(charge)?.text ?? 'CHARGE REMOVED'}-`;
}

/** Only what tells that a sentence is served elsewhere, and for which court case. */
function keptNote(note: string, pseudonyms: Pseudonyms): readonly string[] {
  const number = /CRT(?: CASE)? ?(?:NBR|NO|#)+ ?[:;]? ?([A-Z0-9-]+)/.exec(note)?.[1];
  const court = number === undefined ? '' : `CRT #${pseudonyms.number(number, 'case')}`;
  const from = /^SEN(?:T|TENCED)? FROM/.test(note);
  if (from) return [`   SEN FROM: ${placeInNote(note)}${court === '' ? '' : ` ${court}`}`];
  if (court !== '') return [`   ${court}`];
  if (note.startsWith('CONV OF')) return ['   CONV OF:'];
  return note.startsWith('PAROLED FROM') ? ['   PAROLED FROM:'] : [];
}

function placeInNote(note: string): string {
  const place = /^SEN(?:T|TENCED)? FROM ?[:;] ?([A-Z ]+?)(?: CRT| CO\b|$)/.exec(note)?.[1];
  return (place && readAgency(place).county) ?? 'REMOVED';
}

function sectionOnly(charge: string): string {
  return parseSection(charge)?.text ?? 'REMOVED';
}

/** A sentence's own words; a word that is none of them is left out and stays not understood. */
function sentenceLines(count: SheetCount, entry: number): readonly string[] {
  return count.sentences
    .filter((sentence) => sentence.entry === entry)
    .map(({ text }) => {
      const unknown = new Set(readSentence(text).notUnderstood);
      const words = text.split(/(\s+|,)/).map((word) => (unknown.has(word) ? 'REMOVED' : word));
      const kept = words.join('');
      return `   SEN: ${[...unknown].some((word) => word !== 'REMOVED' && kept.includes(word)) ? 'REMOVED' : kept}`;
    });
}
