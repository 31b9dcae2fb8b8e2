import { years } from './plain.ts';

/**
 * Virginia's law as plain ifs, written from docs/law/virginia.md. Nothing of it uses the packs or their language: sections are
 * texts, dates are ISO texts.
 */
export type VirginiaCount = {
  readonly on: string;
  /** `18.2-96`, `18.2-57(C)`. */
  readonly section: string;
  /** `F1` to `F6`, `F`, `M1` to `M4`, `M`, `I`. */
  readonly level: string;
  readonly convicted: boolean;
  readonly jailed: boolean;
  /** The last release, where there was jail. */
  readonly released: string;
  /** What a person answered. */
  readonly reportable: boolean;
  readonly gravest: boolean;
  readonly grave: boolean;
  readonly low: boolean;
  readonly owed: boolean;
  /** Convicted outside Virginia in the seven years. */
  readonly elsewhere: boolean;
};

export type VirginiaPerson = { readonly registered: boolean; readonly counts: readonly VirginiaCount[] };

const isFelony = ({ level }: VirginiaCount) => level.startsWith('F');
const isMisdemeanor = ({ level }: VirginiaCount) => level.startsWith('M');

function onList(count: VirginiaCount): boolean {
  if (['18.2-119', '18.2-120', '18.2-134', '18.2-415'].includes(count.section)) return true;
  return ['18.2-96', '18.2-103', '18.2-248.1'].includes(count.section) && isMisdemeanor(count);
}

/** Section 1 of the page; undefined where the law is not asked. */
export function sealing(count: VirginiaCount, { counts }: VirginiaPerson, asOf: string): string | undefined {
  if (!count.convicted) return undefined;
  if (asOf < '2026-07-01') return 'not-yet';
  if (count.section === '18.2-250.1') return 'sealable';
  if (count.level === 'I') return asOf < years(count.on, 11) ? 'not-yet' : 'hand-review';
  if (count.on < '1986-01-01' || !onList(count)) return 'not-automatic';
  const others = counts.filter((each) => each !== count && each.convicted);
  if (others.some((each) => each.on === count.on && !onList(each))) return 'not-automatic';
  if (asOf < years(count.on, 7)) return 'not-yet';
  const counted = (each: VirginiaCount) => isFelony(each) || (isMisdemeanor(each) && each.reportable);
  const again = others.some((each) => each.on > count.on && each.on < years(count.on, 7) && counted(each));
  return again || count.elsewhere ? 'not-automatic' : 'sealable';
}

const LEFT_OUT = ['18.2-57(C)', '18.2-57.2', '18.2-266', '24.2-1004'];
const PERHAPS = ['18.2-67.4', '18.2-371', '18.2-26'];

/** Section 2 of the page. */
export function petition(count: VirginiaCount, person: VirginiaPerson, asOf: string): string | undefined {
  const { level, section, on } = count;
  if (!count.convicted) return undefined;
  if (asOf < '2026-07-01') return 'not-yet';
  if (level === 'I' || on < '1986-01-01') return 'excluded';
  if (onList(count) || section === '4.1-305') return asOf < years(on, 7) ? 'not-yet' : 'may-petition-392-12-1';
  const convictions = person.counts.filter(({ convicted }) => convicted);
  const classed = (of: string, answer: (each: VirginiaCount) => boolean) =>
    convictions.filter((each) => of.split(' ').includes(each.level) || (each.level === 'F' && answer(each)));
  if (classed('F1 F2', ({ gravest }) => gravest).length > 0) return 'excluded';
  if ((level === 'F3' || level === 'F4') && section !== '18.2-95') return 'excluded';
  if (level === 'F' && section !== '18.2-95' && !count.low) return 'excluded';
  if (LEFT_OUT.includes(section)) return 'excluded';
  if (PERHAPS.includes(section) || person.registered) return 'hand-review';
  if (classed('F3 F4', ({ grave }) => grave).some((each) => asOf < years(each.on, 20))) return 'too-recent';
  if (convictions.some((each) => isFelony(each) && asOf < years(each.on, 10))) return 'too-recent';
  const [start, span] = [count.jailed ? count.released : on, isFelony(count) ? 10 : 7];
  if (asOf < years(start, span)) return 'not-yet';
  const again = convictions.some((each) => each.level !== 'I' && each.on > start && each.on < years(start, span));
  if (again) return 'hand-review';
  return count.owed ? 'not-now' : 'may-petition';
}
