/**
 * What a later file shows of convictions that were decided on, by what each is and never by its position. Invariant: a matter
 * is matched to one count of its own person that is the same in everything, or to none; whatever could be two is left to a
 * person. Pure.
 */
import type { LaterKind } from '../../record/index.ts';
import { baseOf } from '../matters/identity.ts';
import type { Shown } from '../matters/shown.ts';
import type { SeenCount, SeenFacts, SeenPerson } from './sight-visitor.ts';

/**
 * | class | the file shows |
 * |---|---|
 * | `still` | the conviction as it stood |
 * | `shows-relief` | beyond what stood there the relief that was ordered, or, where nothing was, any later change of the conviction |
 * | `shows-other` | another change than was ordered |
 * | `gone` | no such conviction, while the person is still in the file or had no other conviction |
 * | `changed` | the same count with another level or without a change that stood there, or the same number with other facts |
 * | `new-disposition` | the count, and no conviction |
 * | `person-absent` | nothing of the person, who had other convictions too |
 * | `unmatched` | several counts that could be it, a later line that is not understood or that may have stood there before, or lines that cannot be read |
 */
export type SightClass =
  | 'still'
  | 'shows-relief'
  | 'shows-other'
  | 'gone'
  | 'changed'
  | 'new-disposition'
  | 'person-absent'
  | 'unmatched';

/** A matter with what it was opened on. */
export type KnownMatter = {
  readonly id: string;
  readonly fingerprint: string;
  readonly key: string;
  /** What is left of its identity without the level; undefined where the run that it was opened on is gone. */
  readonly loose: string | undefined;
  /** What stood in the file when it was opened, and what a look before its order saw; undefined where neither is known. */
  readonly stood: Shown | undefined;
  /** What the standing line of an order asks for, and the level after it; undefined where none stands. */
  readonly ordered: { readonly action: string; readonly levelAfter: string } | undefined;
};

export type Sighting = {
  readonly matter: string;
  readonly class: SightClass;
  /** The number under which the file has it now, where that is another one. */
  readonly renumberedTo?: string;
  /** What the file shows; undefined where there is nothing, or several things. */
  readonly after?: SeenFacts;
};

/** Every matter of one person. `alone`: whether all the convictions that the person had are among those ordered. */
export function classify(
  matters: readonly KnownMatter[],
  person: SeenPerson | undefined,
  alone: boolean,
): readonly Sighting[] {
  if (!person) return matters.map(({ id }) => ({ matter: id, class: alone ? 'gone' : 'person-absent' }));
  const found: Sighting[] = [];
  const missing: KnownMatter[] = [];
  const claimed = new Set<SeenCount>();
  for (const [base, own] of Map.groupBy(matters, ({ fingerprint }) => baseOf(fingerprint))) {
    const counts = standing(
      own,
      person.counts.filter((count) => count.base === base),
    );
    if (counts.length === 0) {
      missing.push(...own);
      continue;
    }
    for (const count of counts) claimed.add(count);
    found.push(...pair(own, counts));
  }
  for (const matter of missing) found.push(lost(matter, person, claimed));
  return found;
}

/**
 * The counts that can be some matters, of those that are alike. One that the file left in doubt need be no conviction; then
 * another that is none, and alike, is told from it by its number.
 */
function standing(matters: readonly KnownMatter[], alike: readonly SeenCount[]): readonly SeenCount[] {
  const convictions = alike.filter(({ facts }) => facts.convicted);
  if (!matters.some(wasInDoubt)) return convictions;
  const keys = new Set(matters.map(({ key }) => key));
  const numbered = alike.filter(({ key }) => keys.has(key));
  const isEach = numbered.length === keys.size && keys.size === matters.length;
  return isEach && convictions.every((count) => numbered.includes(count)) ? numbered : alike;
}

