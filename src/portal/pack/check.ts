/**
 * Checks a pack before a portal opens with it: ids exist and are used, every combination of answers reaches exactly one
 * office in each county, no route is a dead end, and the examples come out as they say.
 */
import { isTimeZone } from '../../procedure/index.ts';
import { isForLegalReview } from '../../record/index.ts';
import { tellsOfRecords } from '../mail/telling.ts';
import { combinations, MOST_COMBINATIONS } from './combinations.ts';
import { type Condition, holds, readsOf } from './condition.ts';
import { checkPapers } from './papers.ts';
import { COUNTIES, fieldsFor, officeFor, routingFields } from './routing.ts';
import { type County, type Field, NOT_LISTED, type PortalPack, packSchema, type Words } from './schema.ts';

/** A problem of a pack: where it is, as a path into the JSON, and what is wrong. */
export type PackProblem = { readonly at: string; readonly what: string };

export type ReadPack =
  | { readonly ok: true; readonly pack: PortalPack; readonly warnings: readonly PackProblem[] }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Reads a pack from data and checks it. */
export function readPack(data: unknown): ReadPack {
  const parsed = packSchema.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ at: path.join('.'), what: message }));
    return { ok: false, problems };
  }
  const problems = checkPack(parsed.data);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, pack: parsed.data, warnings: warningsOf(parsed.data) };
}

/** The problems of a pack whose form is right; none where a portal may open with it. */
export function checkPack(pack: PortalPack): readonly PackProblem[] {
  return [
    ...ids(pack),
    ...pack.fields.flatMap((field) => checkField(pack, field)),
    ...conditionsOf(pack).flatMap(({ at, condition, among }) => checkCondition(at, condition, among)),
    ...pack.counties.flatMap((county) => checkCounty(pack, county)),
    ...idle(pack),
    ...checkScreener(pack),
    ...checkTemplates(pack),
    ...checkCalendar(pack),
    ...checkExamples(pack),
    ...checkPapers(pack),
    ...needed(pack),
    ...checkTexts(pack),
  ];
}

/** What an operator should know of a pack that is right otherwise. */
export function warningsOf({
  feeWaiver,
  calendar,
  secondFactorFor,
  papers,
  mailName,
}: PortalPack): readonly PackProblem[] {
  const amounts = feeWaiver?.review === 'for-legal-review';
  const alone = (['lead', 'operator'] as const).filter((role) => !secondFactorFor.includes(role));
  return [
    ...(alone.length > 0
      ? [{ at: 'secondFactorFor', what: `a password alone lets in: ${alone.join(', ')}; name these roles here` }]
      : []),
    ...(Object.values(mailName).some(tellsOfRecords)
      ? [{ at: 'mailName', what: 'it stands on every mail and text, and says what they are about' }]
      : []),
    ...(amounts
      ? [{ at: 'feeWaiver', what: 'the amounts are for legal review; offices see them with that warning' }]
      : []),
    ...papers
      .filter(({ review }) => review === 'for-legal-review')
      .map(({ id }) => ({
        at: `papers.${id}`,
        what: 'the form and its map are for legal review; people see that warning',
      })),
    ...(isForLegalReview(calendar) ? [{ at: 'calendar', what: 'the holidays are for legal review' }] : []),
    ...(calendar.covers ? [] : [{ at: 'calendar', what: 'no holidays are known: clocks count weekdays' }]),
  ];
}

function ids({ sections, fields, counties, organizations, consents, templates, screener, papers }: PortalPack) {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['sections', sections.map(({ id }) => id)],
    ['fields', [COUNTIES, ...fields.map(({ id }) => id)]],
    ['counties', [NOT_LISTED, ...counties.map(({ id }) => id)]],
    ['organizations', [NOT_LISTED, ...organizations.map(({ id }) => id)]],
    ['consents', consents.map(({ id }) => id)],
    ['templates', templates.map(({ status }) => status)],
    ['screener.questions', screener.questions.map(({ id }) => id)],
    ['screener.results', screener.results.map(({ id }) => id)],
    ['papers', papers.map(({ id }) => id)],
  ];
  return lists.flatMap(([at, all]) =>
    all
      .filter((id, index) => all.indexOf(id) !== index)
      .map((id) => ({ at, what: `the id ${id} stands twice, or is one of the portal's own` })),
  );
}

