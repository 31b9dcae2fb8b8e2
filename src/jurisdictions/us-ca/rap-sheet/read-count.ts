import type { IToken } from 'chevrotain';
import { mayEndConviction } from '../doj/later-lines.ts';
import {
  type CountContext,
  type Draft,
  isTooMuch,
  LONGEST_CHARGE,
  labelledValue,
  MOST_CASE_NUMBERS,
  newDraft,
} from './count-draft.ts';
import { type Before, readComment, readQualifiers, readText } from './count-lines.ts';
import { sentenceInForce } from './count-sentence.ts';
import type { SheetCount } from './events.ts';
import { isKnownOutcome, mendOutcome } from './outcomes.ts';
import {
  CaseNumber,
  Charge,
  Comment,
  Disposition,
  FingerprintClass,
  Labelled,
  LevelCode,
  NameEntry,
  Qualifiers,
  Realignment,
  SeeComment,
  Sentence,
  Status,
  Text,
} from './tokens.ts';
import type { CountTree } from './tree.ts';

const STATUSES: Readonly<Record<string, string>> = {
  FELONY: 'FELONY',
  MISDEMEANOR: 'MISDEMEANOR',
  INFRACTION: 'INFRACTION',
  TNFRACTION: 'INFRACTION',
  MISD: 'MISDEMEANOR',
  FEL: 'FELONY',
  INF: 'INFRACTION',
};

/** Reads one count; every line of it is taken up or becomes a doubt. */
export function readCount(tree: CountTree, context: CountContext): SheetCount {
  const draft = newDraft();
  readBody(tree.body, '', draft, context);
  for (const update of tree.updates) {
    const date = update.day.image.replace(/\D/g, '');
    if (isTooMuch(update.day, draft, context)) continue;
    // A date with nothing under it says that something happened then and not what.
    if (update.body.length === 0) draft.doubts.push(context.noteOf(update.day));
    readBody(update.body, date, draft, context);
  }
  const terms = sentenceInForce(draft);
  const { label, copies } = readLabel(tree.label, draft, context);
  const line = firstLine(tree, context);
  if (new Set(draft.charges).size > 1 && context.decisive) {
    context.warn({ kind: 'several-charges', line, message: 'several charges under one count: which one is not known' });
  }
  return {
    line,
    label,
    copies,
    caseNumbers: [...new Set(draft.caseNumbers)],
    charges: draft.attempted ? draft.charges.map(asAttempt) : draft.charges,
    commentCharges: draft.commentCharges,
    levelCode: draft.levelCode,
    status: draft.status,
    entries: draft.entries,
    sentence: terms,
    sentences: draft.sentences.map(({ text, entry }) => ({ text, entry })),
    realignment: draft.realignment,
    qualifiers: draft.qualifiers,
    comments: draft.comments,
    notes: draft.notes,
    doubts: draft.doubts,
  };
}

function firstLine(tree: CountTree, context: CountContext): number {
  const token = tree.label ?? tree.body[0] ?? tree.updates[0]?.day;
  return token ? context.lineOf(token) : 0;
}

/** `CNT:01`, `CNT:001-003`; a range stands for as many counts. */
function readLabel(label: IToken | undefined, draft: Draft, context: CountContext) {
  if (!label) return { label: '', copies: 1 };
  const text = label.image.replace(/^[^:;]*[:;] ?-?/, '').replace(/\.$/, '');
  const [, from = '', to] = /^([\d ]+?)(?: ?- ?(\d+))?$/.exec(text) ?? [];
  const first = Number(from.replace(/ /g, ''));
  const last = to === undefined ? first : Number(to);
  if (last >= first) return { label: text.replace(/ /g, ''), copies: last - first + 1 };
  draft.doubts.push(context.noteOf(label));
  return { label: text, copies: 1 };
}

