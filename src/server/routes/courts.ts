import { Hono } from 'hono';
import { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import {
  courtListFile,
  listCourtLists,
  openCourtList,
  pageOfCourtRows,
  removeCourtList,
  showCourtList,
  showCourtRow,
} from '../../casework/linkage/court-lists.ts';
import { takeUp } from '../../casework/linkage/takings.ts';
import { spreadToTakings } from '../../casework/matters/conflicts.ts';
import { COURT_LISTS } from '../../casework/store/linkage-schema.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';
import { allowedFolder } from './pick.ts';

const list = z.enum(COURT_LISTS);
const openSchema = z.strictObject({ path: z.string().max(4096) });
const rowsSchema = z.strictObject({
  list,
  county: z.string().max(200),
  outcome: z.string().max(80),
  after: z.int().min(0).max(999_999_999),
});
const rowSchema = z.object({ id: z.string(), list, place: z.string().regex(/^[1-9]\d{0,8}$/) });
const takeSchema = z.strictObject({
  place: z.int().min(1).max(999_999_999),
  authority: z.strictObject({ text: z.string().max(4000), court: z.string().max(400), date: z.iso.date() }),
});
const fileSchema = z.strictObject({ list });

/** A court's list, held against the state's file: its figures, its rows with what is decided of them, and its lists as files. */
export function courtRoutes({ casework, settings }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listCourtLists(casework)))
    .post('/', body(openSchema, 'linkage-malformed'), async (call) => {
      const folder = allowedFolder(settings.allow, call.req.valid('json').path, 'courts-no-folder');
      if (!folder.ok) return refusal(call, folder);
      const opened = await openCourtList(casework, call.get('who'), folder.value);
      return opened.ok ? send(call, { id: opened.value }) : refusal(call, opened);
    })
    .get('/:id', async (call) => answer(call, await showCourtList(casework, call.req.param('id'))))
    .delete('/:id', async (call) =>
      answer(call, await removeCourtList(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/rows', body(rowsSchema, 'linkage-malformed'), async (call) =>
      answer(call, await pageOfCourtRows(casework, call.get('who'), call.req.param('id'), call.req.valid('json'))),
    )
    .get('/:id/rows/:list/:place', async (call) => {
      const read = rowSchema.safeParse(call.req.param());
      if (!read.success) return refusal(call, refuse(404, 'courts-row-missing'));
      const at = { list: read.data.list, place: Number(read.data.place) };
      return answer(call, await showCourtRow(casework, call.get('who'), read.data.id, at));
    })
    .post('/:id/take', body(takeSchema, 'courts-no-authority'), async (call) => {
      const wanted = { list: call.req.param('id'), ...call.req.valid('json') };
      const taken = await takeUp(casework, call.get('who'), wanted);
      // Who declared a conflict before does not meet the person of an entry that is made now.
      if (taken.ok) await spreadToTakings(casework);
      return answer(call, taken);
    })
    .post('/:id/files', body(fileSchema, 'linkage-malformed'), async (call) => {
      const { list: wanted } = call.req.valid('json');
      const text = await courtListFile(casework, call.get('who'), call.req.param('id'), wanted);
      if (!text.ok) return refusal(call, text);
      call.header('Content-Type', 'text/csv; charset=utf-8');
      call.header('Content-Disposition', `attachment; filename="${wanted}.csv"`);
      return call.body(text.value);
    });
}
