import { californiaPlainWords as plain } from '../../../src/jurisdictions/us-ca/plain-words/index.ts';
import type { SheetView } from '../../../src/reading/sheet-view.ts';
import { fill } from '../words/index.ts';
import { convictionView, questionList } from './conviction-view.ts';
import { h } from './elements.ts';
import { countsOf, firstSentence, questionsIn, type Say } from './say.ts';

declare const REDRESS_VERSION: string;

export type ResultActions = {
  readonly setAsOf: (iso: string) => void;
  readonly save: () => void;
  readonly another: () => void;
};

/** What a record shows: the answer, the doubts, every conviction, and what to do next. */
export function resultView(say: Say, view: SheetView, actions: ResultActions): HTMLElement {
  const { words, both } = say;
  const { convictions, arrests } = view;
  const personal = say.questions(questionsIn([...convictions, ...arrests], true));
  return h(
    'div',
    {},
    h('h1', { tabindex: '-1' }, words.title),
    h(
      'div',
      { class: 'answer', role: 'status' },
      h('p', { class: 'first' }, firstSentence(convictions, words)),
      convictions.length > 0 && h('p', {}, fill(words.counts, countsOf(convictions))),
      h('p', {}, h('strong', {}, words.advice)),
    ),
    doubts(say, view),
    buttons(say, actions),
    asOfField(say, view, actions),
    personal.length > 0 &&
      h('section', { class: 'card' }, h('h2', {}, words.questionsYou), questionList(say, personal)),
    convictions.length > 0 && h('h2', {}, words.convictions),
    convictions.map((each) => convictionView(say, each)),
    arrests.length > 0 && [h('h2', {}, words.arrests), h('p', {}, words.arrestsText)],
    arrests.map((each) => convictionView(say, each)),
    h('h2', {}, words.next),
    h(
      'ol',
      {},
      plain.steps.map((step) => h('li', {}, both(step))),
    ),
    h('h2', {}, words.limits),
    h(
      'ul',
      {},
      plain.limits.map((limit) => h('li', {}, both(limit))),
    ),
    laws(say, view),
  );
}

function buttons({ words }: Say, { save, another }: ResultActions): HTMLElement {
  return h(
    'div',
    { class: 'buttons no-print' },
    h('button', { type: 'button', click: save }, words.save),
    h('button', { type: 'button', class: 'plain', click: () => window.print() }, words.print),
    h('button', { type: 'button', class: 'plain', click: another }, words.another),
  );
}

function asOfField({ words }: Say, { asOf }: SheetView, { setAsOf }: ResultActions): HTMLElement {
  const input = h('input', {
    id: 'as-of',
    type: 'date',
    value: asOf,
    min: '1990-01-01',
    max: '2100-12-31',
    required: true,
    'aria-describedby': 'as-of-hint',
    change: () => {
      if (input.validity.valid && input.value !== asOf) setAsOf(input.value);
    },
  });
  return h(
    'div',
    { class: 'field' },
    h('label', { for: 'as-of' }, words.asOf),
    input,
    h('p', { id: 'as-of-hint', class: 'hint' }, words.asOfHint),
  );
}

/** Warnings in plain words, and folded below them what the command says. */
function warningList({ words, warnings }: Say, list: SheetView['warnings']): readonly HTMLElement[] {
  const said = warnings(list);
  const messages = said.flatMap((each) => each.messages);
  return [
    h(
      'ul',
      {},
      said.map(({ text, english, where }) =>
        h('li', {}, h('span', english ? { lang: 'en' } : {}, text), where !== '' && ` (${where})`),
      ),
    ),
    h(
      'details',
      {},
      h('summary', {}, words.asPrinted),
      h(
        'ul',
        { lang: 'en' },
        messages.map((message) => h('li', {}, message)),
      ),
    ),
  ];
}

/** What leaves the record in doubt, in the order of harm. */
function doubts(say: Say, view: SheetView): HTMLElement {
  const { words, date } = say;
  const { incomplete, stale, died, notUnderstood, warnings } = view;
  return h(
    'div',
    {},
    incomplete.length > 0 &&
      h(
        'section',
        { class: 'doubt' },
        h('h2', {}, words.incomplete),
        h('p', {}, words.incompleteText),
        warningList(say, incomplete),
      ),
    died && h('p', { class: 'doubt' }, words.died),
    stale !== null && h('p', { class: 'doubt' }, fill(words.stale, { date: date(stale) })),
    warnings.length > 0 && h('section', { class: 'doubt' }, h('h2', {}, words.lookAt), warningList(say, warnings)),
    notUnderstood.length > 0 &&
      h(
        'details',
        { class: 'doubt' },
        h('summary', {}, fill(words.notUnderstood, { n: notUnderstood.length })),
        h(
          'ul',
          {},
          notUnderstood.map(({ lines: numbers, text }) =>
            h('li', { lang: 'en' }, numbers.length > 0 && `${numbers.join(', ')}: `, text),
          ),
        ),
      ),
    notUnderstood.length === 0 && incomplete.length === 0 && h('p', { class: 'hint' }, words.allUnderstood),
  );
}

function laws({ words, date, lawName }: Say, { asOf, laws: known }: SheetView): HTMLElement {
  return h(
    'section',
    { class: 'laws' },
    h('h2', {}, words.laws),
    h('p', {}, fill(words.lawsText, { version: REDRESS_VERSION, date: date({ first: asOf, last: asOf }) })),
    h(
      'ul',
      {},
      known.map(({ pack, title, version }) =>
        h('li', {}, lawName(pack), h('span', { class: 'hint block', lang: 'en' }, `${title}, rulebook ${version}`)),
      ),
    ),
  );
}
