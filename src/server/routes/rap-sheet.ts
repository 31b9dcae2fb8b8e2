import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import { openRapSheet, textOfSheet } from '../../casework/person/rap-sheet.ts';
import { sheetPaper } from '../../casework/person/sheet-papers.ts';
import { profileOf } from '../../casework/profiles.ts';
import { stateIdOf } from '../../casework/states.ts';
import { answer, type Deps, type Env, refusal } from '../env.ts';
import { body, type Given } from './given.ts';

/** No rap sheet comes near this; a larger file is something else. */
const LARGEST = 64 << 20;
const MOST_PAGES = 100;

const yesNo = z.enum(['yes', 'no']);
const answerSchema = z.object({
  conviction: z.string().max(400).nullable(),
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('assumption'), key: z.string().max(400), value: yesNo }),
    z.object({ kind: z.literal('fact'), fact: z.string().max(60), value: z.string().max(200) }),
    z.object({ kind: z.literal('same-sentence'), value: yesNo }),
  ]),
});
const wantedSchema = z.object({
  packId: z.string().max(80),
  policyId: z.string().max(80),
  asOf: z.iso.date(),
  county: z.string().max(60).optional(),
  answers: z.array(answerSchema).max(2000),
  /** The text of the sheet where the browser has it already. */
  sheet: z.object({ text: z.string(), leftOut: z.array(z.int()).max(1000) }).optional(),
});

/** What a rap sheet is decided by; stands in the form as JSON. */
export type SheetWanted = Given<z.input<typeof wantedSchema>>;

/** A form with the files of a sheet. */
type SheetForm = {
  in: { form: { wanted: string; file?: File[] } };
  out: { form: { wanted: Given<z.output<typeof wantedSchema>>; files: readonly File[] } };
};

const sheetForm: MiddlewareHandler<Env, string, SheetForm> = async (call, next) => {
  const form = await call.req.formData().catch(() => undefined);
  const parsed = wantedSchema.safeParse(jsonOf(form?.get('wanted')));
  if (!form || !parsed.success) return refusal(call, refuse(400, 'choose-law'));
  const files = form.getAll('file').filter((each) => each instanceof File);
  call.req.addValidatedData('form', { wanted: parsed.data, files });
  return next();
};

const paperSchema = wantedSchema.extend({
  sheet: z.object({ text: z.string(), leftOut: z.array(z.int()).max(1000) }),
  paper: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('petition'), id: z.string().max(600) }),
    z.object({ kind: z.literal('take-home'), language: z.enum(['en', 'es']) }),
  ]),
  /** The answers in words, as they print. */
  said: z
    .array(
      z.object({
        conviction: z.string().max(400).nullable(),
        question: z.string().max(800),
        answer: z.string().max(500),
      }),
    )
    .max(2000),
});

/**
 * Reads a rap sheet that was dropped. Everything stands in the body, since addresses hold nothing about a person: the
 * files, or the text that was read from them, what to decide by, and the answers.
 */
export function rapSheetRoutes({ casework }: Deps) {
  const limit = bodyLimit({
    maxSize: LARGEST,
    onError: (call) => refusal(call, refuse(413, 'sheet-large')),
  });
  return new Hono<Env>()
    .post('/', limit, sheetForm, async (call) => {
      const { wanted, files } = call.req.valid('form');
      const { county, sheet, ...rest } = wanted;
      if (files.length > MOST_PAGES) return refusal(call, refuse(400, { code: 'sheet-pages', most: MOST_PAGES }));
      if (!sheet && files.length === 0) return refusal(call, refuse(400, 'choose-file'));
      // Once for each sheet: answers to questions are about the one that was read.
      if (!sheet) await casework.ledger.note(call.get('who'), 'rap-sheet.read', '');
      const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
      const text = sheet ? ({ ok: true, value: sheet } as const) : await textOfSheet(rest.packId, bytes);
      if (!text.ok) return refusal(call, text);
      return answer(call, await openRapSheet(text.value, { ...rest, county: county ?? null, options: {} }));
    })
    .post('/paper', limit, body(paperSchema, 'choose-papers'), async (call) => {
      // A paper of a sheet that was read: made from its text and the answers, handed over, and kept nowhere.
      const { county, sheet, paper, said, ...rest } = call.req.valid('json');
      const opened = await openRapSheet(sheet, { ...rest, county: county ?? null, options: {} });
      if (!opened.ok) return refusal(call, opened);
      const { history, remedies, incomplete } = opened.value;
      const material = {
        name: history.names[0] ?? '',
        asOf: rest.asOf,
        convictions: remedies.convictions,
        incomplete: incomplete.length > 0,
        said,
        profileOf: async (name: string) =>
          (await profileOf(casework, { state: stateIdOf(rest.packId), county: name })).profile,
      };
      const made = await sheetPaper(material, paper);
      if (!made.ok) return refusal(call, made);
      await casework.ledger.note(call.get('who'), 'rap-sheet.paper', paper.kind);
      call.header('Content-Type', 'application/pdf');
      return call.body(new Uint8Array(made.value));
    });
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
