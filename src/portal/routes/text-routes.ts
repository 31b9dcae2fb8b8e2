import type { Hono, MiddlewareHandler } from 'hono';
import { malformedText, type TextsState, takenText } from '../pages/texts-part.ts';
import { takeTextAnswers } from '../texting/answers.ts';
import { downloadTextFile, makeTextFile, noteGiven, putBack } from '../texting/files.ts';
import { type Call, type Deps, type Env, only, sentBy } from './env.ts';

/** What is said above the operator's page, and what is beside the figures of texts. */
export type Said = {
  readonly notice: { readonly kind: 'success' | 'warning' | 'error'; readonly text: string };
  readonly texts?: Omit<TextsState, 'load'>;
};

type Guarded = {
  readonly guard: MiddlewareHandler<Env>;
  /** The operator's page with something said above it. */
  readonly show: (call: Call, said: Said) => Promise<Response>;
};

/** Text messages as files: operators make them, carry them to the sender of the portal, and take in what it answers. */
export function textRoutes({ portal }: Deps, app: Hono<Env>, { guard, show }: Guarded): void {
  if (portal.pack.textMessages === undefined) return;
  const wordsOf = (call: Call) => call.get('scene').texts.operator.texts;
  const who = (call: Call) => call.get('account').name;
  app.post('/texts/make', guard, async (call) => {
    const n = await makeTextFile(portal, who(call));
    const words = wordsOf(call);
    const text = n === 0 ? words.nothing : words.made.replace('{n}', String(n));
    return show(call, { notice: { kind: n === 0 ? 'warning' : 'success', text } });
  });
  app.post('/texts/download', guard, async (call) => {
    const id = only(await sentBy(call), 'id');
    const file = await downloadTextFile(portal, id, who(call));
    if (file === undefined) return show(call, { notice: { kind: 'warning', text: wordsOf(call).results.gone } });
    call.header('Content-Type', 'text/csv; charset=utf-8');
    call.header('Content-Disposition', `attachment; filename="text-messages-${id}.csv"`);
    return call.body(file);
  });
  app.post('/texts/given', guard, async (call) => {
    const sent = await sentBy(call);
    const id = only(sent, 'id');
    const asDownloaded = only(sent, 'as-downloaded') === '1';
    const given = await noteGiven(portal, id, { who: who(call), asDownloaded });
    const notice = { kind: given === 'given' ? 'success' : 'warning', text: wordsOf(call).results[given] } as const;
    return show(call, { notice, ...(given === 'changed' && { texts: { changed: id } }) });
  });
  app.post('/texts/back', guard, async (call) => {
    const back = await putBack(portal, only(await sentBy(call), 'id'), who(call));
    const text = wordsOf(call).results[back ? 'put-back' : 'gone'];
    return show(call, { notice: { kind: back ? 'success' : 'warning', text } });
  });
  app.post('/texts/answers', guard, async (call) => {
    const { file } = await call.req.parseBody({ all: true });
    const refused = (text: string) => show(call, { notice: { kind: 'error', text } });
    if (!(file instanceof File) || file.size === 0) return refused(wordsOf(call).none);
    const answers = await takeTextAnswers(portal, who(call), new Uint8Array(await file.arrayBuffer()));
    if (!answers) return refused(malformedText(call.get('scene')));
    return show(call, { notice: { kind: 'success', text: takenText(call.get('scene'), answers) }, texts: { answers } });
  });
}
