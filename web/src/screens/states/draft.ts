import { NEUTRAL_EXAMPLES } from '../../../../src/across/examples.ts';
import { OFFENSE_KINDS, type OffenseKind } from '../../../../src/format/offense-kinds.ts';
import type { NeutralConviction, NeutralPerson } from '../../../../src/server/api-types.ts';

/** A conviction as the form begins with it. */
export const NEW_CONVICTION: NeutralConviction = { kind: 'petty-theft', date: '' };

/** The first example, on a day. */
export function firstPerson(asOf: string): NeutralPerson {
  return { ...NEUTRAL_EXAMPLES[0]!.person, asOf };
}

/** The person of an address, as far as it holds one; an address that was written by hand may hold anything. */
export function personOf(given: object | undefined, today: string): NeutralPerson | undefined {
  if (given === undefined) return undefined;
  const { convictions, asOf, born, registered, pending, owed } = given as Readonly<Record<string, unknown>>;
  const read = (Array.isArray(convictions) ? convictions : []).flatMap(convictionOf).slice(0, 12);
  if (read.length === 0) return undefined;
  return {
    ...(typeof born === 'string' && born !== '' && { born }),
    asOf: typeof asOf === 'string' ? asOf : today,
    ...(registered === true && { registered }),
    ...(isYesNo(pending) && { pending }),
    ...(isYesNo(owed) && { owed }),
    convictions: read,
  };
}

function isYesNo(value: unknown): value is 'yes' | 'no' {
  return value === 'yes' || value === 'no';
}

function convictionOf(given: unknown): readonly NeutralConviction[] {
  if (typeof given !== 'object' || given === null) return [];
  const { kind, date, sentence, completed, released } = given as Readonly<Record<string, unknown>>;
  if (!OFFENSE_KINDS.some(({ id }) => id === kind)) return [];
  const parts = (Array.isArray(sentence) ? sentence : []).filter((part) => typeof part === 'string').slice(0, 4);
  return [
    {
      kind: kind as OffenseKind,
      date: typeof date === 'string' ? date : '',
      ...(parts.length > 0 && { sentence: parts }),
      ...(typeof completed === 'string' && completed !== '' && { completed }),
      ...(typeof released === 'string' && released !== '' && { released }),
    },
  ];
}

/** Whether a conviction can be compared: it has its date, and no later day lies before that. */
export function isWhole({ date, completed = date, released = date }: NeutralConviction): boolean {
  return date !== '' && completed >= date && released >= date;
}

/** Whether a person can be compared. */
export function isWholePerson({ asOf, convictions }: NeutralPerson): boolean {
  return asOf !== '' && convictions.every(isWhole);
}

export const PART_KINDS = ['fine', 'jail', 'prison', 'probation'] as const;
export const UNITS = ['days', 'months', 'years'] as const;

/** A part of a sentence as the form has it; `kind` is empty where nothing is chosen yet. */
export type PartDraft = { readonly kind: string; readonly length: string; readonly unit: string };

export function partDraft(text = ''): PartDraft {
  const [kind = '', length = '', unit = 'years'] = text.split(' ').filter((word) => word !== '');
  return { kind, length, unit };
}

/** The part as the person's file has it; empty where nothing is chosen. */
export function partText({ kind, length, unit }: PartDraft): string {
  const number = Number(length);
  return kind === 'fine' || kind === '' || !Number.isInteger(number) || number < 1 || number > 9999
    ? kind
    : `${kind} ${number} ${unit}`;
}
