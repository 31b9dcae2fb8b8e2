import { type Answers, holds, readsOf } from './condition.ts';
import { type County, type Field, NOT_LISTED, type Organization, type PortalPack } from './schema.ts';

/** The county under which the person's choice of counties is kept with the answers. */
export const COUNTIES = 'counties';

/** Where an application goes: one office for each county that was chosen, or none where the county is not listed. */
export type Destination = { readonly county: string; readonly office: string | undefined };

/** The office of one county; undefined for one that is not listed. */
export function officeFor(pack: PortalPack, county: County, answers: Answers): Organization | undefined {
  const route = county.routes.find(({ when }) => holds(when, answers));
  return pack.organizations.find(({ id }) => id === route?.office);
}

/** The destinations of an application, in the order of the pack, the county that is not listed last. */
export function destinations(pack: PortalPack, answers: Answers): readonly Destination[] {
  const chosen = answers[COUNTIES] ?? [];
  const listed = pack.counties
    .filter(({ id }) => chosen.includes(id))
    .map((county) => ({ county: county.id, office: officeFor(pack, county, answers)?.id }));
  return chosen.includes(NOT_LISTED) ? [...listed, { county: NOT_LISTED, office: undefined }] : listed;
}

/** The fields that the chosen counties need, in the order of the pack: the one form of the person. */
export function fieldsFor(pack: PortalPack, counties: readonly string[]): readonly Field[] {
  return pack.fields.filter((field) => !field.counties || field.counties.some((each) => counties.includes(each)));
}

/**
 * The answers that the office of one county sees: those to questions that are asked in that county. What another county
 * alone asks, such as for immigration, stays with that county.
 */
export function answersFor(pack: PortalPack, county: string, answers: Answers): Answers {
  return answersOf(fieldsFor(pack, [county]), answers);
}

/** The answers to some questions alone. */
export function answersOf(fields: readonly Field[], answers: Answers): Answers {
  return Object.fromEntries(fields.flatMap(({ id }) => (answers[id] ? [[id, answers[id]]] : [])));
}

/** The fields of which a county's routes read an answer. */
export function routingFields(county: County): readonly string[] {
  const reads = county.routes.flatMap(({ when }) => (when ? readsOf(when) : []));
  return [...new Set(reads.map(({ field }) => field))];
}
