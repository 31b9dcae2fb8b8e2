import type { Words } from '../words/index.ts';
import { h } from './elements.ts';

/** The field that takes a record: by choosing, by dropping, by keyboard. */
export function dropView(words: Words, take: (files: readonly File[]) => void): HTMLElement {
  const input = h('input', {
    id: 'record',
    type: 'file',
    multiple: true,
    accept: '.pdf,.txt,application/pdf,text/plain',
    'aria-describedby': 'record-hint',
    change: () => taken([...(input.files ?? [])]),
  });
  const taken = (files: readonly File[]) => {
    if (files.length > 0) take(files);
  };
  const zone = h(
    'div',
    {
      class: 'drop',
      dragover: (event) => {
        event.preventDefault();
        zone.classList.add('over');
      },
      dragleave: () => zone.classList.remove('over'),
      drop: (event) => {
        event.preventDefault();
        zone.classList.remove('over');
        taken([...((event as DragEvent).dataTransfer?.files ?? [])]);
      },
    },
    h('label', { for: 'record' }, words.drop),
    input,
    h('p', { id: 'record-hint', class: 'hint' }, words.dropHint),
  );
  return h(
    'div',
    {},
    h('h1', { tabindex: '-1' }, words.dropTitle),
    h('p', { class: 'ready', role: 'status' }, words.ready),
    zone,
  );
}
