import type { ConvictionView, RemedyView } from '../../../src/reading/sheet-view.ts';
import { h } from './elements.ts';
import { type AskedQuestion, questionsIn, type Say, type Sentence } from './say.ts';

/** One conviction with what each law may give it, why, from when, and what to ask. */
export function convictionView(say: Say, conviction: ConvictionView): HTMLElement {
  const { words } = say;
  const { standing, remedies, sure } = conviction;
  const speaking = remedies.filter((each) => each.standing !== 'none');
  const silent = remedies.filter((each) => each.standing === 'none');
  const questions = say.questions(questionsIn([conviction], false));
  const id = `conviction-${conviction.line}-${conviction.cases.join('-').replace(/[^\w-]/g, '')}`;
  return h(
    'article',
    { class: `card ${standing}`, 'aria-labelledby': id },
    h('h3', { id }, say.name(conviction)),
    h('p', {}, say.facts(conviction)),
    h('p', { class: `standing ${standing}` }, words.standing[standing]),
    !sure && h('p', { class: 'unsure' }, words.notSure),
    speaking.map((remedy) => remedyView(say, remedy)),
    questions.length > 0 && [h('h4', {}, words.questions), questionList(say, questions)],
    remedies.length === 0 && h('p', {}, words.noLaw),
    silent.length > 0 && silentView(say, silent),
    lawyerView(say, conviction),
  );
}

function remedyView(say: Say, remedy: RemedyView): HTMLElement {
  const opens = say.opens(remedy);
  return h(
    'section',
    { class: 'remedy' },
    h('h4', {}, say.lawName(remedy.pack)),
    h('p', {}, h('strong', {}, say.outcome(remedy))),
    whyView(say, remedy),
    opens !== null && h('p', {}, opens),
  );
}

function whyView(say: Say, remedy: RemedyView): HTMLElement {
  return h('p', {}, `${say.words.why} `, sentenceView(say.why(remedy)));
}

function sentenceView({ text, english }: Sentence): HTMLElement {
  return h('span', english ? { lang: 'en' } : {}, text);
}

/** Questions as a list; those that the person may not be able to answer say so. */
export function questionList({ words }: Say, questions: readonly AskedQuestion[]): HTMLElement {
  return h(
    'ul',
    { class: 'questions' },
    questions.map((question) =>
      h(
        'li',
        {},
        sentenceView(question),
        question.by === 'lawyer' && h('span', { class: 'hint' }, ` (${words.askLawyer})`),
        h(
          'span',
          { class: 'print-only' },
          question.takes === 'yes-no' ? `  ☐ ${words.yes}  ☐ ${words.no}` : '  __________________',
        ),
      ),
    ),
  );
}

function silentView(say: Say, silent: readonly RemedyView[]): HTMLElement {
  return h(
    'details',
    {},
    h('summary', {}, say.words.silent),
    h(
      'ul',
      {},
      silent.map((remedy) =>
        h('li', {}, h('strong', {}, `${say.lawName(remedy.pack)}. `), sentenceView(say.why(remedy))),
      ),
    ),
  );
}

/** The same in the words of the law, in English, with the authority and the questions as the law has them. */
function lawyerView({ words }: Say, { line, remedies }: ConvictionView): HTMLElement | null {
  if (remedies.length === 0) return null;
  return h(
    'details',
    { class: 'lawyer' },
    h('summary', {}, words.forLawyer),
    h(
      'div',
      { lang: 'en' },
      h('p', {}, `Line ${line} of the record.`),
      remedies.map(({ law, questions }) =>
        h(
          'div',
          {},
          h(
            'p',
            {},
            h('strong', {}, `${law.title}. `),
            law.reason,
            law.cite !== null && h('cite', {}, ` (${law.cite})`),
            law.forReview && ', for legal review',
          ),
          law.opens !== null && h('p', {}, `Opens ${law.opens}.`),
          questions.length > 0 &&
            h(
              'ul',
              {},
              questions.map(({ text }) => h('li', {}, text)),
            ),
        ),
      ),
    ),
  );
}
