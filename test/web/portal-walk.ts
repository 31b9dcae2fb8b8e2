/**
 * The portal walked as its three users, without scripts: a person applies, an office answers, the person reads the answer.
 * Each walk counts what it takes. Buttons and fields are named by what they send, so that a walk speaks every language.
 */
import type { Locator, Page } from 'playwright-core';

/** What a walk took: words on the pages that were opened, taps, letters that were typed, fields that were filled in. */
export type Effort = { words: number; taps: number; letters: number; fields: number };

/** Words that a person reads in a minute, slowly for an adult; letters that somebody types on a phone, and seconds that a tap takes. */
const [WORDS_A_MINUTE, LETTERS_A_MINUTE, SECONDS_A_TAP] = [200, 100, 2];

export function minutesOf({ words, taps, letters }: Effort): number {
  return words / WORDS_A_MINUTE + letters / LETTERS_A_MINUTE + (taps * SECONDS_A_TAP) / 60;
}

export type Walk = {
  readonly effort: Effort;
  readonly open: (url: string) => Promise<void>;
  /** Reads a page to its end. */
  readonly readAll: () => Promise<void>;
  /** Reads a page down to what leads to another one, and presses that. */
  readonly press: (what: string) => Promise<void>;
  readonly tick: (id: string) => Promise<void>;
  readonly choose: (id: string, value: string) => Promise<void>;
  readonly write: (id: string, text: string) => Promise<void>;
  readonly page: Page;
  /** Shows the page, as it now stands, for the test or the picture. */
  readonly see: (name: string) => Promise<void>;
};

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** @param see looks at a page: a picture, its width. */
export function walkOn(page: Page, see: (name: string) => Promise<void>): Walk {
  const effort: Effort = { words: 0, taps: 0, letters: 0, fields: 0 };
  /** Lines that were read: a page that opens again is not read again, but for what is new in it. */
  const known = new Set<string>();
  const read = async (until = '') => {
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded is not read.
    const shown = await page.locator('main').innerText();
    const spoken = await page.locator('main .usa-sr-only').allTextContents();
    // The options of a list that is not open are not on the screen.
    const options = await page.locator('main option').allTextContents();
    const unread = [...spoken, ...options].map((each) => each.trim());
    const all = shown.split('\n');
    const end = until === '' ? -1 : all.findIndex((line) => line.includes(until));
    const lines = (end < 0 ? all : all.slice(0, end + 1)).filter(
      (line) => !known.has(line) && !unread.includes(line.trim()),
    );
    for (const line of lines) known.add(line);
    effort.words += wordsIn(lines.join('\n'));
  };
  const tap = async (at: Locator, press: () => Promise<unknown>) => {
    await at.waitFor();
    effort.taps++;
    await press();
  };
  const field = (id: string) => page.locator(`[id="${id}"]`);
  return {
    effort,
    page,
    see,
    open: async (url) => {
      await page.goto(url);
    },
    readAll: () => read(),
    press: async (what) => {
      const at = page.locator(what).first();
      await read((await at.textContent())!.trim());
      await tap(at, () => at.click());
      await page.waitForLoadState('domcontentloaded');
    },
    tick: async (id) => {
      effort.fields++;
      await tap(field(id), () => field(id).check());
    },
    choose: async (id, value) => {
      effort.fields++;
      await tap(field(id), () => field(id).selectOption(value));
    },
    write: async (id, text) => {
      effort.fields++;
      effort.letters += text.length;
      await tap(field(id), () => field(id).fill(text));
    },
  };
}

type Place = { readonly url: string; readonly language: string };

/** Everything that the form asks of somebody with two counties who answers all that helps. */
const ANSWERS: readonly (readonly [id: string, text: string])[] = [
  ['first-name', 'Grace'],
  ['last-name', 'Hollis'],
  ['other-names', 'Grace Ashdown'],
  ['birth-date-month', '4'],
  ['birth-date-day', '28'],
  ['birth-date-year', '1986'],
  ['email', 'grace@mail.example'],
  ['phone', '555 010 1234'],
  ['case-numbers', 'A-10014'],
  ['monthly-income', '2400'],
  ['household-size', '3'],
];
const CHOICES = ['contact-by-email', 'on-probation-no', 'charges-pending-no', 'owes-money-no', 'owns-home-no'];

async function writeBirth({ write }: Walk, name: string): Promise<void> {
  for (const [part, value] of [
    ['month', '4'],
    ['day', '28'],
    ['year', '1986'],
  ] as const)
    await write(`${name}-${part}`, value);
}

/** A person applies to the offices of two counties. Returns the code of the application. */
export async function applies(walk: Walk, { url, language }: Place): Promise<string> {
  const { page, open, press, tick, write, see } = walk;
  await open(`${url}/${language}`);
  await see('start');
  await press(`main a[href="/${language}/apply"]`);
  await tick('county-alder');
  await tick('county-birch');
  await see('counties');
  await press('main form button');
  const code = (await page.locator('.portal-code-itself').textContent())!;
  for (const [id, text] of ANSWERS) await write(id, text);
  for (const id of CHOICES) if ((await page.locator(`[id="${id}"]`).count()) > 0) await tick(id);
  await see('form');
  await press('main button[value=next]');
  if (new URL(page.url()).pathname.endsWith('/confirm')) {
    await see('confirm');
    await press('main form button');
  }
  for (const box of await page.locator('input[name=consent]').all()) await tick((await box.getAttribute('id'))!);
  for (const part of await page.locator('textarea[id^=part-]').all())
    await write((await part.getAttribute('id'))!, 'I have worked for two years and look after my son.');
  await see('review');
  await press('main button[value=next]');
  await page.waitForURL(/\/thanks$/);
  await walk.readAll();
  await see('thanks');
  return code;
}

/** An office answers: from its inbox to the message that is sent. */
export async function answers(walk: Walk, { url, language }: Place, person: string): Promise<void> {
  const { page, open, press, choose, write, see } = walk;
  await open(`${url}/${language}/office`);
  await see('inbox');
  await press(`main a:text-is("${person}")`);
  await walk.readAll();
  await see('application');
  await choose('template', 'filed');
  await press('section[aria-labelledby=answer] form button');
  const text = await page.locator('textarea#text').inputValue();
  // What stands in brackets is all that is typed; the template is there.
  const filled = text.replace(/\[[^\]]*\]/, 'November 4');
  walk.effort.letters -= filled.length - 'November 4'.length;
  await write('text', filled);
  await see('answer');
  await press('section[aria-labelledby=answer] form button');
  await page.locator('.usa-alert--success').waitFor();
}

/** The person opens their page with the code and the birth date, and reads the answer. */
export async function reads(walk: Walk, { url, language }: Place, code: string): Promise<string> {
  const { page, open, press, write, see } = walk;
  await open(`${url}/${language}/find`);
  await write('code', code);
  await press('main form button');
  await writeBirth(walk, 'open');
  await press('main form button');
  await walk.readAll();
  await see('answered');
  return (await page.locator('main').textContent())!;
}
