import { printSheet } from '../../documents/index.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { type Authority, takingView } from '../linkage/takings.ts';
import { mattersOf } from '../matters/move-many.ts';
import { sealOf } from '../matters/seal.ts';
import { profileOf } from '../profiles.ts';
import { stateIdOf } from '../states.ts';
import { factsFound, type LineFacts } from './line-facts.ts';
import { type CountyWanted, readyForOrder } from './ready.ts';

/** What the request to the court prints: texts throughout, so that the template decides nothing. */
type PaperData = {
  readonly title: string;
  readonly county: string;
  readonly office: string;
  readonly signer: string;
  /** Convictions by the authority on which the office acts. */
  readonly parts: readonly { readonly authority: Authority; readonly lines: readonly (readonly string[])[] }[];
};

/**
 * The request to a court for an order on convictions that it alone has and that wait for one, with an order for the judge to sign.
 * The papers of a run name the run's convictions; these are in none. The same convictions are offered when the order is recorded.
 */
export async function courtPaper(context: Context, who: Who, wanted: CountyWanted): Promise<Result<Uint8Array>> {
  const { procedure, county } = wanted;
  const ready = await readyForOrder(context, who, wanted);
  if (!ready.ok) return ready;
  const matters = [...(await mattersOf(context.db, ready.value)).values()].filter(({ taking }) => taking !== null);
  const facts = await factsFound(context, matters);
  if (!facts.ok) return facts;
  if (facts.value.size === 0) return refuse(409, 'court-paper-none');
  const takings = await context.db
    .selectFrom('court_takings')
    .selectAll()
    .where(
      'id',
      'in',
      matters.map(({ taking }) => taking!),
    )
    .execute();
  const seal = sealOf(context.workspace.folder);
  const authorityOf = new Map(takings.map((row) => [row.id, takingView(seal, row).authority]));
  const lines = matters.flatMap(({ id, taking }) => {
    const line = facts.value.get(id);
    return line ? [{ authority: authorityOf.get(taking!)!, line }] : [];
  });
  const { profile } = await profileOf(context, { state: stateIdOf(procedure), county });
  const data: PaperData = {
    title: "Request for an order on convictions that the state's file lacks",
    county,
    office: profile?.office.name ?? 'The office',
    signer: profile ? `${profile.office.signer}, ${profile.office.signerTitle}` : 'For the office',
    parts: partsOf(lines),
  };
  await context.ledger.note(who, 'order.court-paper', `${procedure} ${county} ${lines.length}`);
  const printed = await printSheet({ template: 'court-list-request.typ', data });
  return printed.ok ? done(printed.pdf) : refuse(409, 'court-paper-not-printed');
}

type Line = { readonly authority: Authority; readonly line: LineFacts };

/** By authority, each in the order of the case numbers; the numbers go on from part to part. */
function partsOf(lines: readonly Line[]): PaperData['parts'] {
  const groups = [...Map.groupBy(lines, ({ authority }) => JSON.stringify(authority)).entries()];
  let number = 0;
  return groups
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, own]) => ({
      authority: own[0]!.authority,
      lines: own
        .map(({ line }) => line.cells)
        .sort((one, other) => (one.case_number < other.case_number ? -1 : 1))
        .map((cells) => {
          const { case_number, name, birth_date, section, conviction_date, relief } = cells;
          return [`${++number}`, case_number, name, birth_date, section, conviction_date, relief];
        }),
    }));
}
