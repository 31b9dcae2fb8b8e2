const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const MESES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** A date of determinations.csv (`1999-01-03`, `1985-06`, `1985`, ranges, blank) in the words of a paper. */
export function dateInWords(date: string, language: 'en' | 'es' = 'en'): string {
  if (date === '') return language === 'es' ? 'fecha no registrada' : 'date not recorded';
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  // A date that sources give differently is shown as the record gives it.
  if (!match) return date;
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  const index = Number(month) - 1;
  if (language === 'es')
    return day === undefined ? `${MESES[index]} de ${year}` : `${Number(day)} de ${MESES[index]} de ${year}`;
  return day === undefined ? `${MONTHS[index]} ${year}` : `${MONTHS[index]} ${Number(day)}, ${year}`;
}

/** The same in figures, for tables: `01/03/1999`, `06/1985`, `1985`. */
export function dateInFigures(date: string): string {
  if (date === '') return 'not recorded';
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return date;
  const [, year = '', month, day] = match;
  return [month, day, year].filter((part) => part !== undefined).join('/');
}

/** A state date, `19850600`, as `1985-06`; empty where it is none. */
export function isoOfCompact(compact: string): string {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(compact);
  if (!match || Number(match[1]) < 1000) return '';
  const [, year, month, day] = match;
  if (month === '00') return year!;
  if (Number(month) > 12) return '';
  return day === '00' ? `${year}-${month}` : `${year}-${month}-${day}`;
}
