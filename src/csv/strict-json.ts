// biome-ignore-all lint/suspicious/noControlCharactersInRegex: copies leave control characters at the end of a file
/** What a text holds as JSON; or what is wrong with it, for people: `why` goes on from "the file …". */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly why: string };

/**
 * Reads JSON as people write it by hand: a mark of order and what a copy leaves at the end (zero bytes, the end mark of
 * DOS) are passed over. A key that stands twice is a fault, since one of its two values would be lost in silence.
 */
export function readJson(text: string): ReadJson {
  const given = text.replace(/^\uFEFF/, '').replace(/[\0\x1a\s]+$/, '');
  if (given === '') return { ok: false, line: 1, why: 'is empty' };
  let value: unknown;
  try {
    value = JSON.parse(given);
  } catch (error) {
    return { ok: false, ...faultIn(given, (error as Error).message) };
  }
  const twice = repeatedKey(given);
  if (twice === undefined) return { ok: true, value };
  const why = `gives "${twice.key.slice(0, LONGEST_KEY)}" twice, and it is not known which of the two is meant; take one out`;
  return { ok: false, line: lineAt(given, twice.at), why };
}

const LONGEST_KEY = 60;
const TOKENS = /"(?:[^"\\\n]|\\.)*"|[{}[\],:]|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*|[^\s"{}[\],:]+|"/g;
const COMMENT = /^(\/\/|\/\*|#)/;

type Token = { readonly text: string; readonly at: number };

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKENS)].map((match) => ({ text: match[0], at: match.index }));
}

/** The first key that an object has twice. */
function repeatedKey(text: string): { readonly key: string; readonly at: number } | undefined {
  const open: Set<string>[] = [];
  const tokens = tokensOf(text);
  for (const [index, token] of tokens.entries()) {
    if (token.text === '{' || token.text === '[') open.push(new Set());
    else if (token.text === '}' || token.text === ']') open.pop();
    else if (tokens[index + 1]?.text === ':') {
      const key = JSON.parse(token.text) as string;
      if (open.at(-1)!.has(key)) return { key, at: token.at };
      open.at(-1)!.add(key);
    }
  }
  return undefined;
}

/** What people do to JSON that no reader of JSON takes, at its first place; else where the reader stopped. */
function faultIn(text: string, message: string): { readonly line: number; readonly why: string } {
  if (/^\s*</.test(text)) return { line: 1, why: 'is a web page or XML, and no JSON' };
  if (/^\s*\{\\rtf/.test(text)) return { line: 1, why: 'is rich text (RTF); save it as plain text' };
  const at = (token: Token, why: string) => ({ line: lineAt(text, token.at), why: `is not JSON: ${why}` });
  const tokens = tokensOf(text);
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (COMMENT.test(token.text)) return at(token, 'it has a comment; take comments out');
    if (/^[\u2018-\u201f\u00ab\u00bb']/.test(token.text))
      return at(token, 'texts and keys stand between straight double quotation marks (")');
    if (token.text === '"') return at(token, 'a quotation mark opens a text that does not end on its line');
    if (token.text === ',' && (next?.text === '}' || next?.text === ']'))
      return at(token, 'a comma stands before a closing bracket; take the comma out');
    if (next && isValue(token) && isValue(next)) return at(next, 'a comma is missing before this');
  }
  const stopped = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  return { line: lineAt(text, stopped), why: 'is not JSON: it cannot be read from here on' };
}

function isValue({ text }: Token): boolean {
  return !/^[{}[\],:]$/.test(text) && !COMMENT.test(text);
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
