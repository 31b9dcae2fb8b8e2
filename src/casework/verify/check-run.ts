import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '../../jurisdictions/packs.ts';
import { mappedIn } from '../../mapping/mapped-engine.ts';
import { COMPARISON_FILES } from '../../results/compare/comparison.ts';
import type { Manifest } from '../../results/manifest.ts';
import { isComparison, openComparison, openResults } from '../../results/open-results.ts';
import { type FileCheck, verifyInputs, verifyLaw, verifyOutputs } from '../../results/verify.ts';
import type { RunBefore } from './run-again.ts';

/** What checks the files of a run, for the command and for the workbench. */

export function openBefore(folder: string) {
  if (isComparison(folder)) {
    const opened = openComparison(folder);
    return opened.ok ? ({ ok: true, before: opened satisfies RunBefore } as const) : opened;
  }
  const opened = openResults(folder);
  if (!opened.ok) return opened;
  const before: RunBefore = { folder, choices: [{ ...opened, name: '' }], tables: undefined };
  return { ok: true, before } as const;
}

/** Whether nothing speaks against it: what was not recorded cannot be told. */
export function holds({ state }: FileCheck): boolean {
  return state === 'as recorded' || state === 'not recorded';
}

/**
 * Every output and, where they are named, the inputs, which all choices share. `onBytes` hears of each part that was read,
 * of as many bytes in all as {@link bytesToCheck} says.
 */
export async function checkFiles(
  { folder, choices, tables }: RunBefore,
  inputs: readonly string[] | undefined,
  onBytes?: (bytes: number) => void,
): Promise<readonly FileCheck[]> {
  const checks: FileCheck[] = [];
  for (const { name, folder: own, manifest } of choices) {
    const outputs = await verifyOutputs(own, manifest.outputs, onBytes);
    checks.push(...outputs.map((check) => ({ ...check, name: join(name, check.name) })));
  }
  if (tables) {
    checks.push(...(await verifyOutputs(folder, tables, onBytes)));
    // It holds the hashes of the tables, and nothing holds its own; doing the run again tells.
    checks.push({ name: COMPARISON_FILES.figures, role: 'output', state: 'not recorded' });
  }
  // The file that mapped tables became is not kept: the tables themselves are checked.
  const { folder: first, manifest } = choices[0]!;
  if (inputs) checks.push(...(await verifyInputs(inputs, mappedIn(first, manifest.outputs) ?? manifest, onBytes)));
  return checks;
}

/** How many bytes {@link checkFiles} reads. */
export function bytesToCheck({ folder, choices, tables }: RunBefore, inputs: readonly string[] = []): number {
  const outputs = choices.flatMap(({ folder: own, manifest }) => manifest.outputs.map(({ name }) => join(own, name)));
  const paths = [...outputs, ...(tables ?? []).map(({ name }) => join(folder, name)), ...inputs];
  return paths.reduce((sum, path) => sum + (existsSync(path) ? statSync(path).size : 0), 0);
}

/** Each law once. */
export function checkLaws({
  choices,
}: {
  readonly choices: readonly { readonly manifest: Manifest }[];
}): readonly FileCheck[] {
  const laws = choices.map(({ manifest }) => verifyLaw(packs, manifest));
  return laws.filter(({ name }, i) => laws.findIndex((each) => each.name === name) === i);
}

/** Whether the inputs are those that the run had, so that doing it again says something. */
export function hasItsInputs(files: readonly FileCheck[]): boolean {
  return files.every(({ role, state }) => role !== 'input' || state === 'as recorded');
}
