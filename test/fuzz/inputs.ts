import { COLUMN_COUNT, COLUMNS } from '../../src/jurisdictions/us-ca/doj/columns.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';

/** An input that a number stands for: the same number always makes the same bytes. */
export type FuzzInput = {
  readonly bytes: Uint8Array;
  /** What was done to it, for the developer who looks for the cause. */
  readonly made: readonly string[];
};

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = (seed * 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Lines of invented people as they are changed: every letter is a byte. `tag` marks a line, so that it can be found again. */
type Draft = { header: boolean; lines: string[]; eol: string; text: string | undefined };
type Change = (draft: Draft, random: () => number) => void;

const POOL: readonly string[] = [
  ...synthesize({ county: 'SAN JOAQUIN', lines: 1200, seed: 11, dirty: true, header: false }),
]
  .join('')
  .split('\n')
  .filter((line) => line.split(',').length >= COLUMN_COUNT)
  .map((line) => Buffer.from(line).toString('latin1'));

const WIDE = ['\xd1', '\xc3\x91', '\xe9', '\xc3\xa9', '\xff', '\xe2\x82\xac', '\x80'];
const QUOTES = [
  '"',
  '""',
  '"x',
  '"x" ',
  '"x"y',
  '"x"\r',
  'x"y',
  ' "x"',
  '"x,y"',
  '"x\ny"',
  '"x""',
  '"\n"',
  '"x"\xd1',
  '"\xd1" ',
];

/** The mark of the n-th line, in RECORD_ID. */
export function tagOf(number: number): string {
  return `9${String(number).padStart(6, '0')}7`;
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  return values[Math.floor(random() * values.length)]!;
}

/** Changes one field of a line, its first aside, by which it is known. */
function inField(draft: Draft, random: () => number, change: (field: string) => string): void {
  const at = Math.floor(random() * draft.lines.length);
  const fields = (draft.lines[at] ?? '').split(',');
  const field = 1 + Math.floor(random() * (fields.length - 1));
  fields[field] = change(fields[field] ?? '');
  draft.lines[at] = fields.join(',');
}

/** A line with another text in one of its fields, where it has that field. */
function withField(line: string, position: number, text: string): string {
  const fields = line.split(',');
  return position < fields.length ? fields.with(position, text).join(',') : line;
}

function atLine(draft: Draft, random: () => number, lines: (line: string) => readonly string[]): void {
  const at = Math.floor(random() * draft.lines.length);
  draft.lines.splice(at, 1, ...lines(draft.lines[at] ?? ''));
}

const CHANGES: Readonly<Record<string, Change>> = {
  quote: (draft, random) => inField(draft, random, () => pick(QUOTES, random)),
  quoteAgain: (draft, random) => inField(draft, random, () => pick(QUOTES, random)),
  quoteAndLetter: (draft, random) => {
    inField(draft, random, () => `"${pick(WIDE, random)}" `);
    inField(draft, random, () => pick(WIDE, random));
  },
  loneQuotes: (draft, random) => {
    const column = 1 + Math.floor(random() * (COLUMN_COUNT - 1));
    draft.lines = draft.lines.map((line) => {
      if (random() < 0.6) return line;
      return withField(line, column, pick(['"', '"SEE FILE'], random));
    });
  },
  wide: (draft, random) => inField(draft, random, (field) => field + pick(WIDE, random)),
  quoteAll: (draft) => {
    draft.lines = draft.lines.map((line) =>
      line
        .split(',')
        .map((field) => (field.includes('"') ? field : `"${field}"`))
        .join(','),
    );
  },
  blankField: (draft, random) => inField(draft, random, () => pick(['', ' ', 'NULL', '""', '\0', '\t'], random)),
  padField: (draft, random) => inField(draft, random, (field) => field + pick(['\0\0', '  ', '\r', '\x0b'], random)),
  subject: (draft, random) =>
    atLine(draft, random, (line) => [withField(line, 2, pick(['', ' ', 'NULL', '"9"', 'SUBJECT_ID', '\0'], random))]),
  bigField: (draft, random) =>
    inField(draft, random, () => `${pick(['', '"'], random)}${'A'.repeat(pick([300, 9000, 70_000], random))}`),
  commas: (draft, random) => inField(draft, random, () => `"\n${','.repeat(pick([93, 94, 95, 188], random))}"`),
  addField: (draft, random) => atLine(draft, random, (line) => [`${line},`]),
  dropField: (draft, random) => atLine(draft, random, (line) => [line.slice(0, line.lastIndexOf(','))]),
  cutLine: (draft, random) => atLine(draft, random, (line) => [line.slice(0, Math.floor(random() * line.length))]),
  splitLine: (draft, random) => {
    atLine(draft, random, (line) => {
      const at = Math.floor(random() * line.length);
      return [line.slice(0, at), line.slice(at)];
    });
  },
  moveLine: (draft, random) => {
    const [line = ''] = draft.lines.splice(Math.floor(random() * draft.lines.length), 1);
    draft.lines.splice(Math.floor(random() * draft.lines.length), 0, line);
  },
  shuffle: (draft, random) => {
    draft.lines = draft.lines
      .map((line) => [random(), line] as const)
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line);
  },
  blankRow: (draft, random) =>
    atLine(draft, random, (line) => [line, pick(['', ',', ','.repeat(94), ' , ', '\r', '"",""', ' '], random)]),
  blankStart: (draft, random) => {
    draft.lines.unshift(
      ...Array.from({ length: pick([1, 3, 200], random) }, () => pick(['', ',,', ','.repeat(94)], random)),
    );
  },
  header: (draft, random) =>
    atLine(draft, random, (line) => [
      line,
      pick(
        [
          COLUMNS.join(','),
          `${COLUMNS.join(',')},`,
          COLUMNS.join(',').toLowerCase(),
          COLUMNS.slice(1).join(','),
          COLUMNS.toReversed().join(','),
          `RECORD_ID${','.repeat(94)}`,
        ],
        random,
      ),
    ]),
  noHeader: (draft) => {
    draft.header = false;
  },
  separator: (draft, random) => {
    draft.header = true;
    draft.lines.unshift(pick(['sep=,', 'sep=;', '"sep=,"'], random));
    draft.text = [...draft.lines.slice(0, 1), COLUMNS.join(','), ...draft.lines.slice(1), ''].join(draft.eol);
  },
  lineEnds: (draft, random) => {
    draft.eol = pick(['\r\n', '\r\n', '\r\r\n', '\r', '\n\n'], random);
  },
  oddSubjects: (draft, random) => {
    draft.lines = draft.lines.map((line) =>
      random() < 0.5 ? line : withField(line, 2, pick(['7', '7 ', '"7"', '7\0', '07'], random)),
    );
  },
};

