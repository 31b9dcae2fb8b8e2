import { printSheet } from '../../documents/index.ts';
import { DEFECT_CLASSES, drawPlaces, shareInPercent } from '../../sampling/index.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { type LotView, showLot } from './view.ts';

/** What the certificate prints: texts throughout, so that the template decides nothing. */
export type CertificateData = {
  readonly title: string;
  readonly outcome: string;
  readonly kept: boolean;
  /** Whether a second person has signed. */
  readonly signed: boolean;
  readonly about: readonly (readonly [string, string])[];
  readonly plan: readonly (readonly [string, string, string, string, string])[];
  readonly numbers: readonly (readonly [string, string])[];
  readonly people: readonly (readonly [string, string])[];
  readonly places: readonly string[];
  readonly again: string;
  /** What the reviewers had not seen when they answered. */
  readonly blind: string;
  readonly command: string;
};

/** The certificate of a lot whose sample is answered to its end, as a PDF. It names no person of a record. */
export async function certificate(context: Context, who: Who, id: string): Promise<Result<Uint8Array>> {
  const shown = await showLot(context, who, id);
  if (!shown.ok) return shown;
  if (shown.value.blind) return refuse(409, 'lot-still-blind');
  const data = certificateData(shown.value);
  if (!data) return refuse(409, 'lot-not-judged');
  await context.ledger.note(who, 'lot.certificate', id);
  const printed = await printSheet({ template: 'sampling-certificate.typ', data });
  return printed.ok ? done(printed.pdf) : refuse(409, 'lot-not-printed');
}

const WORDS = {
  A: 'relief that should not be given, or should be challenged',
  B: 'relief wrongly withheld',
  C: 'case number, section or level wrong in the file',
} as const;

/** What stands on the certificate; undefined before the sample says anything. */
export function certificateData(lot: LotView): CertificateData | undefined {
  const { result, seed, plan } = lot;
  if (!result || seed === null || lot.number === null) return undefined;
  const { digest, head, number, size, sample } = lot;
  return {
    title: lot.kind === 'elusion' ? 'Certificate of an elusion sample' : 'Sampling certificate',
    outcome: outcomeWords(lot, result.kept),
    kept: result.kept && lot.state !== 'void',
    signed: lot.signedBy !== null,
    about: aboutRows(lot),
    plan: DEFECT_CLASSES.map((each) => {
      const { limit, found, most, bound } = result.classes.find((one) => one.class === each)!;
      const rule = limit
        ? `${percent(limit.tolerated / 10_000)}, at most ${count(limit.accept)} found`
        : 'counted only';
      return [`${each}: ${WORDS[each]}`, rule, count(found), `${count(most)} of ${count(size)}`, percent(bound)];
    }),
    numbers: [
      ['Digest of the lot', digest],
      [`Log when frozen, row ${lot.headSeq}`, head],
      ['Number typed before the draw', number],
      ['Seed', seed],
      ['Matters', count(size)],
      ['Drawn', count(sample)],
      ['Confidence, one-sided', percent(plan.confidence / 1000)],
    ],
    people: peopleRows(lot),
    places: [...drawPlaces(seed, { lot: size, sample })].sort((a, b) => a - b).map(String),
    again: againWords(lot),
    blind: lot.hidden
      ? 'Until a reviewer had answered all their places, Redress showed them neither the determination of the lot, nor the answers of others, nor what the sample shows. The person who froze the lot answered none of it.'
      : 'The reviewers answered each conviction without its determination beside it. The page of the lot named the determination that its matters share.',
    command: `redress lot draw --digest ${digest} --head ${head} --number ${number} --size ${size} --sample ${sample}`,
  };
}

/** How many places were answered twice, and what came of it. */
function againWords({ askedAgain, differences }: LotView): string {
  if (askedAgain === 0) return 'No place was answered by a second reviewer.';
  const both =
    askedAgain === 1
      ? '1 place was answered by a second reviewer too'
      : `${count(askedAgain)} places were answered by a second reviewer too`;
  if (differences.length === 0) return `${both}, with the same answer.`;
  const settled = differences.filter((each) => each.settled !== null).length;
  return `${both}. The two answers differ at ${count(differences.length)} of these; a supervisor settled ${count(settled)}.`;
}

function outcomeWords(lot: LotView, kept: boolean): string {
  if (lot.state === 'void') return 'VOID: a matter of the lot changed before it was signed';
  if (lot.endedWhy === 'given-up') return 'REFUSED: the lot was given up after its draw';
  if (!kept) return 'REFUSED: the sample shows more than the plan tolerates';
  if (lot.kind === 'elusion') return 'The sample keeps the plan; it moves no matter';
  if (lot.state === 'accepted')
    return `ACCEPTED: ${count(lot.moved)} matters${lot.left > 0 ? `; ${count(lot.left)} that had changed stay in review` : ''}`;
  return lot.signedBy === null
    ? 'The sample keeps the plan; the lot is not signed yet'
    : 'Signed; its matters are being moved';
}

function aboutRows({ procedureTitle, stratum, id }: LotView): CertificateData['about'] {
  const rows: (readonly [string, string])[] = [
    ['Lot', id],
    ['Procedure', procedureTitle],
    ['County', stratum.county],
    ['Determination', stratum.outcomeLabel],
    ['Deciding clause', stratum.clauseTitle],
    ['Level', stratum.level],
    ['Flags raised', 'none'],
    ['Flags that the file leaves open', stratum.openFlags.join('; ')],
  ];
  return rows.filter(([, value]) => value !== '');
}

function peopleRows(lot: LotView): CertificateData['people'] {
  const row = (what: string, who: string | null, at: string | null): readonly (readonly [string, string])[] =>
    who === null ? [] : [[what, at === null ? who : `${who}, ${at.slice(0, 16).replace('T', ' ')} UTC`]];
  return [
    ...row('Frozen with its plan', lot.createdBy, lot.createdAt),
    ...row('Number typed and sample drawn', lot.drawnBy, lot.drawnAt),
    ...row('Sample answered', lot.reviewers.join(', '), null),
    ...row('Proposed', lot.proposedBy, lot.proposedAt),
    ...row('Signed', lot.signedBy, lot.signedAt),
  ];
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}

/** As many digits as the share needs: 1.585%, and 1.00% where the last would be a zero. */
function percent(share: number): string {
  return shareInPercent(share).replace(/0%$/, '%');
}
