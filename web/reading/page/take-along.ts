import { californiaPlainWords as plain } from '../../../src/jurisdictions/us-ca/plain-words/index.ts';
import type { ConvictionView, SheetView } from '../../../src/reading/sheet-view.ts';
import { fill } from '../words/index.ts';
import type { Block } from './pdf/layout.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { type AskedQuestion, countsOf, firstSentence, questionsIn, type Say } from './say.ts';

declare const REDRESS_VERSION: string;

const block = (kind: Block['kind'], text: string): Block => ({ kind, text });

/**
 * The paper to take along: every conviction with what may be open, from when, why, and what to ask. It bears no name, since
 * a paper gets lost.
 */
export function takeAlong(say: Say, view: SheetView): Uint8Array<ArrayBuffer> {
  const { words, language } = say;
  return writePdf({
    title: words.pdfTitle,
    language,
    blocks: takeAlongBlocks(say, view, REDRESS_VERSION),
    foot: (n, all) => `${words.advice} ${fill(words.page, { n, all })}`,
  });
}

export function takeAlongBlocks(say: Say, view: SheetView, version: string): readonly Block[] {
  const { words, both, date } = say;
  const { convictions, arrests, asOf, laws } = view;
  const day = date({ first: asOf, last: asOf });
  const personal = say.questions(questionsIn([...convictions, ...arrests], true));
  return [
    block('title', words.pdfTitle),
    block('text', words.pdfNote),
    block('strong', firstSentence(convictions, words)),
    ...(convictions.length > 0 ? [block('text', fill(words.counts, countsOf(convictions)))] : []),
    block('strong', words.advice),
    ...doubtBlocks(say, view),
    ...(personal.length > 0 ? [block('section', words.questionsYou), ...questionBlocks(say, personal)] : []),
    ...(convictions.length > 0 ? [block('section', words.convictions)] : []),
    ...convictions.flatMap((each) => convictionBlocks(say, each)),
    ...(arrests.length > 0 ? [block('section', words.arrests), block('text', words.arrestsText)] : []),
    ...arrests.flatMap((each) => convictionBlocks(say, each)),
    block('section', words.next),
    ...plain.steps.map((step, index) => block('item', `${index + 1}. ${both(step)}`)),
    block('section', words.limits),
    ...plain.limits.map((limit) => block('item', `• ${both(limit)}`)),
    block('section', words.laws),
    block('text', fill(words.lawsText, { version, date: day })),
    ...laws.map(({ pack, title, version: book }) =>
      block('item', `• ${say.lawName(pack)} (${title}, ${fill(words.rulebook, { version: book })})`),
    ),
  ];
}

function doubtBlocks(say: Say, { incomplete, stale, died, notUnderstood, warnings }: SheetView): readonly Block[] {
  const { words, date } = say;
  const lines = (list: SheetView['warnings']) =>
    say.warnings(list).map(({ text, where }) => block('item', `• ${text}${where === '' ? '' : ` (${where})`}`));
  return [
    ...(incomplete.length > 0
      ? [block('heading', words.incomplete), block('text', words.incompleteText), ...lines(incomplete)]
      : []),
    ...(died ? [block('strong', words.died)] : []),
    ...(stale === null ? [] : [block('text', fill(words.stale, { date: date(stale) }))]),
    ...(warnings.length > 0 ? [block('heading', words.lookAt), ...lines(warnings)] : []),
    ...(notUnderstood.length > 0
      ? [block('text', fill(words.notUnderstood, { n: notUnderstood.length }))]
      : incomplete.length === 0
        ? [block('text', words.allUnderstood)]
        : []),
  ];
}

function convictionBlocks(say: Say, conviction: ConvictionView): readonly Block[] {
  const { words } = say;
  const speaking = conviction.remedies.filter(({ standing }) => standing !== 'none');
  const questions = say.questions(questionsIn([conviction], false));
  return [
    block('heading', `${say.name(conviction)}: ${words.standing[conviction.standing]}`),
    block('text', say.facts(conviction)),
    ...(conviction.sure ? [] : [block('strong', words.notSure)]),
    ...speaking.flatMap((remedy) => {
      const opens = say.opens(remedy);
      return [
        block('strong', say.lawName(remedy.pack)),
        block('text', say.outcome(remedy)),
        block('text', `${words.why} ${say.why(remedy).text}`),
        ...(opens === null ? [] : [block('text', opens)]),
        ...(remedy.law.cite === null ? [] : [block('text', `(${remedy.law.cite})`)]),
      ];
    }),
    ...questionBlocks(say, questions),
  ];
}

function questionBlocks({ words }: Say, questions: readonly AskedQuestion[]): readonly Block[] {
  return questions.map(({ text, takes, by }) => {
    const whom = by === 'lawyer' ? ` (${words.askLawyer})` : '';
    const room = takes === 'yes-no' ? `[   ] ${words.yes}   [   ] ${words.no}` : '____________________';
    return block('item', `• ${text}${whom}  ${room}`);
  });
}
