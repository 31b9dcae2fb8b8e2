import type { InventedCount, InventedEvent, InventedSheet } from './invented.ts';

/** Prints an invented sheet the way the state does, one string a line. */
export function printSheet(sheet: InventedSheet): readonly string[] {
  const [first, ...aliases] = sheet.names;
  return [
    `RE: QHY.CA0190043.${sheet.cii}.CLERK-        DATE:20240508 TIME:06:32:53`,
    'RESTRICTED-DO NOT USE FOR EMPLOYMENT,LICENSING OR CERTIFICATION PURPOSES',
    '',
    'III CALIFORNIA ONLY SOURCE RECORD',
    `CII/${sheet.cii}`,
    `DOB/${sheet.birthDate} SEX/${sheet.sex} RAC/${sheet.race}`,
    'HGT/502 WGT/317 EYE/GRN HAI/BRO POB/CA',
    `NAM/01 ${first}`,
    ...aliases.map((name, index) => `    0${index + 2} ${name}`),
    '',
    ...sheet.cycles.flatMap((events) => ['* * * *', ...printEvents(events)]),
    '     *    *    *    END OF MESSAGE    *    *    *',
  ];
}

const HEADERS: Readonly<Record<InventedEvent['step'], string>> = {
  arrest: 'ARR/DET/CITE:',
  supplemental: 'SUPPLEMENTAL ARR:',
  court: 'COURT:',
  probation: 'PROBATION:',
  custody: 'CUSTODY:JAIL',
  registration: 'REGISTRATION:',
  applicant: 'APPLICANT:',
};

function printEvents(events: readonly InventedEvent[]): readonly string[] {
  return events.flatMap((event, index) => [
    ...(index === 0 ? [] : ['- - - -']),
    `${HEADERS[event.step].padEnd(22)}NAM:01`,
    `${event.date}  ${event.agency[0]}`,
    '',
    ...event.counts.flatMap((count, position) => printCount(count, position, event)),
  ]);
}

function printCount(count: InventedCount, position: number, event: InventedEvent): readonly string[] {
  const label = `CNT:${String(position + 1).padStart(2, '0')}`;
  const charge = `${count.section[0]}-${count.description}`;
  return [
    position === 0 ? `${label}     #${event.caseNumber}` : label,
    ...(count.warrant ? ['   -WARRANT'] : []),
    count.inComment ? '  SEE COMMENT FOR CHARGE' : `  ${charge}`,
    ...(count.inComment ? [`   COM: CHRG-${charge}`] : []),
    ...(count.outcome === '' ? [] : [`*DISPO:${count.outcome}`]),
    ...(count.level === '' ? [] : [`   CONV STATUS:${count.level}`]),
    ...printSentence(count),
    '   COM: SCN-12342271234',
    '',
    ...count.updates.flatMap((update) => [update.date, ` DISPO:${update.outcome}`, '']),
  ];
}

function printSentence(count: InventedCount): readonly string[] {
  if (count.sentence.length === 0) return [];
  const [first, ...rest] = count.sentence.map(({ length, unit, kind }) => `${length} ${unit} ${kind}`);
  return [
    `   SEN: ${first}${rest.length > 0 ? ',' : ''}`,
    ...rest.map((each, index) => `        ${each}${index < rest.length - 1 ? ',' : ''}`),
  ];
}

const pageBreak = (page: number, pages: number) => [
  '\f',
  '',
  'RE: QHY.CA0190043.99000015.CLERK-        DATE:20240508 TIME:06:32:53',
  'RESTRICTED-DO NOT USE FOR EMPLOYMENT,LICENSING OR CERTIFICATION PURPOSES',
  `PAGE ${page} OF ${pages}`,
];

/** How a copy differs from its original without saying anything else. */
export type Damage = {
  /** Page breaks after these lines, counted round. */
  readonly pageBreaks: readonly number[];
  /** Blanks put at the beginning of lines and between words, taken round. */
  readonly blanks: readonly number[];
  readonly letters: 'upper' | 'lower' | 'mixed';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** Words hyphenated over two lines, by which line's description it is. */
  readonly hyphens: readonly number[];
};

/** The sheet as a damaged copy shows it. */
export function damage(lines: readonly string[], how: Damage): string {
  const breaks = new Set(how.pageBreaks.map((at) => at % lines.length));
  const hyphens = new Set(how.hyphens.map((at) => at % lines.length));
  let blank = 0;
  let page = 1;
  const more = () => ' '.repeat(how.blanks.length === 0 ? 0 : how.blanks[blank++ % how.blanks.length]!);
  const out: string[] = [];
  lines.forEach((line, index) => {
    const wide = /^[ *-]+$/.test(line) ? line : line.replace(/ +/g, (run) => run + more());
    const pieces = hyphens.has(index) ? hyphenate(wide) : [wide];
    out.push(...pieces.map((piece) => more() + inLetters(piece, how.letters)));
    if (breaks.has(index)) out.push(...pageBreak(++page, breaks.size + 1));
  });
  return out.join(how.lineEnd);
}

/** Breaks the last word of a charge's description, where it is long enough. */
function hyphenate(line: string): readonly string[] {
  const match = /^(\s*[\d/.]+\S* ?[A-Z]{2}-.*[A-Z]{3})([A-Z]{3})$/.exec(line);
  return match ? [`${match[1]}-`, `      ${match[2]}`] : [line];
}

function inLetters(text: string, letters: Damage['letters']): string {
  if (letters === 'upper') return text;
  if (letters === 'lower') return text.toLowerCase();
  return [...text].map((letter, index) => (index % 2 === 0 ? letter.toLowerCase() : letter)).join('');
}