function readBody(tokens: readonly IToken[], date: string, draft: Draft, context: CountContext): void {
  let before: Before = 'other';
  const earlier = draft.entries.length;
  const entry = () => (draft.entries.length > earlier ? draft.entries.at(-1) : undefined);
  for (const token of tokens) {
    if (isTooMuch(token, draft, context)) continue;
    const value = labelledValue(token);
    switch (token.tokenType) {
      case CaseNumber: {
        before = 'other';
        const numbers = caseNumbersOf(token.image);
        if (numbers.length > MOST_CASE_NUMBERS) draft.doubts.push(context.noteOf(token));
        draft.caseNumbers.push(...numbers.slice(0, MOST_CASE_NUMBERS));
        continue;
      }
      case Charge:
      case SeeComment:
        before = 'charge';
        draft.charges.push(
          token.tokenType === Charge ? token.image.slice(0, LONGEST_CHARGE) : 'SEE COMMENT FOR CHARGE',
        );
        continue;
      case Realignment:
        before = 'other';
        draft.realignment = true;
        draft.notes.push(token.image);
        continue;
      case Qualifiers:
        before = 'other';
        readQualifiers(token, draft, context);
        continue;
      case LevelCode:
        before = 'other';
        draft.levelCode = token.image.slice(-1);
        continue;
      case Labelled:
        before = 'label';
        draft.notes.push(token.image);
        continue;
      case Disposition: {
        before = 'other';
        const text = mendOutcome(value);
        if (!isKnownOutcome(text)) draft.doubts.push(context.noteOf(token));
        else if (context.decisive && undoesConviction(text, draft)) doubtUndone(token, draft, context);
        draft.entries.push({ date, text, status: '', line: context.lineOf(token) });
        continue;
      }
      case Status: {
        before = 'other';
        const status = STATUSES[value.replace(/[^A-Z]/g, '')];
        const own = entry();
        if (status === undefined) draft.doubts.push(context.noteOf(token));
        else if (own) own.status = status;
        else draft.status = status;
        continue;
      }
      case Sentence:
        before = 'sentence';
        draft.sentences.push({
          text: value,
          entry: entry() ? draft.entries.length - 1 : date === '' ? -1 : draft.entries.length,
          note: context.noteOf(token),
        });
        continue;
      case Comment:
        before = 'comment';
        readComment(token, value, draft, context);
        continue;
      case Text:
      // Lines that would be names or fingerprint classes among the personal data: "10 YEARS PROBATION".
      case NameEntry:
      case FingerprintClass:
        before = readText(token, before, draft, context);
        continue;
      default:
        before = 'other';
        draft.doubts.push(context.noteOf(token));
    }
  }
  // A dated sentence without a disposition still happened then.
  if (date !== '' && draft.sentences.some((each) => each.entry === draft.entries.length)) {
    draft.entries.push({ date, text: 'SENTENCE MODIFIED', status: '', line: 0 });
  }
}

function asAttempt(charge: string): string {
  return /^[-/. ]*664/.test(charge) || charge.startsWith('SEE COMMENT')
    ? charge
    : `664/${charge.replace(/^[-/. ]+/, '')}`;
}

/** Whether an outcome after a conviction may mean that it no longer stands, though it names no relief. */
function undoesConviction(text: string, draft: Draft): boolean {
  const convicted = draft.entries.some((entry) => entry.text.startsWith('CONVICTED'));
  return convicted && !text.startsWith('CONVICTED') && mayEndConviction(text);
}

function doubtUndone(token: IToken, draft: Draft, context: CountContext): void {
  draft.doubts.push(context.noteOf(token));
  context.warn({
    kind: 'outcome-after-conviction',
    line: context.lineOf(token),
    message: 'after the conviction another outcome: whether the conviction stands is for a person to read',
  });
}

/** `#388555T, 89894371`: each number by itself. */
export function caseNumbersOf(image: string): readonly string[] {
  return image
    .replace(/^[#* .]+/, '')
    .split(/[,;]/)
    .map((number) => number.trim())
    .filter((number) => number !== '');
}
