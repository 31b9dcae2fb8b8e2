import type { Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { RequestFoundTable, RequestLineTable } from '../store/requests-schema.ts';
import type { Tables } from '../store/schema.ts';
import { type LineBody, placeOfFound, placeOfRequest } from './lines.ts';
import { changedSince, type Looked, lastLook, openFound } from './look.ts';
import { type HolderWanted, holderNamed } from './people.ts';
import { digestOf, type SheetLine } from './sheet.ts';

/** Lines of one list at most. */
export const MOST_LINES = 5000;

export type MadeList = {
  readonly id: string;
  readonly lines: number;
  readonly matters: number;
  /** Questions that this list had no room for. */
  readonly more: number;
};

/** A question that was found, opened, with the matters that wait for its answer. */
type Line = Omit<RequestFoundTable, 'look' | 'sealed'> & {
  readonly line: number;
  readonly body: LineBody;
  readonly matters: readonly string[];
};

/**
 * Makes the list of what the last look found that one holder can be asked. It stands in the database in one transaction; the
 * file is written from it whenever it is taken out, always with the same bytes. What another list asks already, what waits for
 * a reviewer, and what this holder has not on record is not asked again. People whom who makes it keeps out of are left for a
 * colleague.
 */
export async function makeList(context: Context, who: Who, wanted: HolderWanted): Promise<Result<MadeList>> {
  const holder = await holderNamed(wanted);
  if (!holder) return refuse(404, 'request-holder-missing');
  if ((holder.per === 'county') !== (wanted.county !== '')) return refuse(422, 'request-county');
  const look = await lastLook(context.db, wanted);
  if (!look) return refuse(409, 'request-not-looked');
  const changed = await changedSince(context, look.at);
  const seal = sealOf(context.workspace.folder);
  const id = newId();
  return context.ledger.act(async (inner, note): Promise<Result<MadeList>> => {
    // Two lists that are made at once wait for each other here, so that neither asks what the other does.
    await inner
      .updateTable('audit_head')
      .set((row) => ({ seq: row.ref('seq') }))
      .where('id', '=', 1)
      .execute();
    const { lines, more } = await linesOf(inner, seal, who, { ...look, changed, county: wanted.county });
    if (lines.length === 0) return refuse(409, 'request-nothing');
    const digest = await writeLines(inner, seal, { id, wanted, lines });
    await inner
      .insertInto('request_lists')
      .values({
        id,
        state_id: wanted.state,
        holder: wanted.holder,
        county: wanted.county,
        state: 'made',
        lines: lines.length,
        digest,
        created_at: now(),
        created_by: who.account,
        sent_on: null,
        sent_to: null,
        sent_at: null,
        sent_by: null,
        closed_at: null,
        closed_by: null,
      })
      .execute();
    note(who, { what: 'request.make', about: `${id} ${lines.length}`, digest });
    const matters = new Set(lines.flatMap((line) => line.matters)).size;
    return done({ id, lines: lines.length, matters, more });
  });
}

type OfCounty = Looked & { readonly county: string };

/** The questions of a county, as many as a list holds, in the order of runs and people; `more`: those beyond. */
async function linesOf(inner: Transaction<Tables>, seal: Seal, who: Who, { county, ...look }: OfCounty) {
  const found = await openFound(inner, who, look)
    .where('found.county', '=', county)
    .select(['found.place', 'waits.matter'])
    .orderBy('found.place')
    .orderBy('waits.matter')
    .execute();
  const byPlace = Map.groupBy(found, ({ place }) => place);
  const chosen = [...byPlace.keys()].slice(0, MOST_LINES);
  const lines: Line[] = [];
  for (const part of partsOf(chosen, 500)) {
    const rows = await inner
      .selectFrom('request_found')
      .selectAll()
      .where('look', '=', look.id)
      .where('place', 'in', part)
      .orderBy('place')
      .execute();
    for (const { look: _, sealed, ...row } of rows) {
      const body = JSON.parse(seal.open(sealed, placeOfFound(look.id, row.place))) as LineBody;
      const matters = byPlace.get(row.place)!.map(({ matter }) => matter);
      lines.push({ ...row, line: lines.length + 1, body, matters });
    }
  }
  return { lines, more: byPlace.size - lines.length };
}

type Writing = { readonly id: string; readonly wanted: HolderWanted; readonly lines: readonly Line[] };

async function writeLines(inner: Transaction<Tables>, seal: Seal, { id, wanted, lines }: Writing): Promise<string> {
  for (const some of partsOf(lines, 500))
    await inner
      .insertInto('request_lines')
      .values(some.map((each) => rowOf(seal, id, wanted, each)))
      .execute();
  const matters = lines.flatMap(({ line, matters: own }) => own.map((matter) => ({ list: id, line, matter })));
  for (const part of partsOf(matters, 1000)) await inner.insertInto('request_matters').values(part).execute();
  return digestOf(
    id,
    lines.map(({ line, body }): SheetLine => ({ line, cells: body.cells, answerWith: body.answerWith })),
  );
}

function rowOf(
  seal: Seal,
  list: string,
  { holder, county }: HolderWanted,
  { line, question, asked, fact, person_ref, body }: Line,
): RequestLineTable {
  return {
    list,
    line,
    question,
    holder,
    county,
    asked,
    fact,
    person_ref,
    state: 'asked',
    answer: null,
    file: null,
    file_line: null,
    taken_by: null,
    settled_at: null,
    settled_by: null,
    correction: null,
    sealed: seal.closeFor(person_ref, JSON.stringify(body), placeOfRequest(list, line)),
  };
}
