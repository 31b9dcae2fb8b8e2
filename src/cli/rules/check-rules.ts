import { packs } from '../../jurisdictions/packs.ts';
import { procedures } from '../../jurisdictions/procedures.ts';
import { checkPack, findClause, mutationScore, type SourceFile } from '../../law/check/index.ts';
import type { Pack } from '../../law/index.ts';
import { textsOfPack } from '../../law/translate/pack-texts.ts';
import { checkProcedure } from '../../procedure/check/index.ts';
import { type Procedure, reviewList } from '../../procedure/index.ts';
import type { Problem } from '../../record/problem.ts';
import { EXIT } from '../exit-codes.ts';
import { print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { findingText, mutationText } from './check-report.ts';
import { loadRules } from './pack-files.ts';
import { procedureTranslationReport, translationLines, translationReport } from './translation-report.ts';

export type CheckOptions = { readonly policy?: string; readonly mutations?: boolean; readonly json?: boolean };

/** Proves what can be proved of rules, tries their examples, and prints what was found. */
export async function checkRules(names: readonly string[], options: CheckOptions): Promise<void> {
  const reports: unknown[] = [];
  for (const name of names.length > 0 ? names : [...packs, ...procedures].map(({ id }) => id)) {
    const loaded = await loadRules(name);
    if (!loaded.ok) {
      reportProblem(loaded.problem, options.json ?? false);
      return;
    }
    const problem = 'pack' in loaded ? policyProblem(loaded.pack, options) : undefined;
    if (problem) {
      reportProblem(problem);
      return;
    }
    const report = 'pack' in loaded ? await packReport(loaded, options) : await procedureReport(loaded);
    // Rules with a fault cannot be used, as an input that cannot be read.
    if (report.faults > 0) process.exitCode = EXIT.input;
    if (options.json) reports.push(report.json);
    else print(report.lines.join('\n'));
  }
  if (options.json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
}

type Report = { readonly faults: number; readonly json: unknown; readonly lines: readonly string[] };

function policyProblem({ id, policies }: Pack, { policy }: CheckOptions): Problem | undefined {
  if (policy === undefined || policies.some((each) => each.id === policy)) return undefined;
  const known = policies.map((each) => each.id).join(', ');
  return { kind: 'usage', message: `--policy ${policy}: ${id} has ${known}.` };
}

function verdict(id: string, faults: number): string {
  return `${id}: ${faults === 0 ? 'sound' : `${faults} fault${faults === 1 ? '' : 's'}`}`;
}

async function packReport(
  { pack, files }: { pack: Pack; files: readonly SourceFile[] },
  options: CheckOptions,
): Promise<Report> {
  const findings = checkPack(pack, (id) => options.policy === undefined || id === options.policy);
  const mutation = (options.mutations ?? true) ? mutationScore(pack) : undefined;
  // A file's own pack has no translation here.
  const isBuiltIn = packs.includes(pack);
  const translation = isBuiltIn ? await translationReport(pack.id, textsOfPack(pack)) : undefined;
  return {
    faults: findings.length,
    json: { pack: pack.id, findings: findings.map(({ person: _, ...rest }) => rest), mutation, translation },
    lines: [
      verdict(pack.id, findings.length),
      ...findings.flatMap((finding) => ['', findingText(finding, pack, files), '']),
      ...(mutation ? [mutationText(mutation)] : []),
      ...(isBuiltIn ? translationLines(pack.id, translation) : []),
    ],
  };
}

async function procedureReport(of: { procedure: Procedure; files: readonly SourceFile[] }): Promise<Report> {
  const { procedure, files } = of;
  const findings = checkProcedure(procedure);
  const isBuiltIn = procedures.includes(procedure);
  const translation = isBuiltIn ? await procedureTranslationReport(procedure) : undefined;
  const places = (rows: readonly string[]) =>
    rows.flatMap((row) => {
      const place = findClause(row, files, undefined);
      return place ? [`  ${row} stands in ${place.path}:${place.line}`] : [];
    });
  return {
    faults: findings.length,
    json: { procedure: procedure.id, findings, translation },
    lines: [
      verdict(procedure.id, findings.length),
      ...findings.flatMap(({ message, rows }) => ['', message, ...places(rows), '']),
      `  ${procedure.examples.length} examples; ${reviewList(procedure).length} rows for legal review`,
      ...(isBuiltIn ? translationLines(procedure.id, translation) : []),
    ],
  };
}
