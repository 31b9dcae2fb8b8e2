import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createDecider, type Decider } from '../../src/decide/index.ts';
import { packs } from '../../src/jurisdictions/packs.ts';
import { buildPerson } from '../../src/jurisdictions/us-ca/doj/build-person.ts';
import { readRow } from '../../src/jurisdictions/us-ca/doj/row.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import { fieldsOf, type Line } from '../support/doj.ts';

/**
 * Invented people of California as the state's file writes them, with the outcomes that the texts of the law allow each
 * conviction (`none` where the pack says nothing of it). They were written from the law before anybody looked at what
 * Redress decides, so a disagreement is a fault of one of the two.
 */
type Invented = {
  readonly about: string;
  readonly cite: string;
  readonly pack: string;
  readonly policy: string;
  readonly asOf: string;
  /** Each by its columns, those of {@link USUAL} aside. */
  readonly lines: readonly (Line & { readonly line: keyof typeof USUAL })[];
  /** By `CNT_ORDER`. */
  readonly allowed: Readonly<Record<string, readonly string[]>>;
};

const COUNTY = 'SACRAMENTO';
const EVERY: Line = { SUBJECT_ID: '1', CII_NUMBER: 'A1', PRI_NAME: 'DOE,INVENTED', STP_ORI_CNTY_NAME: COUNTY };
const USUAL = {
  court: {
    ...EVERY,
    STP_TYPE_DESCR: 'COURT ACTION',
    CNT_ORDER: '101002001000',
    OFFENSE_TOC: 'F',
    DISP_DESCR: 'CONVICTED-PROBATION',
    CONV_STAT_DESCR: 'FELONY',
    SENT_LOC_DESCR: 'PROBATION',
    SENT_LENGTH: '36',
    SENT_TIME_CODE: 'M',
    PRI_DOB: '19700315',
  },
  arrest: {
    ...EVERY,
    STP_TYPE_DESCR: 'ARREST/DETAINED/CITED',
    CNT_ORDER: '101001001000',
    OFFENSE_TOC: 'F',
    PRI_DOB: '19700315',
  },
  other: EVERY,
} satisfies Record<string, Line>;

const people: readonly Invented[] = JSON.parse(
  readFileSync(new URL('../fixtures/people/california.json', import.meta.url), 'utf8'),
);

const deciders = new Map<string, Decider>();

function deciderOf({ pack: packId, policy: policyId, asOf }: Invented): Decider {
  const key = [packId, policyId, asOf].join();
  const pack = packs.find(({ id }) => id === `us-ca/${packId}`)!;
  const policy = pack.policies.find(({ id }) => id === policyId)!;
  const setting = { asOf: parseIsoDay(asOf)!, county: COUNTY, options: policy.defaults };
  const decider = deciders.get(key) ?? createDecider({ pack, policy, setting });
  deciders.set(key, decider);
  return decider;
}

function outcomesOf(invented: Invented): Readonly<Record<string, string>> {
  const rows = invented.lines.map(({ line, ...own }, i) => {
    const given: Line = { ...USUAL[line], ...own };
    const dated = { DISP_DATE: given.STP_EVENT_DATE ?? '', ...given };
    return readRow(fieldsOf(dated), { source: 0, line: i + 1 });
  });
  const found = deciderOf(invented).decide(buildPerson('1', rows));
  return Object.fromEntries(found.map(({ conviction, decision }) => [conviction.order, decision.outcome.id]));
}

it('people written from the law have an outcome that the law allows', () => {
  const wrong = people.flatMap((each) => {
    const outcomes = outcomesOf(each);
    return Object.entries(each.allowed).flatMap(([order, allowed]) => {
      const outcome = outcomes[order] ?? 'none';
      return allowed.includes(outcome) ? [] : [`${each.about} (${each.cite}): ${outcome}, not ${allowed.join(' or ')}`];
    });
  });
  expect(wrong).toEqual([]);
});
