import { useState } from 'react';
import type { QuestionView, SaidAnswer, SheetAnswer } from '../../../../src/server/api-types.ts';
import type { Translate } from '../../i18n/index.tsx';

/** An answer as it stands on the screen, with the question: one that is settled is asked no more, and stays to be seen. */
export type Given = {
  readonly question: QuestionView;
  readonly conviction: string | null;
  /** `yes` or `no`, or the fact as it was written. */
  readonly value: string;
  /** What a person wants to remember beside it. */
  readonly note: string;
};

export type Answers = ReadonlyMap<string, Given>;

function keyOf(question: QuestionView, conviction: string): string {
  return question.ofPerson ? question.id : `${question.id}|${conviction}`;
}

export function answerTo(answers: Answers, question: QuestionView, conviction: string): Given | undefined {
  return answers.get(keyOf(question, conviction));
}

/** The answers with one more, or without it where its value is blank. */
export function withAnswer(answers: Answers, conviction: string, given: Omit<Given, 'conviction'>): Answers {
  const key = keyOf(given.question, conviction);
  const next = new Map(answers);
  if (given.value === '' && given.note === '') next.delete(key);
  else next.set(key, { ...given, conviction: given.question.ofPerson ? null : conviction });
  return next;
}

/** What is sent to be put into the history; notes are for people alone. */
export function sentOf(answers: Answers): readonly SheetAnswer[] {
  return [...answers.values()].flatMap(({ question: { takes }, conviction, value }): readonly SheetAnswer[] => {
    if (value === '') return [];
    if (takes.kind === 'fact') return [{ conviction, answer: { kind: 'fact', fact: takes.fact, value } }];
    if (value !== 'yes' && value !== 'no') return [];
    if (takes.kind === 'yes-no') return [{ conviction, answer: { kind: 'assumption', key: takes.key, value } }];
    return takes.kind === 'same-sentence' ? [{ conviction, answer: { kind: 'same-sentence', value } }] : [];
  });
}

/** The questions of a conviction: those that stand, and those that were answered and are asked no more. */
export function questionsFor(
  answers: Answers,
  asked: readonly QuestionView[],
  conviction: string | null,
): readonly QuestionView[] {
  const standing = new Set(asked.map(({ id }) => id));
  const settled = [...answers.values()].filter(
    (each) => each.conviction === conviction && !standing.has(each.question.id),
  );
  return [...asked, ...settled.map(({ question }) => question)];
}

/** The answers in words, for papers: the choice as the question words it, a fact as it was written, with the note. */
export function saidOf(answers: Answers, t: Translate): readonly SaidAnswer[] {
  return [...answers.values()].flatMap(({ question: { text, takes }, conviction, value, note }) => {
    const own = takes.kind === 'yes-no' && (value === 'yes' || value === 'no') ? takes[value] : null;
    const words = own ?? (value === 'yes' || value === 'no' ? t(`word.${value}`) : value);
    const answer = [words, note].filter((part) => part !== '').join('. ');
    return answer === '' ? [] : [{ conviction, question: text, answer }];
  });
}

export function useAnswers(): [Answers, (next: Answers) => void] {
  return useState<Answers>(() => new Map());
}
