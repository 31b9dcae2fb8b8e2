import type { Hono } from 'hono';
import { plainPage } from '../pages/layout.ts';
import { SHEET_PROBLEMS, type SheetProblem, sheetPage } from '../pages/sheet-pages.ts';
import { dropSheet, LARGEST_SHEET, sheetOf, takeSheet } from '../sheets/sheets.ts';
import type { Application } from '../store/applications.ts';
import { type Call, type Deps, type Env, goTo } from './env.ts';

/** The page on which a person adds a rap sheet, before the application is sent or after. */
export function sheetRoutes(deps: Deps, app: Hono<Env>): void {
  const { portal, limits } = deps;
  const here = (call: Call, path = '/sheet') => goTo(call, `/my/${call.get('application').content.code}${path}`);
  const shown = async (call: Call, application: Application, problem?: SheetProblem) => {
    const kept = await sheetOf(portal.store.db, application);
    const page = sheetPage(call.get('scene'), application, { kept, ...(problem && { problem }) });
    return call.html(page, problem === undefined ? 200 : 422);
  };
  app.get('/:code/sheet', (call) => {
    const application = call.get('application');
    const problem = SHEET_PROBLEMS.find((each) => each === call.req.query('problem'));
    return application.state === 'withdrawn' ? here(call, '') : shown(call, application, problem);
  });
  app.post('/:code/sheet', async (call) => {
    const application = call.get('application');
    const { file } = await call.req.parseBody();
    const refuse = (problem: SheetProblem) => here(call, `/sheet?problem=${problem}`);
    if (!(file instanceof File) || file.size === 0) return refuse('none');
    if (file.size > LARGEST_SHEET) return refuse('too-large');
    // Each is read in a process of its own.
    const scene = call.get('scene');
    if (!limits.take('sheet', call.get('prefix'))) return call.html(plainPage(scene, scene.texts.busy), 429);
    const taken = await takeSheet(portal, application, new Uint8Array(await file.arrayBuffer()));
    if (taken === 'gone') return here(call, '');
    return taken === 'kept' ? here(call) : refuse(taken);
  });
  app.post('/:code/sheet/remove', async (call) => {
    await dropSheet(portal, call.get('application'));
    return here(call);
  });
}
