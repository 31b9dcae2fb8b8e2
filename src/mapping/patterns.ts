/** Patterns of mappings: regular expressions with named groups, for DuckDB's RE2, which numbers groups. */

export type Pattern = {
  /** Without names. */
  readonly re2: string;
  /** The numbers of groups by their names. */
  readonly groups: Readonly<Record<string, number>>;
  /** How many groups there are. */
  readonly count: number;
};

/** Reads a pattern; gives what is wrong with it as a sentence. */
export function readPattern(text: string): Pattern | string {
  try {
    new RegExp(text, 'u');
  } catch {
    return 'is no regular expression';
  }
  if (/\(\?(?:<?[=!])/.test(text)) return 'looks ahead or behind, which patterns here cannot';
  if (/\\[1-9k]/.test(text)) return 'refers back to a group, which patterns here cannot';
  const groups: Record<string, number> = {};
  let [re2, count, inClass] = ['', 0, false];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '\\') {
      re2 += letter + (text[++at] ?? '');
      continue;
    }
    if (letter === '[') inClass = true;
    if (letter === ']') inClass = false;
    const opens = letter === '(' && !inClass;
    const name = opens ? /^\(\?<([A-Za-z]\w*)>/.exec(text.slice(at)) : null;
    if (opens && (name || text[at + 1] !== '?')) count++;
    if (name) {
      groups[name[1]!] = count;
      at += name[0].length - 1;
    }
    re2 += letter;
  }
  return { re2, groups, count };
}

/** The pieces of a template such as `{number} {code}`: texts, and numbers of groups. */
export function readTemplate(template: string, { groups }: Pattern): readonly (string | number)[] | string {
  const pieces: (string | number)[] = [];
  for (const [, name, text] of template.matchAll(/\{(\w+)\}|([^{}]+|[{}])/g)) {
    if (name === undefined) pieces.push(text!);
    else if (groups[name] === undefined) return `has no group ${name}`;
    else pieces.push(groups[name]);
  }
  return pieces;
}

/** A form of dates: the pattern that its texts fit, and which group is what. */
export type DateForm = {
  readonly re2: string;
  readonly year: number;
  readonly twoDigits: boolean;
  readonly month: number | undefined;
  readonly named: boolean;
  readonly day: number | undefined;
};

const TOKENS = /YYYY|YY|MON|MM|M|DD|D|[^YMD]/g;
const SHAPES: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  YY: '(\\d{2})',
  MON: '([A-Za-z]{3})',
  MM: '(\\d{2})',
  M: '(\\d{1,2})',
  DD: '(\\d{2})',
  D: '(\\d{1,2})',
};

/** Reads a form such as `MM/DD/YYYY`; gives what is wrong with it as a sentence. */
export function readDateForm(text: string): DateForm | string {
  const tokens = text.match(TOKENS) ?? [];
  if (tokens.join('') !== text) return 'holds letters that are no part of a date';
  const named = tokens.filter((token) => token in SHAPES);
  const place = (...wanted: readonly string[]) => {
    const found = named.flatMap((token, at) => (wanted.includes(token) ? [at + 1] : []));
    return found.length > 1 ? ('twice' as const) : found[0];
  };
  const [year, month, day] = [place('YYYY', 'YY'), place('MM', 'M', 'MON'), place('DD', 'D')];
  if (year === 'twice' || month === 'twice' || day === 'twice') return 'names a part of the date twice';
  if (year === undefined) return 'has no year: write YYYY, or YY with century';
  if (day !== undefined && month === undefined) return 'has a day and no month';
  const escaped = (token: string) => token.replace(/[^\w\s]/g, '\\$&');
  const shape = tokens.map((token) => SHAPES[token] ?? escaped(token)).join('');
  // Databases add a time of day, spreadsheets a decimal.
  return {
    re2: `${shape}(?:[ T]\\d{1,2}:\\d{2}.*|\\.0+)?`,
    year,
    twoDigits: named.includes('YY'),
    month,
    named: named.includes('MON'),
    day,
  };
}
