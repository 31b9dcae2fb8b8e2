import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { Hono, type MiddlewareHandler } from 'hono';
import { refuse, type Who } from '../../casework/context.ts';
import type { Correction } from '../../casework/corrections/correction.ts';
import { addCorrection, listCorrections, undoCorrection } from '../../casework/corrections/store.ts';
import { makePetition, petitionFiles, petitionState } from '../../casework/documents.ts';
import { hiddenPeople, keepsOutOf } from '../../casework/matters/recusal.ts';
import { factAsFiled, openPerson, personUnder, previewCorrection } from '../../casework/person/open.ts';
import { rowsFolder } from '../../casework/rows/folder.ts';
import { openRows } from '../../casework/rows/open-rows.ts';
import { sheetLine } from '../../csv/write.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';
import { compareSchema, correctionSchema, savedCorrectionSchema } from './schemas.ts';
import { sendZip } from './send-files.ts';

/** A row's number as it stands in an address; -1 is no row. */
function rowOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

/** Refuses whatever concerns a person of a run to an account that keeps out of that person. */
function recusalCheck({ casework }: Deps): MiddlewareHandler<Env, '/:run/people/:row'> {
  return async (call, next) => {
    const { run, row } = call.req.param();
    const rows = openRows(rowsFolder(casework, run));
    const hidden = rows && (await hiddenPeople(casework, call.get('who'), rows));
    return hidden?.has(rowOf(row)) ? refusal(call, refuse(403, 'matter-recused')) : next();
  };
}

/** One person of a run, by the number of a row of that run: addresses hold no name. */
export function peopleRoutes(deps: Deps) {
  const { casework } = deps;
  return new Hono<Env>()
    .use('/:run/people/:row/*', recusalCheck(deps))
    .get('/:run/people/:row', async (call) => {
      const { run, row } = call.req.param();
      const opened = await openPerson(casework, run, rowOf(row));
      if (opened.ok) await casework.ledger.note(call.get('who'), 'person.open', `${run} ${row}`);
      return answer(call, opened);
    })
    .post('/:run/people/:row/under', body(compareSchema, 'choose-compare'), async (call) => {
      const given = call.req.valid('json');
      const { run, row } = call.req.param();
      await casework.ledger.note(call.get('who'), 'person.under', `${run} ${row}`);
      return answer(call, await personUnder(casework, run, rowOf(row), given));
    })
    .post('/:run/people/:row/preview', body(correctionSchema, 'correction-malformed'), async (call) => {
      const given = call.req.valid('json');
      const { run, row } = call.req.param();
      await casework.ledger.note(call.get('who'), 'correction.preview', `${run} ${row}`);
      return answer(call, await previewCorrection(casework, run, rowOf(row), given));
    })
    .post('/:run/people/:row/corrections', body(savedCorrectionSchema, 'correction-malformed'), async (call) => {
      const given = call.req.valid('json');
      const { run, row } = call.req.param();
      const { conviction, fact } = given;
      const filed = await factAsFiled(casework, run, rowOf(row), conviction, fact);
      if (!filed.ok) return refusal(call, filed);
      const { correcting, ...about } = filed.value;
      const saved = await addCorrection(casework, call.get('who'), { ...given, ...about }, correcting);
      return saved.ok ? send(call, { id: saved.value }) : refusal(call, saved);
    });
}

/** One person's petition: made, and given as a file whose name says nothing. */
export function petitionRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/:run/people/:row/petition', async (call) => {
      const { run, row } = call.req.param();
      return answer(call, await petitionState(casework, run, rowOf(row)));
    })
    .post('/:run/people/:row/petition', async (call) => {
      const { run, row } = call.req.param();
      return answer(call, await makePetition(casework, call.get('who'), run, rowOf(row)));
    })
    .get('/:run/people/:row/petition.pdf', async (call) => {
      const { run, row } = call.req.param();
      const [file] = petitionFiles(casework, run, rowOf(row)).filter((path) => !/form-[^/\\]*$/.test(path));
      if (file === undefined) return refusal(call, refuse(404, 'papers-no-petition'));
      await casework.ledger.note(call.get('who'), 'petition.download', `${run} ${row}`);
      call.header('Content-Type', 'application/pdf');
      call.header('Content-Disposition', 'attachment; filename="petition.pdf"');
      return call.body(Readable.toWeb(createReadStream(file)) as ReadableStream);
    })
    .get('/:run/people/:row/petition.zip', async (call) => {
      // With the court's own form, where it was filled in.
      const { run, row } = call.req.param();
      const entries = petitionFiles(casework, run, rowOf(row)).map((path) => ({ name: basename(path), path }));
      if (entries.length === 0) return refusal(call, refuse(404, 'papers-no-petition'));
      await casework.ledger.note(call.get('who'), 'petition.download', `${run} ${row}`);
      return sendZip(call, entries, 'petition.zip');
    });
}

const EXPORT = [
  'when',
  'who',
  'person',
  'conviction',
  'fact',
  'was',
  'value',
  'why',
  'document',
  'undone',
  'undone_by',
];

/** All corrections of the workspace, of every person whom who asks does not keep out of. */
export function correctionRoutes({ casework }: Deps) {
  const listFor = async (who: Who) => {
    const isHidden = await keepsOutOf(casework, who);
    return (await listCorrections(casework)).filter(({ person }) => !isHidden(person));
  };
  return new Hono<Env>()
    .get('/', async (call) => {
      await casework.ledger.note(call.get('who'), 'corrections.view', '');
      return send(call, await listFor(call.get('who')));
    })
    .post('/:id/undo', async (call) => {
      const who = call.get('who');
      const id = call.req.param('id');
      const found = (await listCorrections(casework)).find((each) => each.id === id);
      return found && (await keepsOutOf(casework, who))(found.person)
        ? refusal(call, refuse(403, 'matter-recused'))
        : answer(call, await undoCorrection(casework, who, id));
    })
    .get('/export.json', async (call) => {
      await casework.ledger.note(call.get('who'), 'corrections.export', 'json');
      call.header('Content-Disposition', 'attachment; filename="corrections.json"');
      return send(call, await listFor(call.get('who')));
    })
    .get('/export.csv', async (call) => {
      await casework.ledger.note(call.get('who'), 'corrections.export', 'csv');
      const list = await listFor(call.get('who'));
      const cells = (each: (typeof list)[number] & Correction) => [
        each.createdAt,
        each.createdBy,
        each.person,
        each.conviction ?? '',
        each.fact,
        each.was,
        each.value,
        each.why,
        each.document,
        each.undoneAt ?? '',
        each.undoneBy ?? '',
      ];
      call.header('Content-Type', 'text/csv; charset=utf-8');
      call.header('Content-Disposition', 'attachment; filename="corrections.csv"');
      return call.body(`${[sheetLine(EXPORT), ...list.map((each) => sheetLine(cells(each)))].join('\n')}\n`);
    });
}