function checkField({ sections, counties }: PortalPack, field: Field): readonly PackProblem[] {
  const at = `fields.${field.id}`;
  const problems: string[] = [];
  if (!sections.some(({ id }) => id === field.section)) problems.push(`there is no section ${field.section}`);
  const choice = field.kind === 'choice' || field.kind === 'choices';
  if (choice && !field.options) problems.push('a choice needs options');
  if (!choice && field.options) problems.push(`a field of the kind ${field.kind} has no options`);
  for (const county of field.counties ?? []) {
    if (county !== NOT_LISTED && !counties.some(({ id }) => id === county))
      problems.push(`there is no county ${county}`);
  }
  const optionIds = field.options?.map(({ id }) => id) ?? [];
  if (new Set(optionIds).size < optionIds.length) problems.push('two options have the same id');
  return problems.map((what) => ({ at, what }));
}

type Placed = {
  readonly at: string;
  readonly condition: Condition;
  readonly among: readonly Pick<Field, 'id' | 'kind' | 'options'>[];
};

function conditionsOf({ fields, counties, screener }: PortalPack): readonly Placed[] {
  const questions = screener.questions.map(({ id, options }) => ({ id, options, kind: 'choices' as const }));
  const all = [
    ...fields.flatMap(({ id, requiredWhen, textedWhen }) =>
      [requiredWhen, textedWhen].map((condition) => ({ at: `fields.${id}`, condition, among: fields })),
    ),
    ...counties.flatMap(({ id, routes }) =>
      routes.map(({ when }, index) => ({ at: `counties.${id}.routes.${index}`, condition: when, among: fields })),
    ),
    ...screener.results.map(({ id, when }) => ({ at: `screener.results.${id}`, condition: when, among: questions })),
  ];
  return all.flatMap(({ at, condition, among }) => (condition ? [{ at, condition, among }] : []));
}

function checkCondition(at: string, condition: Condition, among: Placed['among']): readonly PackProblem[] {
  return readsOf(condition).flatMap(({ field: id, value, amount }) => {
    const field = among.find((each) => each.id === id);
    if (!field) return [{ at, what: `no question has the id ${id}` }];
    const isAmount = field.kind === 'money' || field.kind === 'count';
    if (amount !== undefined && !isAmount) return [{ at, what: `${id} is no amount` }];
    if (value !== undefined && !field.options?.some((option) => option.id === value)) {
      return [{ at, what: `${id} has no option ${value}` }];
    }
    return [];
  });
}

function checkCounty(pack: PortalPack, county: County): readonly PackProblem[] {
  const at = `counties.${county.id}`;
  const last = county.routes.length - 1;
  const problems: string[] = [];
  county.routes.forEach(({ when, office }, index) => {
    if (office !== NOT_LISTED && !pack.organizations.some(({ id }) => id === office)) {
      problems.push(`route ${index + 1} leads to ${office}, which is not among the organizations`);
    }
    if (when === undefined && index < last) problems.push(`routes after route ${index + 1} are never reached`);
  });
  if (county.routes[last]!.when !== undefined) {
    problems.push('the last route has a condition: people for whom it does not hold would reach no office');
  }
  const asked = fieldsFor(pack, [county.id]).map(({ id }) => id);
  for (const id of routingFields(county)) {
    if (!asked.includes(id)) problems.push(`its routes read ${id}, which is not asked in this county`);
  }
  return [...problems, ...routesNeverTaken(pack, county)].map((what) => ({ at, what }));
}

function routesNeverTaken({ fields }: PortalPack, { routes }: County): readonly string[] {
  const all = combinations(
    routes.map(({ when }) => when),
    fields,
  );
  if (!all) return [`its routes tell more than ${MOST_COMBINATIONS} combinations of answers apart`];
  const taken = new Set(all.map((answers) => routes.findIndex(({ when }) => holds(when, answers))));
  return [
    ...(taken.has(-1) ? ['some answers reach no office'] : []),
    ...routes.flatMap((_, index) => (taken.has(index) ? [] : [`no answers take route ${index + 1}`])),
  ];
}

function idle({ organizations, counties, sections, fields }: PortalPack): readonly PackProblem[] {
  const reached = new Set(counties.flatMap(({ routes }) => routes.map(({ office }) => office)));
  const used = new Set(fields.map(({ section }) => section));
  return [
    ...organizations
      .filter(({ id }) => !reached.has(id))
      .map(({ id }) => ({ at: `organizations.${id}`, what: 'no county leads to it' })),
    ...sections.filter(({ id }) => !used.has(id)).map(({ id }) => ({ at: `sections.${id}`, what: 'it has no field' })),
  ];
}

function checkScreener({ screener: { questions, results } }: PortalPack): readonly PackProblem[] {
  const all = combinations(
    results.map(({ when }) => when),
    questions,
  );
  const at = 'screener.results';
  if (!all) return [{ at, what: `they tell more than ${MOST_COMBINATIONS} combinations of answers apart` }];
  const silent = all.filter((answers) => !results.some(({ when }) => holds(when, answers)));
  const never = results.filter(({ when }) => !all.some((answers) => holds(when, answers)));
  return [
    ...(silent.length > 0 ? [{ at, what: `${silent.length} combinations of answers get no result` }] : []),
    ...never.map(({ id }) => ({ at: `${at}.${id}`, what: 'no answers lead to it' })),
  ];
}

