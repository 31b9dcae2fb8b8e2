import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { refuse } from '../../casework/context.ts';
import { holdsHidden, rowsSeenBy } from '../../casework/matters/recusal.ts';
import { facetsOf } from '../../casework/rows/facets.ts';
import { rowsFolder } from '../../casework/rows/folder.ts';
import { neighborsOf } from '../../casework/rows/neighbors.ts';
import { type OpenRows, openRows, readFigures } from '../../casework/rows/open-rows.ts';
import { exportRows, readPage } from '../../casework/rows/page.ts';
import { exportPeople, readPeople } from '../../casework/rows/people-page.ts';
import { suppressed } from '../../casework/rows/suppress.ts';
import { closestCalls } from '../../casework/rulebook/closest-calls.ts';
import {
  deleteRun,
  findRun,
  listRuns,
  renameRun,
  resultsFolder,
  resumeRun,
  showRun,
  startRun,
  writeRunNote,
} from '../../casework/runs.ts';
import { sheetLine } from '../../csv/write.ts';
import type { ResultFile } from '../api-types.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';
import {
  closestSchema,
  exportPeopleSchema,
  exportSchema,
  facetsSchema,
  nameSchema,
  neighborsSchema,
  newRunSchema,
  pageSchema,
  peopleSchema,
  runNoteSchema,
} from './schemas.ts';
import { sendCsv } from './send-files.ts';

const NO_RESULTS = refuse(409, 'run-no-results');
const LIST_NOT_FILLED = refuse(409, 'run-list-filling');

/** Runs, their figures, rows and files. */
export function runRoutes({ casework }: Deps) {
  /**
   * Opens the list of the run that the address names for the handlers after it, or says why there is none to show. People
   * whom the account keeps out of are not in it.
   */
  const withRows = createMiddleware<Env & { Variables: { rows: OpenRows } }>(async (call, next) => {
    const folder = rowsFolder(casework, call.req.param('id')!);
    const rows = openRows(folder);
    if (!rows) return refusal(call, readFigures(folder) ? LIST_NOT_FILLED : NO_RESULTS);
    call.set('rows', await rowsSeenBy(casework, call.get('who'), rows));
    return next();
  });
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listRuns(casework, call.get('who'))))
    .post('/', body(newRunSchema, 'run-incomplete'), async (call) => {
      const given = call.req.valid('json');
      const made = await startRun(casework, call.get('who'), given);
      return made.ok ? send(call, { id: made.value }) : refusal(call, made);
    })
    .get('/:id', async (call) => answer(call, await showRun(casework, call.req.param('id'), call.get('who'))))
    .delete('/:id', async (call) => answer(call, await deleteRun(casework, call.req.param('id'), call.get('who'))))
    .post('/:id/name', body(nameSchema, 'run-incomplete'), async (call) => {
      const { name } = call.req.valid('json');
      return answer(call, await renameRun(casework, call.req.param('id'), name, call.get('who')));
    })
    .post('/:id/note', body(runNoteSchema, 'run-note-malformed'), async (call) => {
      const { text } = call.req.valid('json');
      return answer(call, await writeRunNote(casework, call.req.param('id'), text, call.get('who')));
    })
    .post('/:id/resume', async (call) => answer(call, await resumeRun(casework, call.req.param('id'), call.get('who'))))
    .get('/:id/figures', async (call) => {
      const found = readFigures(rowsFolder(casework, call.req.param('id')));
      if (!found) return refusal(call, NO_RESULTS);
      const { race, sex, age, ...figures } = found;
      return send(call, { ...figures, race: suppressed(race), sex: suppressed(sex), age: suppressed(age) });
    })
    .post('/:id/convictions', body(pageSchema, 'page-malformed'), withRows, async (call) => {
      const given = call.req.valid('json');
      // Which part of which run, and not what was searched for: that may be a name.
      await casework.ledger.note(call.get('who'), 'rows.view', `${call.req.param('id')} from ${given.from}`);
      return send(call, readPage(call.get('rows'), given));
    })
    .post('/:id/people', body(peopleSchema, 'page-malformed'), withRows, async (call) => {
      const given = call.req.valid('json');
      await casework.ledger.note(call.get('who'), 'rows.view', `${call.req.param('id')} people from ${given.from}`);
      return send(call, readPeople(call.get('rows'), given));
    })
    .post('/:id/facets', body(facetsSchema, 'filter-malformed'), withRows, async (call) => {
      const given = call.req.valid('json');
      return send(call, facetsOf(call.get('rows'), given.filter, given.text));
    })
    .post('/:id/neighbors', body(neighborsSchema, 'place-malformed'), withRows, async (call) => {
      const given = call.req.valid('json');
      return send(call, neighborsOf(call.get('rows'), given));
    })
    .post('/:id/closest', body(closestSchema, 'rule-malformed'), async (call) => {
      const { rule } = call.req.valid('json');
      const [run, who] = [call.req.param('id'), call.get('who')];
      const found = await closestCalls(casework, who, run, rule);
      if (found.ok) await casework.ledger.note(who, 'rule.closest', `${run} ${rule}`);
      return answer(call, found);
    })
    .post('/:id/export', body(exportSchema, 'selection-malformed'), withRows, async (call) => {
      const given = call.req.valid('json');
      await casework.ledger.note(call.get('who'), 'rows.export', call.req.param('id'));
      return sendCsv(call, exportRows(call.get('rows'), given, sheetLine), 'convictions.csv');
    })
    .post('/:id/people/export', body(exportPeopleSchema, 'selection-malformed'), withRows, async (call) => {
      const given = call.req.valid('json');
      await casework.ledger.note(call.get('who'), 'rows.export', `${call.req.param('id')} people`);
      return sendCsv(call, exportPeople(call.get('rows'), given, sheetLine), 'people.csv');
    })
    .get('/:id/files', async (call) => {
      const found = await findRun(casework, call.req.param('id'));
      if (!found.ok) return refusal(call, found);
      return send(call, filesIn(resultsFolder(casework, found.value.id)));
    })
    .get('/:id/files/:name{.+}', async (call) => {
      const found = await findRun(casework, call.req.param('id'));
      if (!found.ok) return refusal(call, found);
      const folder = resultsFolder(casework, found.value.id);
      const { name } = call.req.param();
      // Only names that a listing gave: a path that leads elsewhere is in no listing.
      const file = filesIn(folder).find((each) => each.name === name);
      if (!file) return refusal(call, refuse(404, 'run-no-file'));
      // Figures hold no names; every other file holds all people of the run.
      if (name !== 'summary.json' && (await holdsHidden(casework, call.get('who'), found.value.id)))
        return refusal(call, refuse(403, 'run-recused'));
      await casework.ledger.note(call.get('who'), 'file.download', `${found.value.id} ${name}`);
      call.header('Content-Type', contentType(name));
      call.header('Content-Length', String(file.bytes));
      call.header('Content-Disposition', `attachment; filename="${name.split('/').at(-1)}"`);
      return call.body(Readable.toWeb(createReadStream(join(folder, name))) as ReadableStream);
    });
}

/** What a run's folder holds. */
function filesIn(folder: string): readonly ResultFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry): ResultFile => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length + 1).replaceAll(sep, '/');
      return {
        name,
        bytes: statSync(path).size,
        kind: name.startsWith('documents/') ? 'document' : 'result',
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function contentType(name: string): string {
  if (name.endsWith('.csv')) return 'text/csv; charset=utf-8';
  if (name.endsWith('.json')) return 'application/json';
  if (name.endsWith('.pdf')) return 'application/pdf';
  if (name.endsWith('.xlsx')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return 'application/octet-stream';
}
