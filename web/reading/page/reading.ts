import type { SheetView } from '../../../src/reading/sheet-view.ts';
import type { Language } from '../first/words.ts';
import type { GivenFile } from '../worker/answer.ts';
import { askWorker, prepareWorker } from './ask-worker.ts';
import { dropView } from './drop-view.ts';
import { h } from './elements.ts';
import { refusalView, type Unread } from './refusal-view.ts';
import { resultView } from './result-view.ts';
import { saveFile } from './save-file.ts';
import { sayIn } from './say.ts';
import { takeAlong } from './take-along.ts';
import { today } from './today.ts';

/** What the page shows. */
type Shown =
  | { readonly kind: 'drop' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unread'; readonly unread: Unread }
  | { readonly kind: 'result'; readonly view: SheetView; readonly json: unknown };

/** No rap sheet comes near this. */
const LARGEST = 64 * 1024 * 1024;

export type ReadingPage = {
  readonly setLanguage: (language: Language) => void;
  /** What `redress read --remedies --json` says of the sheet that is shown; undefined before one is. */
  readonly answer: () => unknown;
};

/** Takes the content of the page over from its first screen. */
function open(root: HTMLElement, first: Language): ReadingPage {
  let language = first;
  let shown: Shown = { kind: 'drop' };
  let files: readonly GivenFile[] = [];
  let asOf = today();

  const show = (next: Shown) => {
    shown = next;
    render();
    root.querySelector<HTMLElement>('h1')?.focus();
    window.scrollTo(0, 0);
  };
  const read = async () => {
    show({ kind: 'reading' });
    const reading = await askWorker({ files, asOf });
    if (reading.kind === 'took-too-long') return show({ kind: 'unread', unread: { kind: 'took-too-long' } });
    const { answer } = reading;
    if (answer.ok) show({ kind: 'result', view: answer.view, json: answer.json });
    else show({ kind: 'unread', unread: answer.refusal });
  };
  const take = async (chosen: readonly File[]) => {
    if (chosen.reduce((sum, { size }) => sum + size, 0) > LARGEST)
      return show({ kind: 'unread', unread: { kind: 'too-large' } });
    files = await Promise.all(
      chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    await read();
  };
  const another = () => {
    files = [];
    asOf = today();
    show({ kind: 'drop' });
  };
  const render = () => {
    const say = sayIn(language);
    root.replaceChildren(contentOf());
    document.title = say.words[shown.kind === 'result' ? 'title' : 'dropTitle'];

    function contentOf(): HTMLElement {
      switch (shown.kind) {
        case 'drop':
          return dropView(say.words, (chosen) => void take(chosen));
        case 'reading':
          return h('h1', { tabindex: '-1', role: 'status' }, say.words.reading);
        case 'unread':
          return refusalView(say.words, shown.unread, another);
        case 'result': {
          const { view } = shown;
          const save = () => saveFile(say.words.fileName, takeAlong(say, view));
          const setAsOf = (iso: string) => {
            asOf = iso;
            void read();
          };
          return resultView(say, view, { save, another, setAsOf });
        }
      }
    }
  };
  openDetailsForPrint();
  prepareWorker();
  show(shown);
  return {
    setLanguage: (next) => {
      language = next;
      render();
    },
    answer: () => (shown.kind === 'result' ? shown.json : undefined),
  };
}

/** Paper shows what is folded on the screen. */
function openDetailsForPrint(): void {
  let folded: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const each of folded) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of folded) each.open = false;
  });
}

declare global {
  var redressReading: { readonly open: typeof open } | undefined;
}

globalThis.redressReading = { open };
