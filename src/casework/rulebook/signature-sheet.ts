import { printSheet } from '../../documents/index.ts';
import type { Pack, Policy } from '../../law/index.ts';
import { policiesToConfirm, rulesToConfirm } from '../../law/render/rulebook.ts';
import { fingerprintOf } from '../../results/fingerprint.ts';
import { packOf } from '../choice.ts';
import { done, type Result, refuse } from '../context.ts';

/** What the lawyer who signs a law confirms, as the template is given it. */
export type SheetData = {
  readonly title: string;
  readonly pack: string;
  readonly version: string;
  readonly policy: string;
  readonly policyId: string;
  readonly fingerprint: string;
  readonly rules: readonly {
    readonly where: string;
    readonly title: string;
    readonly id: string;
    readonly cite: string;
    readonly restsOn: string;
  }[];
  /** Whether clauses of the policy are what a program encoded as a county's choice, for the county to confirm. */
  readonly county: boolean;
  /** How many rules stand in the rulebook, those that need no confirmation among them. */
  readonly all: number;
};

export function sheetData(pack: Pack, policy: Policy): SheetData {
  const own = policy.clauses === pack.statute ? [] : policy.clauses;
  return {
    title: pack.title,
    pack: pack.id,
    version: pack.version,
    policy: policy.title,
    policyId: policy.id,
    fingerprint: fingerprintOf(pack),
    rules: rulesToConfirm(pack, [policy]).map(({ where, rule, restsOn }) => ({
      where: where === policy.id ? 'policy' : where,
      title: rule.title,
      id: rule.id,
      cite: rule.cite,
      restsOn,
    })),
    county: policiesToConfirm(pack, [policy]).length > 0,
    all: pack.gate.length + (pack.statute?.length ?? 0) + (pack.flags?.length ?? 0) + own.length,
  };
}

/** The sheet by which a lawyer signs a law under a policy, as a PDF. */
export async function signatureSheet(packId: string, policyId: string): Promise<Result<Uint8Array>> {
  const pack = packOf(packId);
  const policy = pack?.policies.find(({ id }) => id === policyId);
  if (!pack || !policy) return refuse(404, 'law-missing');
  const printed = await printSheet({ template: 'signature-sheet.typ', data: sheetData(pack, policy) });
  return printed.ok ? done(printed.pdf) : refuse(409, 'sheet-not-printed');
}
