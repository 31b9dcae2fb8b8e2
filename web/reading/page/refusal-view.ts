import { fill, type Words } from '../words/index.ts';
import type { Refusal } from '../worker/answer.ts';
import { h } from './elements.ts';

/** Why a file was not read: what a worker says, or what the page finds before or after it. */
export type Unread = Refusal | { readonly kind: 'took-too-long' | 'too-large' };

type Told = {
  readonly what: string;
  readonly todo: string;
  /** What the command says of the same file. */
  readonly english?: string;
  readonly file?: string;
};

/** Why a file was not read, and what to do. */
export function refusalView(words: Words, unread: Unread, again: () => void): HTMLElement {
  const { what, todo, english, file } = toldOf(words, unread);
  return h(
    'div',
    {},
    h('h1', { tabindex: '-1' }, words.cannot),
    file !== undefined && h('p', { class: 'hint' }, fill(words.inFile, { file })),
    h(
      'div',
      { class: 'doubt', role: 'alert' },
      h('p', {}, h('strong', {}, what)),
      h('h2', {}, words.whatToDo),
      h('p', {}, todo),
    ),
    english !== undefined &&
      h('details', {}, h('summary', {}, words.commandSays), h('p', { lang: 'en' }, `${english}.`)),
    h('button', { type: 'button', click: again }, words.again),
  );
}

function toldOf(words: Words, unread: Unread): Told {
  switch (unread.kind) {
    case 'form':
      return {
        what: words.form[unread.form],
        todo: words.formDo[unread.form],
        english: unread.message,
        file: unread.file,
      };
    case 'pdf': {
      const { fault, page, message, file } = unread;
      return { what: fill(words.pdf[fault], { page }), todo: words.pdfDo[TODO[fault]], english: message, file };
    }
    case 'not-a-sheet':
      return { what: words.notSheet, todo: words.notSheetDo };
    case 'too-large':
      return { what: words.tooLarge, todo: words.tooLargeDo };
    case 'took-too-long':
      return { what: words.tooLong, todo: words.tooLongDo };
    case 'failed':
      return { what: words.failed, todo: words.failedDo };
  }
}

type Fault = Extract<Refusal, { readonly kind: 'pdf' }>['fault'];

const TODO: Readonly<Record<Fault, keyof Words['pdfDo']>> = {
  scan: 'picture',
  recognized: 'picture',
  shapes: 'picture',
  damaged: 'copy',
  locked: 'unlock',
  'too-many-pages': 'copy',
  'takes-too-much': 'copy',
  mirrored: 'print',
  'two-directions': 'print',
  'text-on-text': 'print',
  'side-by-side': 'print',
  'text-in-fields': 'print',
};
