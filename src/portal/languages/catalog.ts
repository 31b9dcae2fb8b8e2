/**
 * Every text that an applicant may read, by a key: the texts of the portal and those of its pack. Translators get them
 * as a list; the list that they return gives the texts of the portal and of the pack in that language.
 */
import type { PortalPack, Words } from '../pack/schema.ts';
import { EN } from '../words/en.ts';
import { ES } from '../words/es.ts';
import type { Texts } from '../words/texts.ts';

/** English and Spanish of each text, by its key, in the order in which the texts stand. */
export type Catalog = ReadonlyMap<string, Words>;

/** Parts of the portal's texts that people at offices and operators read, who work in English or Spanish. */
export const FOR_OFFICES = /^(?:office|operator|signIn|mail\.(?:digest|late|texts))/;

/** Every text of a table, with where it stands, such as `landing.steps.0`. */
export function textsIn(table: unknown, at = ''): readonly (readonly [string, string])[] {
  if (typeof table === 'string') return [[at, table]];
  return Object.entries(table as object).flatMap(([name, each]) => textsIn(each, at === '' ? name : `${at}.${name}`));
}

export function catalogOf(pack: PortalPack): Catalog {
  const spanish = new Map(textsIn(ES));
  const own = textsIn(EN)
    .filter(([at]) => !FOR_OFFICES.test(at))
    .map(([at, en]) => [`site.${at}`, { en, es: spanish.get(at)! }] as const);
  const ofPack: [string, Words][] = [];
  mapWords(pack, 'pack', (key, words) => {
    ofPack.push([key, words]);
    return words;
  });
  return new Map([...own, ...ofPack]);
}

/** The portal's texts in another language; what is for offices stays English. */
export function translatedTexts(texts: ReadonlyMap<string, string>): Texts {
  return mapTexts(EN, 'site', texts) as Texts;
}

function mapTexts(table: unknown, at: string, texts: ReadonlyMap<string, string>): unknown {
  if (typeof table === 'string') return texts.get(at) ?? table;
  if (Array.isArray(table)) return table.map((each, index) => mapTexts(each, `${at}.${index}`, texts));
  const entries = Object.entries(table as object);
  return Object.fromEntries(entries.map(([name, each]) => [name, mapTexts(each, `${at}.${name}`, texts)]));
}

/** A pack whose texts are in another language, each in the place of the English one. */
export function translatedPack(pack: PortalPack, texts: ReadonlyMap<string, string>): PortalPack {
  return mapWords(pack, 'pack', (key, words) => ({ ...words, en: texts.get(key) ?? words.en })) as PortalPack;
}

type ChangeWords = (key: string, words: Words) => Words;

/** Goes through the texts of a pack. What has an id is named by it, so that its key stays when the order changes. */
function mapWords(value: unknown, at: string, change: ChangeWords): unknown {
  if (isWords(value)) return change(at, value);
  if (Array.isArray(value)) return value.map((each, index) => mapWords(each, `${at}.${nameOf(each, index)}`, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mapWords(each, `${at}.${name}`, change)]),
  );
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'en' in value && 'es' in value;
}

function nameOf(value: unknown, index: number): string {
  const { id, status } = (value ?? {}) as { readonly id?: unknown; readonly status?: unknown };
  return ([id, status].find((each) => typeof each === 'string') as string | undefined) ?? String(index);
}
