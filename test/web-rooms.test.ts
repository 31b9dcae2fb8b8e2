import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms of the web (docs/decisions/072-screens-as-folders.md): what each may import of our own files. */
const root = resolve(import.meta.dirname, '..', 'web', 'src');
const files = globSync('**/*.{ts,tsx}', { cwd: root });

/** Every file of the web that a file imports, types too. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map(([, target]) => relative(root, resolve(root, dirname(file), target!)))
    .filter((target) => !target.startsWith('..') && !target.endsWith('.css'));
}

/** `screens/compare` of a file in the folder of that screen, `parts` of one there, and so on. */
function roomOf(file: string): string {
  const [first, second] = file.split('/');
  return first === 'screens' ? `screens/${second}` : file.includes('/') ? first! : 'root';
}

/** What opens screens: the table of addresses. The catalogues of texts gather what each screen says. */
const OPENS_SCREENS = /^router\.tsx$/;
const GATHERS_TEXTS = /^i18n\/(?:en|es)-(?:first|rest)\.ts$/;
const TEXTS = /^(?:screens\/[^/]+|parts|frame)\/(?:en|es)\.ts$/;

describe('the rooms of the web', () => {
  it('are each screen in a folder with a file of its name', () => {
    const screens = [...new Set(files.map(roomOf).filter((room) => room.startsWith('screens/')))];
    expect(screens.length).toBeGreaterThan(10);
    const without = screens.filter((room) => !files.includes(`${room}/${room.split('/')[1]}.tsx`));
    expect(without).toEqual([]);
  });

  it('leave a screen to itself: no other screen and no shared part imports from its folder', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => roomOf(target).startsWith('screens/') && roomOf(target) !== roomOf(file))
        .filter((target) => !OPENS_SCREENS.test(file) && !(GATHERS_TEXTS.test(file) && TEXTS.test(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('leave the frame to the router, and parts to all: parts import neither screens nor the frame', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => roomOf(target) === 'frame' && !['frame', 'root'].includes(roomOf(file)))
        .filter(() => !GATHERS_TEXTS.test(file))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keep in `parts` only what more than one room uses', () => {
    const users = new Map<string, Set<string>>();
    for (const file of files) {
      for (const target of importsOf(file)) users.set(target, (users.get(target) ?? new Set()).add(file));
    }
    const roomsThatReach = (part: string, seen = new Set<string>()): ReadonlySet<string> => {
      if (seen.has(part)) return new Set();
      seen.add(part);
      return new Set(
        [...(users.get(part) ?? [])].flatMap((user) =>
          roomOf(user) === 'parts' ? [...roomsThatReach(user, seen)] : [roomOf(user)],
        ),
      );
    };
    const parts = files.filter((file) => roomOf(file) === 'parts' && !/\.test\.tsx?$/.test(file) && !TEXTS.test(file));
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((part) => roomsThatReach(part).size < 2)).toEqual([]);
  });
});
