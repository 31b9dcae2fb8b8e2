import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Single keys of the screen that is shown, beside those that work on every screen. */

const KEPT = 'redress-single-keys';

/** Whether single keys are turned off, since somebody who dictates presses them without meaning to (WCAG 2.1.4). */
export function areKeysOff(): boolean {
  return localStorage.getItem(KEPT) === 'off';
}

export function turnKeys(to: 'on' | 'off'): void {
  localStorage.setItem(KEPT, to);
}

const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const OWN = 'redress-own-keys';
/** Keys that somebody may choose: a letter or a digit. `?` and `/` are those of every screen. */
const CHOSEN = /^[a-z0-9]$/;

type OwnKeys = Readonly<Record<string, string>>;

let ownKeys: OwnKeys = readOwnKeys();

function readOwnKeys(): OwnKeys {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(OWN) ?? '{}') as Record<string, unknown>);
    const usable = kept.filter(([key, own]) => CHOSEN.test(key) && typeof own === 'string' && CHOSEN.test(own));
    // Each key is in the place of another: what no longer is, somebody else has written.
    const [from, to] = [usable.map(([key]) => key).sort(), usable.map(([, own]) => String(own)).sort()];
    return from.join() === to.join() ? (Object.fromEntries(usable) as OwnKeys) : {};
  } catch {
    return {};
  }
}

/** The key that somebody has chosen in place of a screen's own. */
export function ownKey(key: string): string {
  return ownKeys[key] ?? key;
}

export function mayChoose(key: string): boolean {
  return CHOSEN.test(key);
}

/** Puts another key in the place of a screen's own; the two change places on every screen, so that no key means two things. */
export function chooseKey(key: string, own: string): void {
  if (!mayChoose(key) || !mayChoose(own)) return;
  const before = ownKey(key);
  const other = [...Object.keys(ownKeys), own].find((each) => ownKey(each) === own) ?? own;
  keepOwnKeys({ ...ownKeys, [key]: own, [other]: before });
}

/** Every key is again as screens have it. */
export function resetKeys(): void {
  keepOwnKeys({});
}

function keepOwnKeys(keys: OwnKeys): void {
  ownKeys = Object.fromEntries(Object.entries(keys).filter(([key, own]) => key !== own));
  localStorage.setItem(OWN, JSON.stringify(ownKeys));
  for (const listener of listeners) listener();
}

/** The keys that somebody has chosen; what shows a key is drawn anew where they change. */
export function useOwnKeys(): (key: string) => string {
  useSyncExternalStore(listen, () => ownKeys);
  return ownKey;
}

/** Whether a key goes into a field, where it is a letter like any other. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/**
 * How long after a key that did nothing no key of a screen does anything, in milliseconds. Somebody who types a reason
 * before the screen shows its field would otherwise press, letter by letter, whatever keys the screen has.
 */
const TYPING_PAUSE = 600;

let letterAt = Number.NEGATIVE_INFINITY;
let didNothing = false;
let isMidTyping = false;

const isPlain = (event: KeyboardEvent) => !event.ctrlKey && !event.metaKey && !event.altKey;

// In the capture phase, so also while no screen listens: a letter or digit that does nothing was meant for a field.
document.addEventListener(
  'keydown',
  (event) => {
    if (!/^[\p{L}\p{N}]$/u.test(event.key) || !isPlain(event)) return;
    isMidTyping = didNothing && event.timeStamp - letterAt < TYPING_PAUSE;
    letterAt = event.timeStamp;
    didNothing = !isTyping(event.target);
  },
  { capture: true },
);

/** A key of a screen: what it does in words, and how, unless it cannot be done now. */
export type ScreenKey = { readonly key: string; readonly words: string; readonly press?: (() => void) | undefined };

const NONE: readonly ScreenKey[] = [];
let shown: readonly ScreenKey[] = NONE;
function show(keys: readonly ScreenKey[]): void {
  shown = keys;
  for (const listener of listeners) listener();
}

/** The keys of the screen that is shown, for the list of all keys. */
export function useKeysOfScreen(): readonly ScreenKey[] {
  return useSyncExternalStore(listen, () => shown);
}

/** Listens to the keys of a screen while it is shown, but for keys that go into a field or while a dialog is open. */
export function useScreenKeys(keys: readonly ScreenKey[]): void {
  const latest = useRef(keys);
  const said = keys.map(({ key, words }) => `${key} ${words}`).join('|');
  useEffect(() => {
    latest.current = keys;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed changes only with its words
  useEffect(() => {
    show(latest.current);
    return () => show(NONE);
  }, [said]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPlain(event) || event.repeat || isMidTyping) return;
      if (areKeysOff() || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const found = latest.current.find(({ key }) => ownKey(key) === event.key);
      if (!found?.press) return;
      event.preventDefault();
      didNothing = false;
      found.press();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
