import { type Clause, type Flag, type Outcome, type Pack, packs } from '../../law/index.ts';

/** What a court is asked to order for one count. */
export type Relief = 'dismiss' | 'misdemeanor' | 'infraction' | 'destroy';

/** In the words of H&S 11361.8(e) and (f), 11361.9, and 11361.5 for destruction. */
export const RELIEF_WORDS: Readonly<Record<Relief, string>> = {
  dismiss: 'Dismiss and seal',
  misdemeanor: 'Redesignate as a misdemeanor',
  infraction: 'Redesignate as an infraction',
  destroy: 'Destroy the record',
};

/** The statute that each rests on, as the papers cite it. The subdivisions are for legal review: see decision 040. */
export const RELIEF_STATUTE: Readonly<Record<Relief, string>> = {
  dismiss: 'H&S 11361.8, 11361.9',
  misdemeanor: 'H&S 11361.8, 11361.9',
  infraction: 'H&S 11361.8, 11361.9',
  destroy: 'H&S 11361.5',
};

/** What a run decided by: its outcomes and clauses, as the pack that it names spells them. */
export type LawOfRun = {
  readonly pack: Pack;
  /** What is asked of the court; undefined for every outcome that asks nothing (hand review, not eligible …). */
  readonly reliefOf: (outcome: string) => Relief | undefined;
  readonly clause: (id: string) => Clause | undefined;
  readonly flag: (id: string) => Flag | undefined;
};

export type FoundLaw = { readonly ok: true; readonly law: LawOfRun } | { readonly ok: false; readonly message: string };

/** The law that a run was decided by; a run of another version of it is refused, since its clauses may read otherwise. */
export function lawOfRun(run: { readonly id: string; readonly version: string }, policy: string): FoundLaw {
  const pack = packs.find((each) => each.id === run.id);
  if (pack === undefined)
    return { ok: false, message: `This Redress does not carry the law pack ${run.id} that the run was decided by.` };
  if (pack.version !== run.version)
    return {
      ok: false,
      message: `The run was decided by version ${run.version} of ${run.id} and this Redress carries version ${pack.version}; run \`redress analyze\` again.`,
    };
  const chosen = pack.policies.find((each) => each.id === policy);
  if (chosen === undefined)
    return { ok: false, message: `This Redress does not carry the policy ${policy} that the run was decided by.` };
  const clauses = new Map([...pack.gate, ...chosen.clauses].map((clause) => [clause.id, clause]));
  const outcomes = new Map(
    [...pack.gate, ...pack.policies.flatMap((each) => each.clauses), ...(pack.statute ?? [])].map(({ then }) => [
      then.id,
      then,
    ]),
  );
  const flags = new Map((pack.flags ?? []).map((flag) => [flag.id, flag]));
  return {
    ok: true,
    law: {
      pack,
      reliefOf: (id) => reliefOf(outcomes.get(id)),
      clause: (id) => clauses.get(id),
      flag: (id) => flags.get(id),
    },
  };
}

/** Only what clears or lowers a conviction is asked of a court; everything else stays with a person. */
function reliefOf(outcome: Outcome | undefined): Relief | undefined {
  if (outcome === undefined) return undefined;
  if (outcome.effect === 'lowers') return outcome.id.includes('infraction') ? 'infraction' : 'misdemeanor';
  if (outcome.effect === 'clears') return outcome.id.includes('destroy') ? 'destroy' : 'dismiss';
  return undefined;
}

const PARTS_OF_STATE = /^HS (\d.*)$/;

/** `HS 11357(c)` as papers cite it: `Health & Saf. Code, § 11357(c)`; other texts as they are. */
export function citeSection(section: string): string {
  const match = PARTS_OF_STATE.exec(section);
  return match ? `Health & Saf. Code, § ${match[1]}` : section;
}
