import type { IToken } from 'chevrotain';
import { type CountContext, type Draft, LONGEST_CHARGE } from './count-draft.ts';
import { joinSentence } from './count-sentence.ts';
import { speaksOfOutcome } from './outcomes.ts';
import { goesOnWithSentence } from './sentence.ts';

/** What the line before says of a line without a label: it may go on with it. */
export type Before = 'charge' | 'sentence' | 'comment' | 'label' | 'other';

/** A description that runs over its line: words alone, nothing that could be a label or a verdict. */
const DESCRIPTION = /^[A-Z][A-Z/&,.' ()-]*$/;
const LABEL_LIKE = /^[*A-Z0-9 ]{2,16}[:;]/;
const HARMLESS_QUALIFIERS =
  /^(?:(?:BENCH |ARREST |FELONY |MISD )?WARRANT|PROB(?:ATION)? ?(?:REVO\w*|VIOL\w*)|TRAFFIC|FTA|CITATION|CITE|HOLD|BOOKED|OUTSIDE WARRANT)$/;

/** A line without a label: it goes on with the one before, is the charge, or is not understood. */
export function readText(token: IToken, before: Before, draft: Draft, context: CountContext): Before {
  const { image } = token;
  const sentence = draft.sentences.at(-1);
  if (before === 'sentence' && sentence && goesOnWithSentence(sentence.text, image)) {
    sentence.text = /[,]$/.test(sentence.text) ? `${sentence.text} ${image}` : joinSentence(sentence.text, image);
    return 'sentence';
  }
  if (before === 'comment' && !LABEL_LIKE.test(image)) {
    const last = draft.comments.length - 1;
    draft.comments[last] = `${draft.comments[last] ?? ''} ${image}`;
    if (context.decisive && speaksOfOutcome(image)) doubtComment(token, draft, context);
    return 'comment';
  }
  if (before === 'label' && DESCRIPTION.test(image)) {
    draft.notes.push(image);
    return 'other';
  }
  if (draft.charges.length === 0 && draft.entries.length === 0 && !LABEL_LIKE.test(image)) {
    draft.charges.push(image.slice(0, LONGEST_CHARGE));
    return 'charge';
  }
  if (before === 'charge' && DESCRIPTION.test(image) && !speaksOfOutcome(image)) {
    const last = draft.charges.length - 1;
    draft.charges[last] = `${draft.charges[last]} ${image}`.slice(0, LONGEST_CHARGE);
    return 'charge';
  }
  draft.doubts.push(context.noteOf(token));
  return 'other';
}

export function readQualifiers(token: IToken, draft: Draft, context: CountContext): void {
  for (const raw of token.image.split(/ ?-(?=[A-Z])/)) {
    const qualifier = raw.trim();
    if (qualifier === '') continue;
    if (/^ATT(?:EMPT(?:ED)?)?$/.test(qualifier)) draft.attempted = true;
    else if (!HARMLESS_QUALIFIERS.test(qualifier)) draft.doubts.push(context.noteOf(token));
    draft.qualifiers.push(qualifier);
  }
}

const COMMENT_CHARGE = /^(?:CNT ?:? ?\d{1,3} ?)?(?:CHRG|CHARGE|CHG)S? ?[-:]? ?(?=\S)/;
const COMMENT_SENTENCE = /^(?:SEN ?-? ?X|XSEN ?:?) ?/;

export function readComment(token: IToken, value: string, draft: Draft, context: CountContext): void {
  draft.comments.push(value);
  if (COMMENT_SENTENCE.test(value)) {
    const text = value.replace(COMMENT_SENTENCE, '');
    draft.sentences.push({ text, entry: draft.entries.length - 1, note: context.noteOf(token) });
    return;
  }
  if (COMMENT_CHARGE.test(value)) draft.commentCharges.push(value.replace(COMMENT_CHARGE, '').slice(0, LONGEST_CHARGE));
  if (context.decisive && speaksOfOutcome(value)) doubtComment(token, draft, context);
}

function doubtComment(token: IToken, draft: Draft, context: CountContext): void {
  draft.doubts.push(context.noteOf(token));
  context.warn({
    kind: 'comment-on-outcome',
    line: context.lineOf(token),
    message: 'a comment speaks of what became of the count: it is for a person to read',
  });
}
