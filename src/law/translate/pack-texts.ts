import type { Condition } from '../language/condition.ts';
import { type FactWords, RECORD_FACTS } from '../language/facts.ts';
import type { Clause, Flag, Pack, Policy } from '../language/pack.ts';
import { walk } from '../language/walk.ts';
import { isCitation } from './citation.ts';

/**
 * Every text of a pack that a screen shows, once, in the order of the pack. Citations, sources and ids are no texts: they
 * are the same in every language. So is a title that is nothing but a citation.
 */
export function textsOfPack(pack: Pack): readonly string[] {
  const { title, summary, undecided, gate, statute = [], flags = [], policies, facts = [], readings = [] } = pack;
  const texts = [
    title,
    summary,
    undecided.label,
    ...pack.scope.flatMap(textsOfCondition),
    ...[...gate, ...statute].flatMap(textsOfClause),
    ...flags.flatMap(textsOfFlag),
    ...facts.flatMap(textsOfFact),
    ...readings.flatMap(({ title, values }) => [title, ...Object.values(values)]),
    ...(pack.effects ?? []).map(({ words }) => words),
    ...policies.flatMap(textsOfPolicy),
    ...(pack.otherStates ?? []).map(({ asks }) => asks.says),
  ];
  return [...new Set(texts.filter((text) => text !== undefined && text !== '' && !isCitation(text)))] as string[];
}

/** The texts that the language of law brings itself: facts of the record. */
export function textsOfRecord(): readonly string[] {
  return [...new Set(RECORD_FACTS.flatMap(textsOfFact))];
}

/** Every condition of a pack, as screens print it. */
export function conditionsOfPack({ scope, gate, statute = [], flags = [], policies }: Pack): readonly Condition[] {
  const rules = [...gate, ...statute, ...flags, ...policies.flatMap(({ clauses }) => clauses)];
  return [...scope, ...policies.flatMap((policy) => policy.scope ?? []), ...rules.map(({ when }) => when)];
}

function textsOfPolicy({ title, notes, options, clauses, scope = [] }: Policy): readonly string[] {
  return [
    title,
    ...notes.map((note) => (typeof note === 'string' ? note : note.corrected)),
    ...options.map((option) => option.title),
    ...clauses.flatMap(textsOfClause),
    ...scope.flatMap(textsOfCondition),
  ];
}

function textsOfClause({ title, reason, then, when }: Clause): readonly string[] {
  return [title, reason, then.label, ...textsOfCondition(when)];
}

function textsOfFlag({ title, ask, when }: Flag): readonly string[] {
  return [title, ask, ...textsOfCondition(when)];
}

function textsOfFact({ words, found, question, name }: FactWords): readonly string[] {
  return [words, found, question, ...(name === undefined ? [] : [name])];
}

/** What a condition says in words of its pack: the names of lists of sections, and what no file says. */
function textsOfCondition(condition: Condition): readonly string[] {
  const texts: string[] = [];
  walk(condition, (each) => {
    if (each.kind === 'section') texts.push(each.in.title);
    if (each.kind === 'unrecorded') texts.push(each.says);
  });
  return texts;
}