/** What is done to the whole text in the end. */
const ENDINGS: Readonly<Record<string, (text: string, random: () => number) => string>> = {
  cut: (text, random) => text.slice(0, Math.floor(random() * text.length)),
  noEnd: (text) => text.replace(/[\r\n]+$/, ''),
  filledUp: (text, random) => text + pick(['\x1a', '\x1a'.repeat(128), '\0'.repeat(64), '\n\x1a\0'], random),
  mark: (text) => `\xef\xbb\xbf${text}`,
  byte: (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + pick(['\0', '"', ',', '\n', '\r', '\xff', '\x1a', 'x'], random) + text.slice(at + 1);
  },
  semicolons: (text) => text.replaceAll(',', ';'),
};

export function fuzzInput(seed: number): FuzzInput {
  const random = randomFrom(seed);
  const from = Math.floor(random() * (POOL.length - 40));
  const lines = POOL.slice(from, from + 1 + Math.floor(random() * 24));
  const draft: Draft = {
    header: random() < 0.7,
    lines: lines.map((line, at) => line.replace(/^[^,]*/, tagOf(at))),
    eol: '\n',
    text: undefined,
  };
  const made: string[] = [];
  for (let left = Math.floor(random() * 5); left >= 0; left--) {
    const name = pick(Object.keys(CHANGES), random);
    made.push(name);
    CHANGES[name]!(draft, random);
  }
  const all = [...(draft.header ? [COLUMNS.join(',')] : []), ...draft.lines];
  let text = draft.text ?? `${all.join(draft.eol)}${draft.eol}`;
  while (random() < 0.25) {
    const name = pick(Object.keys(ENDINGS), random);
    if (name === 'semicolons' && random() < 0.9) continue;
    made.push(name);
    text = ENDINGS[name]!(text, random);
  }
  return { bytes: Buffer.from(text, 'latin1'), made };
}
