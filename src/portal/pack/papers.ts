/** Court forms that an application fills in: what stands in each of their fields, by the pack's map. */
import { showAnswer } from '../answers/show.ts';
import type { Answers } from './condition.ts';
import { answersFor, fieldsFor } from './routing.ts';
import type { Paper, PortalPack } from './schema.ts';

/** `{last-name}` stands for an answer; `{owns-home=no}` for a cross where that option was chosen. */
const PLACE = /\{([a-z0-9-]+)(?:=([a-z0-9-]+))?\}/g;

/** What stands in every form beside the answers. */
export const OF_THE_CASE = ['county', 'office'] as const;

export type PaperCase = { readonly county: string; readonly office: string; readonly answers: Answers };

/**
 * The values for the fields of a form, by the names of the fields. Courts read English, whatever the language of the
 * person. Answers that only another county asks for are left out.
 */
export function paperValues(pack: PortalPack, paper: Paper, { county, office, answers }: PaperCase) {
  const own = answersFor(pack, county, answers);
  const names = {
    county: pack.counties.find(({ id }) => id === county)?.name.en ?? '',
    office: pack.organizations.find(({ id }) => id === office)?.name.en ?? '',
  };
  const shown = (id: string, option: string | undefined): string => {
    if (id === 'county' || id === 'office') return names[id];
    if (option !== undefined) return own[id]?.includes(option) ? 'X' : '';
    const field = pack.fields.find((each) => each.id === id);
    return field ? showAnswer(field, own, { language: 'en', locale: 'en' }) : '';
  };
  const fill = (text: string) =>
    text
      .replace(PLACE, (_, id: string, option?: string) => shown(id, option))
      .replace(/ {2,}/g, ' ')
      .trim();
  return Object.fromEntries(Object.entries(paper.fields).map(([name, text]) => [name, fill(text)]));
}

/** The forms of a county. */
export function papersOf({ papers }: PortalPack, county: string): readonly Paper[] {
  return papers.filter(({ counties }) => counties.includes(county));
}

type Problem = { readonly at: string; readonly what: string };

/** The problems of the forms of a pack, without a look at the files. */
export function checkPapers(pack: PortalPack): readonly Problem[] {
  return pack.papers.flatMap((paper) => {
    const at = `papers.${paper.id}`;
    const strange = paper.counties.filter((county) => !pack.counties.some(({ id }) => id === county));
    const problems = strange.map((county) => `there is no county ${county}`);
    const places = [
      ...new Set(Object.values(paper.fields).flatMap((text) => [...text.matchAll(PLACE)].map(([all]) => all))),
    ];
    return [
      ...[...problems, ...places.flatMap((place) => checkPlace(pack, paper, place))].map((what) => ({ at, what })),
      ...checkExamples(pack, paper),
    ];
  });
}

function checkPlace(pack: PortalPack, { counties }: Paper, place: string): readonly string[] {
  const [, id, option] = place.match(new RegExp(PLACE.source))!;
  if (OF_THE_CASE.some((each) => each === id)) return [];
  const field = pack.fields.find((each) => each.id === id);
  if (!field) return [`${place} names no question`];
  if (option !== undefined && !field.options?.some((each) => each.id === option))
    return [`${id} has no option ${option}`];
  const without = counties.filter((county) => !fieldsFor(pack, [county]).includes(field));
  return without.map((county) => `${place} is not asked in ${county}`);
}

/** Each example fills the form as it says, and each field of the map is filled in by one of them. */
function checkExamples(pack: PortalPack, paper: Paper): readonly Problem[] {
  const at = `papers.${paper.id}`;
  const wrong = paper.examples.flatMap((example, index) => {
    const values = paperValues(pack, paper, example);
    const names = [...new Set([...Object.keys(values), ...Object.keys(example.filled)])];
    return names
      .filter((name) => (example.filled[name] ?? '') !== values[name])
      .map((name) => ({
        at: `${at}.examples.${index}`,
        what: `“${example.title}”: the field ${name} comes out as “${values[name] ?? ''}”, not “${example.filled[name] ?? ''}”`,
      }));
  });
  const idle = Object.keys(paper.fields).filter((name) => !paper.examples.some(({ filled }) => filled[name]));
  return [...wrong, ...idle.map((name) => ({ at, what: `no example fills in the field ${name}` }))];
}
