import { parseSection } from '../sections.ts';
import { type MoreAgencies, readAgency } from './agencies.ts';
import type { SheetCount, SheetEvent, Warning } from './events.ts';

/** Custody of a sentence, not of an arrest. */
const SENTENCED = /CDC|CYA|CDCR|DJJ|PRISON|STATE|FED|OOS|OUT OF STATE/;

/**
 * Court actions that the sheet does not show but speaks of: a prison term, a probation or an out-of-state parole for
 * which no court entry has a conviction. Whether there was one, when and for what cannot be told, so each stands as a
 * court action with its outcome unknown and is put to a person: a record must not look cleaner than it is.
 */
export function impliedActions(
  events: readonly SheetEvent[],
  agencies: MoreAgencies,
  warn: (warning: Warning) => void,
): readonly SheetEvent[] {
  const shown = shownConvictions(events);
  const implied: SheetEvent[] = [];
  for (const event of events) {
    if (!speaksOfSentence(event)) continue;
    const inKnownCase = courtNumbers(event).some((number) => shown.caseNumbers.has(number));
    const counts = event.counts.filter((count) => tellsSentence(event, count) && !isShown(count, inKnownCase, shown));
    if (counts.length === 0) continue;
    for (const count of counts) {
      warn({
        kind: 'implied-conviction',
        line: count.line,
        message: 'a sentence is being served or supervised here for which the sheet shows no conviction by a court',
      });
    }
    implied.push({
      cycle: event.cycle,
      step: 'court',
      header: 'COURT (implied)',
      line: event.line,
      date: event.date,
      agency: courtOf(counts, agencies),
      nameCode: event.nameCode,
      counts: counts.map(withoutOutcome),
      implied: true,
    });
  }
  return implied;
}

type Shown = { readonly sections: ReadonlySet<string>; readonly caseNumbers: ReadonlySet<string> };

function shownConvictions(events: readonly SheetEvent[]): Shown {
  const sections = new Set<string>();
  const caseNumbers = new Set<string>();
  for (const event of events) {
    if (event.step !== 'court') continue;
    for (const count of event.counts) {
      if (!count.entries.some((entry) => entry.text.startsWith('CONVICTED'))) continue;
      for (const charge of [...count.charges, ...count.commentCharges]) sections.add(sectionKey(charge));
      for (const number of count.caseNumbers) caseNumbers.add(number);
    }
  }
  sections.delete('');
  return { sections, caseNumbers };
}

function sectionKey(charge: string): string {
  const section = parseSection(charge);
  return section ? `${section.code ?? ''} ${section.number}` : '';
}

function speaksOfSentence(event: SheetEvent): boolean {
  return event.step === 'custody' || event.step === 'probation' || event.step === 'other';
}

function tellsSentence(event: SheetEvent, count: SheetCount): boolean {
  const says = count.sentence.length > 0 || count.notes.some((note) => /^(?:SEN|CONV OF|PAROLED FROM)/.test(note));
  return says || (event.step === 'custody' && SENTENCED.test(event.header));
}

function isShown(count: SheetCount, inKnownCase: boolean, shown: Shown): boolean {
  return inKnownCase || count.charges.some((charge) => shown.sections.has(sectionKey(charge)));
}

/** Numbers of the court case that the entry's lines name (`CRT #:84321`, `SEN FROM: … CRT #44050`). */
function courtNumbers(event: SheetEvent): readonly string[] {
  return event.counts.flatMap((count) =>
    [...count.notes, ...count.comments].flatMap((note) => {
      const number = /CRT(?: CASE)? ?(?:NBR|NO|#)+ ?[:;]? ?([A-Z0-9-]+)/.exec(note)?.[1];
      return number === undefined ? [] : [number];
    }),
  );
}

function courtOf(counts: readonly SheetCount[], agencies: MoreAgencies) {
  for (const count of counts) {
    for (const note of count.notes) {
      const place = /^SEN(?:T|TENCED)? FROM ?[:;] ?([A-Z ]+?)(?: CRT| CO\b|$)/.exec(note)?.[1];
      if (place !== undefined) return readAgency(place, agencies);
    }
  }
  return undefined;
}

function withoutOutcome(count: SheetCount): SheetCount {
  return { ...count, entries: [], sentence: [], sentences: [], caseNumbers: [], levelCode: '', status: '', doubts: [] };
}
