import type { ArrestRemedies, ConvictionRemedies, Remedy } from '../../decide/remedies.ts';
import type { ReadSheet, SheetReader } from '../../format/rap-sheets.ts';
import type { ShownSheet } from '../../reading/sheet-json.ts';
import { hasOpening, staleSince } from '../../reading/standing.ts';
import {
  type Count,
  type Day,
  formatDay,
  formatPartialDate,
  formatSection,
  type Person,
  timeline,
  YES,
} from '../../record/index.ts';
import { PAINT, paintEffect } from '../terminal/page.ts';

/** A rap sheet as text for a terminal: who, the timeline, what was not understood, what to look at, remedies. */
export function sheetText({ sheet, reader, remedies, arrests }: ShownSheet, asOf: Day): string {
  const { info, person } = sheet;
  const [name = 'Name unknown', ...others] = info.names;
  const parts = [
    [
      PAINT.heading(`${name} (${sheet.number || `no ${reader.number.title}`})`),
      ...(others.length > 0 ? [`Also: ${others.join('; ')}`] : []),
      ...(info.otherBirthDates.length > 0 ? [`Other birth dates given: ${info.otherBirthDates.join(', ')}`] : []),
      timeline(person, reader.registered),
    ].join('\n'),
    incompleteText(reader, sheet),
    notUnderstoodText(sheet),
    warningsText(reader, sheet),
    ...(remedies ? [remediesText(reader, remedies, person, asOf), arrestsText(arrests)] : []),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Why nothing about the whole record can be decided on the text, with the line where a line says so. */
function incompleteText({ leavesRecordOpen }: SheetReader, { person, warnings }: ReadSheet): string {
  if (!person.incomplete) return '';
  const why = warningLines(warnings.filter(leavesRecordOpen));
  return [PAINT.bad('INCOMPLETE: nothing that asks about the whole record is decided on this text.'), ...why].join(
    '\n',
  );
}

function notUnderstoodText({ notUnderstood, person }: ReadSheet): string {
  if (notUnderstood.length === 0) return person.incomplete ? '' : 'Every line was understood.';
  const lines = notUnderstood.map(({ lines, text }) =>
    lines.length > 0 ? `  line ${lines.join(', ')}: ${text}` : `  ${text}`,
  );
  return [`Not understood (${notUnderstood.length}); what they concern is left open:`, ...lines].join('\n');
}

function warningsText({ leavesRecordOpen }: SheetReader, { warnings }: ReadSheet): string {
  const others = warnings.filter((warning) => !leavesRecordOpen(warning));
  return others.length === 0 ? '' : ['To look at:', ...warningLines(others)].join('\n');
}

function warningLines(warnings: ReadSheet['warnings']): readonly string[] {
  const lines = warnings.map(({ line, message }) => (line > 0 ? `  line ${line}: ${message}` : `  ${message}`));
  return [...new Set(lines)];
}

function remediesText(
  reader: SheetReader,
  convictions: readonly ConvictionRemedies[],
  person: Person,
  asOf: Day,
): string {
  const head = [
    PAINT.heading(`Remedies as of ${formatDay(asOf)} (not legal advice; a lawyer decides what to file)`),
    ...staleText(reader, person, asOf),
    ...(person.deceased === YES ? ['  The sheet says that the person has died.'] : []),
  ].join('\n');
  if (convictions.length === 0) return `${head}\n  No conviction in a court of this state is on the sheet.`;
  return [head, ...convictions.map(convictionText), askedText(convictions)].filter(Boolean).join('\n\n');
}

/** Laws that go by what no record shows: said once, and beside each conviction by name. */
function askedText(convictions: readonly ConvictionRemedies[]): string {
  const asked = convictions.flatMap(({ remedies }) => remedies.filter(({ decision }) => decision.outcome.asks));
  const once = [...new Map(asked.map((each) => [`${each.pack.id} ${each.decision.reason}`, each])).values()];
  if (once.length === 0) return '';
  return ['  Where the person says so:', ...once.flatMap(fullLines)].join('\n');
}

/** What happened since the newest entry is not on the sheet: relief without a petition, an arrest, a later sentence. */
function staleText({ withoutPetition }: SheetReader, { counts }: Person, asOf: Day): readonly string[] {
  const newest = staleSince(counts, asOf);
  if (newest === undefined) return [];
  return [
    `  The newest entry on the sheet is of ${formatDay(newest)}. Order a current record before anything is filed: relief may have been granted since without a petition (${withoutPetition}), and newer cases are not on this sheet.`,
  ];
}

function arrestsText(arrests: readonly ArrestRemedies[]): string {
  if (arrests.length === 0) return '';
  return [PAINT.heading('Arrests without a conviction on the sheet'), ...arrests.map(arrestText)].join('\n\n');
}

/** An arrest with all that was booked with it. */
function arrestText({ conviction, booked, remedies }: ArrestRemedies): string {
  const { county, date, origin } = conviction;
  const charges = booked.map((each) => `${sectionName(each)} (${each.level ?? 'level unknown'})`).join(', ');
  const head = `  ${formatPartialDate(date)}: ${charges}, ${county ?? 'county unknown'} (line ${origin.line})`;
  return [head, ...remedies.flatMap(remedyLines)].join('\n');
}

function sectionName({ offense }: Count): string {
  return offense.section ? formatSection(offense.section) : `section unknown (${offense.text})`;
}

function convictionText({ conviction, remedies }: ConvictionRemedies): string {
  const { level, county, caseNumbers, date, disposition, origin } = conviction;
  const facts = [
    formatPartialDate(date),
    level ?? 'level unknown',
    county ?? 'county unknown',
    ...(caseNumbers.length > 0 ? [`case ${caseNumbers.join(', ')}`] : []),
    ...(disposition.kind === 'convicted' ? [] : ['not sure to be a conviction']),
  ];
  const lines = [`  ${sectionName(conviction)}, ${facts.join(', ')} (line ${origin.line})`];
  if (remedies.length === 0) lines.push('    No law of these packs reaches it.');
  return [...lines, ...remedies.flatMap(remedyLines)].join('\n');
}

function remedyLines(remedy: Remedy): readonly string[] {
  return remedy.decision.outcome.asks ? [`${titleLine(remedy)} (see below)`] : fullLines(remedy);
}

function titleLine({ pack, decision: { outcome } }: Remedy): string {
  return `    ${pack.title}: ${paintEffect(outcome.effect, outcome.label)}`;
}

function fullLines(remedy: Remedy): readonly string[] {
  const { decision, opening, asks } = remedy;
  const { clause } = decision;
  const lines = [titleLine(remedy), `      why: ${decision.reason}`];
  if (clause)
    lines.push(`      law: ${clause.cite}${clause.sure === 'S' || clause.sure === 'O' ? '' : ' (for legal review)'}`);
  if (opening && hasOpening(decision.outcome)) {
    lines.push(`      opens: ${formatPartialDate(opening.opens)}, ${opening.route ?? 'route unknown'}: ${opening.why}`);
  }
  return [...lines, ...asks.map((ask) => `      ask: ${ask}`)];
}
