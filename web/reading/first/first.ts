import './styles.css';
import type { ReadingPage } from '../page/reading.ts';
import { FIRST, type Language } from './words.ts';

/** The first screen: what the page does, in one language, and a button that loads the reader. */

const root = document.querySelector('main')!;
const skip = document.querySelector('#skip')!;
const languages = document.querySelector('#languages')!;

let language: Language = firstLanguage();
let reading: ReadingPage | undefined;

/** The address may name it (`#es`); else the browser's own. It is kept nowhere. */
function firstLanguage(): Language {
  const named = location.hash.slice(1);
  if (named === 'en' || named === 'es') return named;
  return navigator.language.startsWith('es') ? 'es' : 'en';
}

function element(tag: string, text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function showFirst(): void {
  const words = FIRST[language];
  document.title = words.title;
  const start = element('button', words.start, { type: 'button', id: 'start' });
  start.addEventListener('click', () => load(start as HTMLButtonElement));
  root.replaceChildren(
    element('h1', words.title),
    element('p', words.lead, { class: 'lead' }),
    element('h2', words.private),
    element('p', words.privateText),
    element('h2', words.need),
    element('p', words.needText),
    element('p', words.get),
    element('h2', words.not),
    element('p', words.notText),
    start,
    element('p', words.size, { class: 'hint' }),
    element('p', '', { role: 'status', id: 'told' }),
  );
}

function load(start: HTMLButtonElement): void {
  const words = FIRST[language];
  const told = document.querySelector('#told')!;
  start.disabled = true;
  told.textContent = words.loading;
  const script = document.createElement('script');
  script.src = 'reading.js';
  script.onload = () => {
    reading = globalThis.redressReading?.open(root, language);
    globalThis.redressPage = reading;
  };
  script.onerror = () => {
    script.remove();
    start.disabled = false;
    told.textContent = words.failed;
  };
  document.head.append(script);
}

function showLanguages(): void {
  document.documentElement.lang = language;
  skip.textContent = FIRST[language].skip;
  languages.setAttribute('aria-label', FIRST[language].language);
  languages.replaceChildren(
    ...(['en', 'es'] as const).map((each) => {
      const button = element('button', each === 'en' ? 'English' : 'Español', { type: 'button', lang: each });
      button.setAttribute('aria-pressed', String(each === language));
      button.addEventListener('click', () => choose(each));
      return button;
    }),
  );
}

function choose(next: Language): void {
  language = next;
  showLanguages();
  languages.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  if (reading) reading.setLanguage(language);
  else showFirst();
}

declare global {
  /** What is shown, for a test that compares it with the command. */
  var redressPage: ReadingPage | undefined;
}

showLanguages();
showFirst();