const PLACEHOLDERS = ['{office}', '{county}'];

function checkTemplates({ templates }: PortalPack): readonly PackProblem[] {
  const problem = (text: Words): string | undefined => {
    const [en, es] = [text.en, text.es].map((each) => (each.match(/\{[^}]*\}/g) ?? []).sort());
    const unknown = [...en!, ...es!].find((each) => !PLACEHOLDERS.includes(each));
    if (unknown) return `${unknown} is filled in by nothing`;
    return en!.join() === es!.join() ? undefined : 'the languages name different things to fill in';
  };
  const needed = (['needs-something', 'closed'] as const).filter(
    (id) => !templates.some(({ status }) => status === id),
  );
  return [
    ...needed.map((id) => ({ at: 'templates', what: `there is no template for ${id}` })),
    ...templates.flatMap(({ status, text }) => {
      const what = problem(text);
      return what ? [{ at: `templates.${status}`, what }] : [];
    }),
  ];
}

/** Clocks run in the calendar's time zone. */
function checkCalendar({ calendar: { zone } }: PortalPack): readonly PackProblem[] {
  return isTimeZone(zone) ? [] : [{ at: 'calendar.zone', what: `${zone} is not a time zone` }];
}

function checkExamples(pack: PortalPack): readonly PackProblem[] {
  const shown = pack.examples.flatMap(({ title, county: id, answers, office }, index) => {
    const at = `examples.${index}`;
    const county = pack.counties.find((each) => each.id === id);
    if (!county) return [{ at, what: `there is no county ${id}` }];
    const unknown = Object.entries(answers).find(([field]) => !pack.fields.some((each) => each.id === field));
    if (unknown) return [{ at, what: `no field has the id ${unknown[0]}` }];
    const reached = officeFor(pack, county, answers)?.id ?? NOT_LISTED;
    return reached === office ? [] : [{ at, what: `“${title}” reaches ${reached}, not ${office}` }];
  });
  return [...shown, ...routesWithoutExample(pack)];
}

function routesWithoutExample(pack: PortalPack): readonly PackProblem[] {
  return pack.counties.flatMap(({ id, routes }) => {
    const taken = pack.examples
      .filter(({ county }) => county === id)
      .map(({ answers }) => routes.findIndex(({ when }) => holds(when, answers)));
    return routes.flatMap((_, index) =>
      taken.includes(index) ? [] : [{ at: `counties.${id}.routes.${index}`, what: 'no example takes this route' }],
    );
  });
}

/** Fields that the portal itself reads: without them an office could not answer, or a person not open the status page. */
function needed({ fields }: PortalPack): readonly PackProblem[] {
  const kinds = {
    'first-name': 'text',
    'last-name': 'text',
    'birth-date': 'date',
    email: 'email',
    phone: 'phone',
  } as const;
  const missing = Object.entries(kinds).flatMap(([id, kind]) => {
    const field = fields.find((each) => each.id === id);
    if (!field) return [{ at: 'fields', what: `the portal needs a field ${id}` }];
    if (field.counties) return [{ at: `fields.${id}`, what: 'it must be asked in every county' }];
    return field.kind === kind ? [] : [{ at: `fields.${id}`, what: `its kind must be ${kind}` }];
  });
  const required = ['first-name', 'last-name', 'birth-date'].filter(
    (id) => fields.find((each) => each.id === id)?.level !== 'required',
  );
  return [...missing, ...required.map((id) => ({ at: `fields.${id}`, what: 'it must be required' }))];
}

/** A choice of text messages without a sender would lose people, and a sender that no answer leads to sends nothing. */
function checkTexts({ fields, textMessages }: PortalPack): readonly PackProblem[] {
  const texted = fields.filter(({ textedWhen }) => textedWhen !== undefined);
  const wrong = texted.flatMap(({ id, kind }) => (id === 'phone' && kind === 'phone' ? [] : [`fields.${id}`]));
  return [
    ...wrong.map((at) => ({ at, what: 'text messages go to the answer to the field phone alone' })),
    ...(textMessages !== undefined && texted.length === 0
      ? [{ at: 'textMessages', what: 'no field says by textedWhen who gets them' }]
      : []),
    ...(textMessages === undefined && texted.length > 0
      ? [{ at: 'textMessages', what: 'people can choose text messages, but no sender and no consent is named' }]
      : []),
  ];
}
