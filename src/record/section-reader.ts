import { citedSection, type Relation, type Section } from './section.ts';
import type { AboutForm, SectionGrammar } from './section-grammar.ts';
import { compileForms, type Forms } from './section-tokens.ts';

/** The section that an offense text begins with; undefined where it does not begin with one. */
export type SectionReader = (text: string) => Section | undefined;

/** No text that begins with a section needs more; a bound keeps any text at all from costing much. */
const LONGEST = 200;

/**
 * Makes the reader of a state's section texts from its grammar; throws on a grammar whose expressions are not sound.
 *
 * A text names one section, or several that a mark joins (`484/666 PC`): then the section has the others beside it, and
 * which of them is meant is not known. A section of another charge's kind (`182/187 PC`) becomes a charge about the rest.
 */
export function createSectionReader(grammar: SectionGrammar): SectionReader {
  const forms = compileForms(grammar);
  return (text) => {
    const lead = readLead(text.slice(0, LONGEST).replace(/[[{]/g, '(').replace(/[\]}]/g, ')'), forms);
    const found = readMentions(lead.rest, forms);
    if (found === undefined) return undefined;
    const section = chargeOf(withCodes(found.mentions, forms), forms);
    const whole = relate(section, lead.before, forms);
    return laidOut(withAfter(whole, found.rest, forms), found.text);
  };
}

/**
 * The section under the whole text that names it, with every field, also those that it has nothing for: what a law has
 * found out about a section is kept on it, and looking there is quick only while all sections are of one layout.
 */
function laidOut({ code, number, subdivisions, attempt, attemptBy, aim, others }: Section, text: string): Section {
  return { code, number, subdivisions, attempt, text, attemptBy, aim, others };
}

/** One section as the text names it, before codes that stand at the end of a list are given to all of it. */
type Mention = {
  readonly code: string | undefined;
  readonly number: string;
  readonly subdivisions: readonly string[];
  readonly text: string;
  /** Whether the code stands before the number: then it is that of what follows too. */
  readonly ahead: boolean;
};

type Found = { readonly mentions: readonly Mention[]; readonly rest: string; readonly text: string };

function readLead(text: string, forms: Forms): { readonly rest: string; readonly before: readonly Relation[] } {
  const before: Relation[] = [];
  let rest = text;
  for (;;) {
    const start = rest.length;
    rest = rest.replace(forms.junk, '').replace(forms.lead, '');
    for (const { as, pattern } of forms.before) {
      const shorter = rest.replace(pattern, '');
      if (shorter !== rest) before.push(as);
      rest = shorter;
    }
    if (rest.length === start) return { rest, before };
  }
}

function readMentions(source: string, forms: Forms): Found | undefined {
  const mentions: Mention[] = [];
  let rest = source;
  let next = readMention(rest, undefined, forms);
  while (next !== undefined) {
    if (next.instead) mentions.pop();
    mentions.push(...next.mentions);
    rest = next.rest;
    const last = mentions.at(-1)!;
    next = readJoined(rest, last, forms);
  }
  const [first] = mentions;
  if (first === undefined) return undefined;
  // Without a code only a text that ends there, or goes on to its description, is sure to be a section at all.
  if (mentions.every(({ code }) => code === undefined) && !/^\s*(?:[-/&,]|$)/.test(rest)) return undefined;
  return { mentions, rest, text: source.slice(0, source.length - rest.length).trim() };
}

/** `instead` where the new mention stands for the one before it. */
type Read = { readonly mentions: readonly Mention[]; readonly rest: string; readonly instead?: true };

