import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ClusterRun, RunTables } from '../../bulk/cluster/cluster-run.ts';
import { type ClusterPlan, checkInput, checkVersion, filesOf, planSchema } from '../../bulk/cluster/plan.ts';
import { requestOf } from '../../casework/verify/recorded-request.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { packs } from '../../jurisdictions/packs.ts';
import type { Problem } from '../../record/problem.ts';
import { verifyLaw } from '../../results/verify.ts';

export type OpenedRun =
  | { readonly ok: true; readonly run: ClusterRun }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Opens the run of a folder for one of its steps: the plan, with the law as this copy of Redress has it. Refuses a plan of
 * another version or law, and inputs that are not those of the plan.
 */
export async function openRun(work: string, out = ''): Promise<OpenedRun> {
  const read = readPlan(work);
  if (typeof read === 'string') return refuse(read);
  const problem = checkVersion(read) ?? firstOf(read.inputs, checkInput);
  if (problem) return { ok: false, problem };
  const recorded = await requestOf(read.choices.map(({ name, choice }) => ({ name, manifest: choice })));
  if (typeof recorded === 'string') return refuse(`the plan cannot be followed: ${recorded}.`);
  for (const [number, { choice }] of read.choices.entries()) {
    if (verifyLaw(packs, choice).state === 'as recorded') continue;
    const { id, version } = choice.pack;
    const own = recorded.choices[number]!.pack.version;
    return refuse(`the plan was made under ${id} ${version}, and ${id} ${own} of this Redress reads otherwise.`);
  }
  const files = filesOf(resolve(work));
  const tables = read.tables === undefined ? undefined : await openTables(files.tables, read.tables);
  if (typeof tables === 'string') return refuse(tables);
  const { jurisdiction } = recorded;
  const request = {
    ...recorded,
    jurisdiction: tables?.joined ? withoutSet(jurisdiction) : jurisdiction,
    inputs: read.inputs.map(({ path }) => path),
    out,
  };
  return { ok: true, run: { plan: read, request, files, tables } };
}

/** What the results are to say of tables; its code is loaded only where lines were made of some. */
async function openTables(folder: string, planned: string): Promise<RunTables | string> {
  return (await import('./lines-of-tables.ts')).openTables(folder, planned);
}

/** The state for lines that were joined already. */
function withoutSet({ format, ...jurisdiction }: Jurisdiction): Jurisdiction {
  const { files: _, ...lines } = format;
  return { ...jurisdiction, format: lines };
}

/** The plan of a folder, or why there is none that can be read. */
export function readPlan(work: string): ClusterPlan | string {
  const path = filesOf(work).plan;
  if (!existsSync(path)) return `${work} holds no plan; make one with redress cluster plan --work ${work}.`;
  try {
    const read = planSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? read.data : `${path} is no plan that this Redress can read; plan again with this copy.`;
  } catch {
    return `${path} cannot be read as a plan; plan again.`;
  }
}

function firstOf<Each>(list: readonly Each[], check: (each: Each) => Problem | undefined): Problem | undefined {
  for (const each of list) {
    const problem = check(each);
    if (problem) return problem;
  }
  return undefined;
}

function refuse(message: string): OpenedRun & { readonly ok: false } {
  return { ok: false, problem: { kind: 'input', message } };
}
