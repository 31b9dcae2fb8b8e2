import {
  type Clause,
  type Flag,
  isRelief,
  isUsualEffect,
  type Outcome,
  type Pack,
  type SectionList,
  sectionReaderOf,
  type UsualEffect,
} from '../../law/index.ts';
import { NO, type Section, type SectionReader, sectionInList, type Truth, UNKNOWN, YES } from '../../record/index.ts';
import type { Said } from '../../say/say.ts';
import type { LawPapers, Laws, Relief } from './law-papers.ts';
import { papersOf } from './papers-of.ts';

/**
 * On whose motion the law of a run reaches a conviction: the prosecution's, for which there are motions and orders; only
 * the person's own petition; or none, whatever the county's policy decides.
 */
export type Route = 'prosecution' | 'petition' | 'none';

/** What outcomes do for figures; `other` is a relief that the law pack declares itself. */
export type FigureEffect = UsualEffect | 'other';

/** What a run decided by: its outcomes and clauses, as the pack that it names spells them. */
export type LawOfRun = {
  readonly pack: Pack;
  readonly papers: LawPapers;
  /** What is asked of the court; undefined for every outcome that asks nothing (hand review, not eligible …). */
  readonly reliefOf: (outcome: string) => Relief | undefined;
  /** What an outcome does for figures; one that the pack does not name is left open. */
  readonly effectOf: (outcome: string) => FigureEffect;
  /** By the section of a conviction as results spell it; `unknown` where the record does not give it. */
  readonly routeOf: (section: string) => Route | 'unknown';
  readonly clause: (id: string) => Clause | undefined;
  /** Whether the run decided by the law alone, so that its clauses are the law's own and cite it. */
  readonly byStatute: boolean;
  readonly flag: (id: string) => Flag | undefined;
};

export type FoundLaw = { readonly ok: true; readonly law: LawOfRun } | { readonly ok: false; readonly said: Said };

/** The law that a run was decided by; a run of another version of it is refused, since its clauses may read otherwise. */
export function lawOfRun(run: { readonly id: string; readonly version: string }, policy: string, laws: Laws): FoundLaw {
  const pack = laws.packs.find((each) => each.id === run.id);
  if (pack === undefined) return { ok: false, said: { code: 'papers-no-law', id: run.id } };
  if (pack.version !== run.version)
    return { ok: false, said: { code: 'papers-law-changed', id: run.id, was: run.version, is: pack.version } };
  const chosen = pack.policies.find((each) => each.id === policy);
  if (chosen === undefined) return { ok: false, said: { code: 'papers-no-policy', id: policy } };
  const clauses = new Map([...pack.gate, ...chosen.clauses].map((clause) => [clause.id, clause]));
  const outcomes = new Map(
    [...pack.gate, ...pack.policies.flatMap((each) => each.clauses), ...(pack.statute ?? [])].map(({ then }) => [
      then.id,
      then,
    ]),
  );
  const flags = new Map((pack.flags ?? []).map((flag) => [flag.id, flag]));
  const papers = papersOf(pack, laws);
  return {
    ok: true,
    law: {
      pack,
      papers,
      routeOf: createRoutes(pack),
      byStatute: chosen.clauses === pack.statute,
      reliefOf: (id) => reliefOf(outcomes.get(id), papers),
      effectOf: (id) => figureEffect(outcomes.get(id)),
      clause: (id) => clauses.get(id),
      flag: (id) => flags.get(id),
    },
  };
}

/**
 * What clears or lowers a conviction is asked of a court, and what the pack declares where papers have words for it;
 * everything else stays with a person.
 */
function reliefOf(outcome: Outcome | undefined, { reliefs }: LawPapers): Relief | undefined {
  if (outcome === undefined) return undefined;
  switch (outcome.effect) {
    case 'none':
    case 'open':
      return undefined;
    case 'clears':
      return 'clear';
    case 'lowers':
      return outcome.to;
    default:
      return Object.hasOwn(reliefs, outcome.effect) ? outcome.effect : undefined;
  }
}

function figureEffect(outcome: Outcome | undefined): FigureEffect {
  if (outcome === undefined) return 'open';
  if (isUsualEffect(outcome.effect)) return outcome.effect;
  return isRelief(outcome) ? 'other' : 'none';
}

/** Finds the route of sections, of which a county has few; a pack that lists no reach reaches all that it decides. */
function createRoutes(pack: Pack): LawOfRun['routeOf'] {
  const { reach } = pack;
  if (reach === undefined) return () => 'prosecution';
  const read: SectionReader = sectionReaderOf(pack) ?? (() => undefined);
  const known = new Map<string, Route | 'unknown'>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const truths = reach.map(({ sections }) => isAny(text, sections, read));
    const found = truths.indexOf(YES);
    const route = found >= 0 ? reach[found]!.by : truths.includes(UNKNOWN) ? 'unknown' : 'none';
    known.set(text, route);
    return route;
  };
}

/** Whether a section as results spell it (`PC 664/HS 11359`, `HS 11357(a) or HS 11357(c)`) is surely one of a list. */
function isAny(text: string, list: SectionList, read: SectionReader): Truth {
  const sections = text.split(' or ').map((part) => readSection(part, read));
  if (sections.includes(undefined)) return UNKNOWN;
  const truths = new Set(sections.map((section) => sectionInList(section, list)));
  const [only] = truths;
  return truths.size === 1 ? (only ?? NO) : UNKNOWN;
}

function readSection(text: string, read: SectionReader): Section | undefined {
  const attempted = text.replace(/^PC 664\//, '');
  const section = read(attempted);
  return section && { ...section, attempt: attempted !== text };
}