/** A section that the text joins to the one before it: after a slash, or after other marks where a code follows. */
function readJoined(text: string, last: Mention, forms: Forms): Read | undefined {
  // "664.11357", "664-187", "664 PC 187": the number of an attempt is joined by any mark, or by a blank.
  const isHead = forms.about.some(({ number }) => number === last.number);
  const head = isHead ? /^(?:\s*[/.-]\s*(?=\d)|\s+(?=\d{3}))/.exec(text) : null;
  const slash = head ?? /^\s*[/&]\s*(?=\d|\()/.exec(text) ?? /^\s*,\s*(?=\()/.exec(text);
  if (slash) return readMention(text.slice(slash[0].length), last, forms);
  const range = forms.range.exec(text);
  // From one letter to another: any subdivision of the section may be meant.
  if (range && last.subdivisions.length > 0) {
    const after = forms.code(text.slice(range[0].length));
    const whole = { ...last, subdivisions: last.subdivisions.slice(0, -1), code: after?.code ?? last.code };
    return { mentions: [whole], rest: text.slice(range[0].length + (after?.length ?? 0)), instead: true };
  }
  const mark = /^\s*(?:[,&+]|AND\b|[/-])\s*/i.exec(text);
  const next = mark ? readMention(text.slice(mark[0].length), undefined, forms) : readBehindBlank(text, last, forms);
  return next !== undefined && next.mentions.at(-1)!.code !== undefined ? next : undefined;
}

/** "11357(B) HS 11359 HS": a second section with its code behind a blank, and not a number of a description. */
function readBehindBlank(text: string, last: Mention, forms: Forms): Read | undefined {
  const blank = last.code === undefined ? null : /^\s+/.exec(text);
  const next = blank ? readMention(text.slice(blank[0].length), undefined, forms) : undefined;
  return next !== undefined && /^\d{3}/.test(next.mentions[0]!.number) ? next : undefined;
}

function readMention(text: string, last: Mention | undefined, forms: Forms): Read | undefined {
  const subdivisionsOnly = last && /^\(/.test(text) ? readSubdivisions(text, forms) : undefined;
  if (last && subdivisionsOnly && subdivisionsOnly.lists.length > 0) return inPlaceOf(last, subdivisionsOnly, forms);
  const first = forms.code(text);
  const codeFirst = first && forms.number(text.slice(first.length));
  const number = codeFirst ?? forms.number(text);
  if (number === undefined) return undefined;
  const begin = (codeFirst ? first!.length : 0) + number.length;
  const tail = readSubdivisions(text.slice(begin), forms);
  const code = codeFirst ? first : forms.code(tail.rest);
  let rest = codeFirst ? tail.rest : tail.rest.slice(code?.length ?? 0);
  let { lists } = tail;
  if (!codeFirst && code && lists.every((list) => list.length === 0) && number.letters.length === 0) {
    const behind = forms.behindCode(rest);
    lists = behind.lists;
    rest = behind.rest;
  }
  const named = text.slice(0, text.length - rest.length).trim();
  // "11357A-E": from one letter to another, so any subdivision may be meant.
  const range = number.letters.length === 1 && /^\s*-\s*[A-Z](?![A-Z])/i.test(text.slice(begin));
  const ways = range ? [[]] : lists.flatMap((list) => eitherOfOneSort([...number.letters, ...list]));
  return {
    mentions: ways.map((subdivisions) => ({
      code: code?.code,
      number: number.number,
      subdivisions,
      text: named,
      ahead: codeFirst !== undefined,
    })),
    rest,
  };
}

/**
 * The subdivisions that a list of them may mean: letters and numbers alternate in the law, so of two in a row that are of
 * one sort (`11357(B)(C)`, `11357B/C`) either may be meant. A small Roman number may follow a letter.
 */
function eitherOfOneSort(parts: readonly string[]): readonly (readonly string[])[] {
  const at = parts.findIndex((part, i) => i > 0 && sameSort(parts[i - 1]!, part));
  if (at < 0) return [parts];
  return [parts.toSpliced(at, 1), parts.toSpliced(at - 1, 1)].flatMap((each) => eitherOfOneSort(each));
}

function sameSort(one: string, next: string): boolean {
  if (/^\d+$/.test(one)) return /^\d+$/.test(next);
  return /^[A-Z]$/.test(one) && /^[A-Z]$/.test(next) && !/[IVX]/.test(next);
}

type Tail = { readonly lists: readonly (readonly string[])[]; readonly rest: string };

/** Subdivisions in brackets, behind a dot or a blank; one list of them for each way to read it. */
function readSubdivisions(text: string, forms: Forms): Tail {
  let lists: readonly (readonly string[])[] = [[]];
  let rest = text;
  for (;;) {
    const part = forms.subdivision(rest);
    if (part === undefined) return { lists, rest };
    lists = lists.flatMap((list) => (part.parts.length === 0 ? [list] : part.parts.map((each) => [...list, each])));
    rest = rest.slice(part.length);
  }
}

/** `(C)` in `11357(A),(C) HS` and `(2)` in `243(A)(1)/(2) PC`: the last subdivisions of the same sort are replaced. */
function inPlaceOf(last: Mention, { lists, rest }: Tail, forms: Forms): Read {
  const code = forms.code(rest);
  const sort = (part: string | undefined) => /^\d/.test(part ?? '');
  const mentions = lists.map((list): Mention => {
    const level = last.subdivisions.findLastIndex((part) => sort(part) === sort(list[0]));
    const kept = level < 0 ? [] : last.subdivisions.slice(0, level);
    const subdivisions = [...kept, ...list];
    const text = `${last.number}${subdivisions.map((part) => `(${part})`).join('')}${code ? ` ${code.code}` : ''}`;
    return { code: code?.code, number: last.number, subdivisions, text, ahead: last.ahead };
  });
  return { mentions, rest: rest.slice(code?.length ?? 0) };
}

/**
 * The code at the end of a list is that of all before it that have none; one that stands first, that of all behind it,
 * unless it belongs to the section that makes the charge one about them: "PC 182/11359" is no PC 11359.
 */
function withCodes(mentions: readonly Mention[], forms: Forms): readonly Named[] {
  let code: string | undefined;
  const fromEnd = mentions
    .toReversed()
    .map((mention) => {
      code = mention.ahead ? undefined : (mention.code ?? code);
      return { ...mention, code: mention.code ?? code, own: mention.code !== undefined };
    })
    .toReversed();
  let ahead: string | undefined;
  return fromEnd.map((mention) => {
    const isHead = forms.about.some((form) => form.number === mention.number && form.code === mention.code);
    if (mention.ahead && mention.own) ahead = isHead ? undefined : mention.code;
    return mention.code === undefined ? { ...mention, code: ahead } : mention;
  });
}

type Named = Mention & { readonly own: boolean };

/** What is charged: one of the sections, or, where one of them is about others, that one about the rest. */
function chargeOf(mentions: readonly Named[], forms: Forms): Section {
  const [first, ...more] = mentions;
  const found = mentions.map((_, place) => relationOf(mentions, place, forms));
  const at = found.findIndex((form) => form !== undefined);
  const form = found[at];
  if (form !== undefined && more.length > 0) {
    const about = chargeOf(mentions.toSpliced(at, 1), forms);
    if (form.as === 'attempts') return attemptAt(about, form);
    return { ...sectionsOf({ ...mentions[at]!, code: form.code }, forms), aim: { as: form.as, section: about } };
  }
  if (more.length > 0) return either(mentions.map((mention) => sectionsOf(mention, forms)));
  const section = sectionsOf(first!, forms);
  if (form !== undefined && form.as !== 'attempts' && first!.own) return { ...section, aim: { as: form.as } };
  const glued = forms.glued(section.number);
  return glued ? attemptAt(sectionsOf({ ...first!, number: glued.number }, forms), glued.form) : section;
}

/** The kind of charge that a mention's section makes of the others. */
function relationOf(mentions: readonly Named[], at: number, forms: Forms): Forms['about'][number] | undefined {
  const { code, number, own, ahead } = mentions[at]!;
  const [meaning] = forms.citations(code, number);
  const form = forms.about.find((each) => each.number === meaning!.number);
  // The code at the end of a list is that of the section which the charge is about: "182/11359 HS", "11359/182 HS".
  const shared = mentions.length > 1 && (!own || ahead || at === mentions.length - 1);
  return form && (code === undefined || code === form.code || shared) ? form : undefined;
}

function attemptAt(section: Section, form: AboutForm): Section {
  const attempt = (each: Section): Section => ({ ...each, attempt: true, attemptBy: form.section });
  const { others, ...first } = section;
  return { ...attempt(first), ...(others ? { others: others.map(attempt) } : {}) };
}

/** A mention under the citations of the law that it may stand for. */
function sectionsOf({ code, number, subdivisions, text }: Mention, forms: Forms): Section {
  return either(
    forms.citations(code, number).map((meaning) => ({
      code,
      number: meaning.number,
      subdivisions: [...meaning.subdivisions, ...subdivisions],
      attempt: false,
      text,
    })),
  );
}

function either(sections: readonly Section[]): Section {
  const [first, ...others] = sections.flatMap(({ others: more = [], ...each }) => [each, ...more]);
  return others.length === 0 ? first! : { ...first!, others };
}

/** What words before the section say of the charge. */
function relate(section: Section, before: readonly Relation[], forms: Forms): Section {
  let result = section;
  for (const as of before) {
    const form = forms.about.find((each) => each.as === as)!;
    if (as === 'attempts') {
      if (!result.attempt) result = attemptAt(result, form);
    } else if (result.aim === undefined) result = aimedBy(form, as, result);
  }
  return result;
}

function aimedBy(form: Forms['about'][number], as: Exclude<Relation, 'attempts'>, section: Section): Section {
  return { ...citedSection(form.section)!, text: section.text, aim: { as, section } };
}

/** A description that begins with "CONSP" leaves open whether the charge was the section or a conspiracy. */
function withAfter(section: Section, rest: string, forms: Forms): Section {
  const found = forms.after.find(({ pattern }) => pattern.test(rest));
  if (found === undefined || found.as === 'attempts' || section.aim !== undefined) return section;
  const form = forms.about.find((each) => each.as === found.as)!;
  return either([section, aimedBy(form, found.as, section)]);
}
