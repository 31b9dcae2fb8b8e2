import { Hono } from 'hono';
import { compareStates } from '../../across/compare-states.ts';
import { statesToCompare } from '../../across/compared-states.ts';
import { neutralPersonSchema } from '../../across/person.ts';
import { FILE_NOTES_IN_SPANISH } from '../../bulk/notes-es.ts';
import { signatureSheet } from '../../casework/rulebook/signature-sheet.ts';
import { nearestView, tryPerson } from '../../casework/rulebook/try-person.ts';
import { stateIdOf } from '../../casework/states.ts';
import { RUN_AGAIN_IN_SPANISH } from '../../casework/verify/run-again-es.ts';
import { PROFILE_TITLES_IN_SPANISH } from '../../exchange/profiles/titles-es.ts';
import { packs } from '../../jurisdictions/packs.ts';
import { type SpokenLaw, spokenLaw } from '../../jurisdictions/spoken-law.ts';
import {
  type Clause,
  examplesAt,
  type Flag,
  needsLegalReview,
  optionsOf,
  type Pack,
  type Policy,
  type SectionList,
  someWithin,
  toldReadings,
} from '../../law/index.ts';
import { conditionOutline } from '../../law/render/condition-text.ts';
import { includingText, sectionListsIn } from '../../law/render/rulebook.ts';
import { FINDINGS_IN_SPANISH } from '../../mapping/findings-es.ts';
import { formatSection } from '../../record/index.ts';
import { SENDER_TITLES_IN_SPANISH } from '../../texting/senders-es.ts';
import type { ListView, PackView, PolicyView, RuleView } from '../api-types.ts';
import { answer, type Deps, type Env, refusal, send, sendText } from '../env.ts';
import { body, query } from './given.ts';
import { nearestSchema, sheetSchema, trySchema } from './schemas.ts';
import { citedOn, statuteOn } from './statute-on.ts';

/** The law as the browser shows it, from the very clauses that decide. */
export function lawRoutes({ casework: { states } }: Deps) {
  const isOffered = ({ id }: Pack) => states.some((state) => state.id === stateIdOf(id));
  // The packs are frozen, so that they read the same every time, and it is long.
  let text: string | undefined;
  let spanish: string | undefined;
  return new Hono<Env>()
    .get('/', (call) => {
      text ??= JSON.stringify(packs.map((pack) => packView(pack, isOffered(pack))));
      return sendText<readonly PackView[]>(call, text);
    })
    .get('/es', async (call) => {
      spanish ??= JSON.stringify(await spokenOnScreens());
      return sendText<SpokenLaw>(call, spanish);
    })
    .post('/try', body(trySchema, 'tried-malformed'), async (call) => answer(call, tryPerson(call.req.valid('json'))))
    .post('/states', body(neutralPersonSchema, 'tried-malformed'), async (call) => {
      const { compared, others } = await statesToCompare();
      return send(call, await compareStates(call.req.valid('json'), compared, others));
    })
    .post('/nearest', body(nearestSchema, 'rule-malformed'), async (call) =>
      answer(call, nearestView(call.req.valid('json'))),
    )
    .get('/sheet.pdf', query(sheetSchema, 'rule-malformed'), async (call) => {
      const { pack, policy } = call.req.valid('query');
      const made = await signatureSheet(pack, policy);
      if (!made.ok) return refusal(call, made);
      call.header('Content-Type', 'application/pdf');
      call.header('Content-Disposition', 'attachment; filename="signature-sheet.pdf"');
      return call.body(made.value as Uint8Array<ArrayBuffer>);
    });
}

const BESIDE_THE_LAW: SpokenLaw['texts'] = {
  ...FILE_NOTES_IN_SPANISH,
  ...FINDINGS_IN_SPANISH,
  ...RUN_AGAIN_IN_SPANISH,
  ...PROFILE_TITLES_IN_SPANISH,
  ...SENDER_TITLES_IN_SPANISH,
};

/** The laws in Spanish with what is told of files and runs, whose sentences reach screens in English as well. */
async function spokenOnScreens(): Promise<SpokenLaw> {
  const law = await spokenLaw('es');
  return { ...law, texts: { ...BESIDE_THE_LAW, ...law.texts } };
}

function packView(pack: Pack, offered: boolean): PackView {
  const rules = [...pack.gate, ...(pack.statute ?? []), ...(pack.flags ?? [])];
  const conditions = [...rules, ...pack.policies.flatMap(({ clauses }) => clauses)].map(({ when }) => when);
  return {
    lists: sectionListsIn([...pack.scope, ...conditions]).map(listView),
    examplesAt: examplesAt(pack),
    id: pack.id,
    version: pack.version,
    title: pack.title,
    summary: pack.summary ?? '',
    offered,
    countsElsewhere: (pack.otherStates ?? []).length > 0,
    levels: (pack.levels ?? []).map(({ id, names }) => ({ id, names })),
    gate: pack.gate.map((clause) => ruleView(clause, pack)),
    statute: (pack.statute ?? []).map((clause) => ruleView(clause, pack)),
    flags: (pack.flags ?? []).map((flag) => flagView(flag, pack)),
    readings: (pack.readings ?? []).map(({ id, title, values, source }) => ({ id, title, values, source })),
    policies: pack.policies.map((policy) => policyView(pack, policy)),
  };
}

function listView(list: SectionList): ListView {
  const { id, title, source, sections } = list;
  return { id, title, source, sections: sections.map(formatSection), including: includingText(list).trim() };
}

function policyView(pack: Pack, policy: Policy): PolicyView {
  return {
    id: policy.id,
    title: policy.title,
    notes: policy.notes,
    options: policy.options.map((option) => ({
      ...option,
      clauses: policy.clauses
        .filter(({ when }) => someWithin(when, (each) => optionsOf(each).includes(option.key)))
        .map(({ id }) => id),
      cited: Object.fromEntries(
        (option.value.kind === 'list' ? option.value.of : []).map((item) => [item, citedOn(pack, item) ?? item]),
      ),
      statute: Object.fromEntries(
        (option.value.kind === 'list' ? option.value.of : []).map((item) => [item, statuteOn(pack, item)]),
      ),
    })),
    defaults: policy.defaults,
    readings: toldReadings(pack, policy),
    clauses: policy.clauses.map((clause) => ruleView(clause, pack)),
  };
}

function ruleView(clause: Clause, pack: Pack): RuleView {
  const { effective, examples } = clause;
  return {
    ...authority(clause, pack),
    outcome: clause.then,
    lists: sectionListsIn([clause.when]).map(({ id }) => id),
    ask: null,
    text: conditionOutline(clause.when, pack),
    reason: clause.reason,
    effective: effective ? { by: effective.by, from: effective.from ?? null, until: effective.until ?? null } : null,
    examples: examples ?? null,
  };
}

function flagView(flag: Flag, pack: Pack): RuleView {
  return {
    ...authority(flag, pack),
    outcome: null,
    lists: sectionListsIn([flag.when]).map(({ id }) => id),
    ask: flag.ask,
    text: conditionOutline(flag.when, pack),
    reason: '',
    effective: null,
    examples: flag.examples ?? null,
  };
}

function authority(rule: Clause | Flag, pack: Pack) {
  const { id, title, cite, source, sure } = rule;
  return { id, title, cite, source, sure, forReview: needsLegalReview(rule, pack) };
}
