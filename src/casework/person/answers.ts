import { sentencedBeside } from '../../jurisdictions/packs.ts';
import type { Fact } from '../../law/index.ts';
import { type AssumedCount, sentencePart } from '../../law/index.ts';
import { type Count, NO, type Person, YES } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import {
  type CheckedValue,
  CORRECTABLE,
  type CorrectableFact,
  checkValue,
  correct,
} from '../corrections/correction.ts';

/** What the client, or a court file, answered to a question about a rap sheet. It is kept with no one. */
export type SheetAnswer = {
  /** Key of the conviction; null for an answer that holds for all of them. */
  readonly conviction: string | null;
  readonly answer:
    | { readonly kind: 'assumption'; readonly key: string; readonly value: 'yes' | 'no' }
    | { readonly kind: 'fact'; readonly fact: string; readonly value: string }
    | { readonly kind: 'same-sentence'; readonly value: 'yes' | 'no' };
};

/** Facts that remedies lack, by the law's own names, under which an answer to them is put in. */
const FACTS: Readonly<Record<string, CorrectableFact>> = {
  birthDate: 'birthDate',
  death: 'deceased',
  level: 'level',
  convictionDate: 'convictionDate',
  section: 'section',
  disposition: 'disposition',
  setAside: 'setAside',
  county: 'county',
};

/** The fact under which an answer is put in: one that corrections know, or the sentence; undefined for any other. */
export function answerable(fact: Fact): CorrectableFact | 'sentence' | undefined {
  return fact === 'sentence' ? 'sentence' : FACTS[fact];
}

function sentenceParts(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
}

/** Whether an answer can be put in; else what is expected. */
export function checkAnswer({ answer }: SheetAnswer): CheckedValue {
  if (answer.kind !== 'fact') return { ok: true };
  const fact = answerable(answer.fact);
  if (fact === undefined) return { ok: false, said: { code: 'answer-not-possible' } };
  if (fact !== 'sentence') return checkValue(fact, answer.value);
  const parts = sentenceParts(answer.value);
  const understood = parts.length > 0 && parts.every((part) => sentencePart(part) !== undefined);
  return understood ? { ok: true } : { ok: false, said: { code: 'value-sentence' } };
}

/** A person's history as the answers make it, each checked before. */
export function withAnswers(person: Person, answers: readonly SheetAnswer[]): Person {
  return answers.reduce(withAnswer, person);
}

function withAnswer(person: Person, { conviction, answer }: SheetAnswer): Person {
  if (answer.kind === 'fact') {
    const fact = answerable(answer.fact)!;
    if (fact !== 'sentence') {
      const ofPerson = (CORRECTABLE.person as readonly string[]).includes(fact);
      return correct(person, [
        { person: person.id, conviction: ofPerson ? null : conviction, fact, value: answer.value },
      ]);
    }
    const sentence = sentenceParts(answer.value).map((part) => sentencePart(part)!);
    return changed(person, conviction, (count) => ({ ...count, sentence }));
  }
  const value = answer.value === 'yes' ? YES : NO;
  if (answer.kind === 'assumption') {
    return changed(
      person,
      conviction,
      (count: AssumedCount): AssumedCount => ({
        ...count,
        assumed: { ...count.assumed, [answer.key]: value },
      }),
    );
  }
  if (value === NO) return person;
  return changed(person, conviction, (count) => {
    const beside = sentencedBeside(count, person);
    return beside ? { ...count, sentence: beside.sentence } : count;
  });
}

function changed(person: Person, conviction: string | null, change: (count: Count) => Count): Person {
  const counts = person.counts.map((count) =>
    conviction === null || convictionKey(count) === conviction ? change(count) : count,
  );
  return { ...person, counts };
}
