import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CORRECTABLE, type Correction } from '../casework/corrections/correction.ts';
import { readJson } from '../csv/strict-json.ts';
import type { Problem } from '../record/problem.ts';

/** What was laid over the files of a run; workspaces and other states' files say on which document it rests. */
export type ListedCorrection = Correction & { readonly document?: string | undefined };

const text = { person: z.string(), value: z.string(), document: z.string().optional() };
const listSchema = z.array(
  z.union([
    z.object({
      ...text,
      conviction: z.string().nullable(),
      fact: z.enum([...CORRECTABLE.person, ...CORRECTABLE.conviction]),
    }),
    z.object({ ...text, conviction: z.string(), fact: z.literal('answer') }),
  ]),
) satisfies z.ZodType<readonly ListedCorrection[]>;

type ReadCorrections =
  | { readonly ok: true; readonly corrections: readonly ListedCorrection[] }
  | { readonly ok: false; readonly problem: Problem };

/** Reads `corrections.json` of a results folder. */
export function readCorrections(path: string): ReadCorrections {
  const refuse = (why: string): ReadCorrections => ({
    ok: false,
    problem: { kind: 'input', message: `${path} ${why}; name corrections.json of a results folder.` },
  });
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch {
    return refuse('cannot be read');
  }
  const json = readJson(content);
  const list = json.ok ? listSchema.safeParse(json.value) : undefined;
  return list?.success ? { ok: true, corrections: list.data } : refuse('is no list of corrections');
}
