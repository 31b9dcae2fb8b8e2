import { years } from './plain.ts';

/**
 * Connecticut's law as plain ifs, written from docs/law/connecticut.md. Nothing of it uses the packs or their language:
 * sections are texts, dates are ISO texts.
 */
export type ConnecticutCount = {
  readonly on: string;
  readonly offense: string;
  /** `53a-125b`, `21a-279(c)`. */
  readonly section: string;
  /** `A` to `E` with `F`, `F` alone, `CM`, `M`, `I`. */
  readonly level: string;
  readonly convicted: boolean;
  /** The number of its case. */
  readonly docket: number;
  /** When incarceration, parole and probation were over. */
  readonly over: string;
  /** What a person answered. */
  readonly short: boolean;
  readonly cannabis: boolean;
  readonly family: boolean;
  readonly pending: boolean;
};

const LEFT_OUT = ['53a-61a', '29-33', '54-252'];
const SEXUAL = ['53a-73a', '53a-49'];

const isFelony = ({ level }: ConnecticutCount) => level.endsWith('F');
const under = ({ section }: ConnecticutCount) => section === '14-227a';
const formerPossession = ({ section, on }: ConnecticutCount) => section === '21a-279(c)' && on < '2015-10-01';

/** Whether its class alone keeps it from erasure. */
function tooGrave(count: ConnecticutCount): boolean {
  if (['AF', 'BF', 'CF'].includes(count.level)) return true;
  return count.level === 'F' && !under(count) && !count.short;
}

export function cleanSlate(
  count: ConnecticutCount,
  all: readonly ConnecticutCount[],
  asOf: string,
): string | undefined {
  if (!count.convicted) return undefined;
  if (asOf < '2023-01-01') return 'not-yet';
  if (formerPossession(count) && count.cannabis) return count.on < '2000-01-01' ? 'may-petition' : 'erased';
  if (count.level === 'I' || tooGrave(count) || LEFT_OUT.includes(count.section)) return 'excluded';
  if (SEXUAL.includes(count.section)) return 'hand-review';
  if (count.family) return 'excluded';
  const others = all.filter((each) => each !== count && each.convicted);
  const drunk = under(count) ? others.filter(under) : [];
  if (drunk.some(({ on }) => on <= count.on && count.on < years(on, 10))) return 'excluded';
  if (drunk.some(({ on }) => on > count.on && on < years(count.on, 10))) return 'hand-review';
  const beside = others.filter(({ docket }) => docket === count.docket);
  if (beside.some((each) => tooGrave(each) || LEFT_OUT.includes(each.section))) return 'excluded';
  if (beside.some(({ section }) => SEXUAL.includes(section))) return 'hand-review';
  const crimes = [count, ...others].filter((each) => each.level !== 'I' && !formerPossession(each));
  const latest =
    crimes
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? '';
  const long = [count, ...beside].some((each) => isFelony(each) || under(each));
  if (latest !== '' && asOf < years(latest, long ? 10 : 7)) return 'not-yet';
  const served = [count, ...others.filter(({ on }) => on >= '2000-01-01')];
  if (served.some(({ over }) => asOf < over)) return 'not-yet';
  if (count.pending) return 'not-now';
  return count.offense < '2000-01-01' ? 'may-petition' : 'erased';
}
