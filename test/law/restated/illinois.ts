/**
 * Illinois's law as plain ifs, written from docs/law/illinois.md. Nothing of it uses the packs or their language: sections are
 * texts, dates are ISO texts.
 */
export type IllinoisCount = {
  readonly offense: string;
  /** `550/4(a)`, `5/12-3.2`. */
  readonly section: string;
  /** `X`, `3`, `4`, `F`, `A`, `M`, `PO`. */
  readonly level: string;
  readonly convicted: boolean;
  readonly docket: number;
  /** What a person answered. */
  readonly little: boolean;
  readonly enhanced: boolean;
  readonly associated: boolean;
  readonly classFour: boolean;
};

const SMALL = ['550/4(a)', '550/4(b)', '550/5(a)', '550/5(c)'];
const LARGE = ['550/4(d)', '550/4(g)', '550/5(d)'];

export function cannabis(count: IllinoisCount, all: readonly IllinoisCount[], asOf: string): string | undefined {
  const { section, level, offense } = count;
  if (!count.convicted || !section.startsWith('550/')) return undefined;
  if (asOf < '2019-06-25') return 'not-yet';
  if (offense > '2019-06-25') return 'not-within';
  if (offense === '2019-06-25') return 'hand-review';
  const minor = SMALL.includes(section) || (!LARGE.includes(section) && count.little);
  const charged = all.filter(({ docket }) => docket === count.docket).map((each) => each.section);
  if (minor && !charged.includes('5/12-3.2')) {
    if (charged.includes('5/12-3') || charged.includes('5/18-1')) return 'hand-review';
    if (!count.enhanced && !count.associated) return 'pardon-route';
  }
  if (level === 'X' || level === '3' || level === 'PO') return 'not-within';
  return level === 'F' && !count.classFour ? 'not-within' : 'motion';
}