/** Matters and the counts that are the same: one each, or told apart by number, or alike in what became of them too. */
function pair(matters: readonly KnownMatter[], counts: readonly SeenCount[]): readonly Sighting[] {
  if (matters.length !== counts.length) return matters.map(({ id }) => ({ matter: id, class: 'unmatched' }));
  const byKey = new Map(counts.map((count) => [count.key, count]));
  const allByKey = byKey.size === counts.length && matters.every(({ key }) => byKey.has(key));
  if (allByKey) return matters.map((matter) => sighted(matter, byKey.get(matter.key)!));
  const alike = new Set(counts.map(({ facts }) => JSON.stringify(facts.later)));
  if (matters.length > 1 && alike.size > 1) return matters.map(({ id }) => ({ matter: id, class: 'unmatched' }));
  const inOrder = [...matters].sort((a, b) => numberOf(a.fingerprint) - numberOf(b.fingerprint));
  return inOrder.map((matter, each) => sighted(matter, counts[each]!));
}

function numberOf(fingerprint: string): number {
  return Number(fingerprint.slice(fingerprint.lastIndexOf('.') + 1));
}

/** Whether the file left open if there is a conviction when the matter was opened: that it does so still is no change. */
function wasInDoubt({ stood }: KnownMatter): boolean {
  return stood?.convicted === false;
}

function sighted(matter: KnownMatter, count: SeenCount): Sighting {
  if (!count.facts.convicted && !wasInDoubt(matter)) return changed(matter, count);
  const renumbered = count.key === matter.key ? {} : { renumberedTo: count.key };
  return { matter: matter.id, class: classOf(matter, count.facts), after: count.facts, ...renumbered };
}

/** Later lines that leave a conviction as it was. */
const WITHOUT_EFFECT: readonly LaterKind[] = ['denied', 'standing', 'ended'];
/** Later lines that show that a conviction was ended, and that its level was lowered. */
const ENDED: readonly LaterKind[] = ['dismissed-64', 'destroyed', 'sealed', 'dismissed', 'arrest-sealed'];
const LOWERED: readonly LaterKind[] = ['reduced', 'reduced-47', 'redesignated'];

function classOf({ ordered, stood }: Pick<KnownMatter, 'ordered' | 'stood'>, { later }: Shown): SightClass {
  const now = withEffect(later);
  if (!stood) return now.length === 0 ? 'still' : 'unmatched';
  const before = withEffect(stood.later);
  const kinds = beyond(now, before).map(({ kind }) => kind);
  if (kinds.length === 0) return !ordered && beyond(before, now).length > 0 ? 'changed' : 'still';
  if (kinds.every((kind) => kind === 'unclear')) return 'unmatched';
  const wanted = ordered?.action === 'reduce' ? LOWERED : ENDED;
  return !ordered || kinds.some((kind) => wanted.includes(kind)) ? 'shows-relief' : 'shows-other';
}

function withEffect(lines: Shown['later']): Shown['later'] {
  return lines.filter(({ kind }) => !WITHOUT_EFFECT.includes(kind));
}

/** The lines of one list that another does not have; each line of the other stands for one that is like it. */
export function beyond(lines: Shown['later'], others: Shown['later']): Shown['later'] {
  const left = others.map(({ kind, date }) => `${kind} ${date}`);
  return lines.filter(({ kind, date }) => {
    const at = left.indexOf(`${kind} ${date}`);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A matter whose conviction is not in the file as it was: changed, or gone. */
function lost(matter: KnownMatter, person: SeenPerson, claimed: ReadonlySet<SeenCount>): Sighting {
  const free = person.counts.filter((count) => !claimed.has(count));
  const loose = matter.loose === undefined ? [] : free.filter((count) => count.loose === matter.loose);
  if (loose.length === 1) return changed(matter, loose[0]!);
  const numbered = loose.length > 1 ? loose : free.filter((count) => count.key === matter.key && count.facts.convicted);
  if (numbered.length === 1) return { matter: matter.id, class: 'changed', after: numbered[0]!.facts };
  if (numbered.length > 1 || person.incomplete) return { matter: matter.id, class: 'unmatched' };
  return { matter: matter.id, class: 'gone' };
}

function changed({ id, ordered }: KnownMatter, { facts }: SeenCount): Sighting {
  const lowered = ordered?.action === 'reduce' && facts.convicted && facts.level === ordered.levelAfter;
  const ended = ordered && ordered.action !== 'reduce' && !facts.convicted;
  if (lowered || ended) return { matter: id, class: 'shows-relief', after: facts };
  return { matter: id, class: facts.convicted ? 'changed' : 'new-disposition', after: facts };
}
