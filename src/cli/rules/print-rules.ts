import { packs } from '../../jurisdictions/packs.ts';
import { procedures } from '../../jurisdictions/procedures.ts';
import { ladderOf, packToJson, policyOf } from '../../law/index.ts';
import { printRulebook, type RulebookFormat } from '../../law/render/print.ts';
import { rulebook } from '../../law/render/rulebook.ts';
import { type Procedure, procedureToJson } from '../../procedure/index.ts';
import { procedureChapter } from '../../procedure/render/index.ts';
import { fingerprintOf } from '../../results/fingerprint.ts';
import { openResults } from '../../results/open-results.ts';
import { fingerprintOfProcedure } from '../../results/procedure-fingerprint.ts';
import { print, rulebookPage } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';
import { loadRules } from './pack-files.ts';

/** Every pack with its policies, and every procedure. */
export function listRules(): void {
  const lines = packs.flatMap((pack) => {
    const { id, title, version, policies } = pack;
    return [
      `${id}  ${title}`,
      `    (version ${version}, fingerprint ${fingerprintOf(pack).slice(0, 16)})`,
      ...policies.map((policy) => `    ${policy.id.padEnd(16)} ${policy.title}`),
    ];
  });
  const after = procedures.map((procedure) => {
    const { id, title, version } = procedure;
    return `${id}  ${title}\n    (procedure, version ${version}, fingerprint ${fingerprintOfProcedure(procedure).slice(0, 16)})`;
  });
  print([...lines, ...after].join('\n'));
}

export type ShowOptions = { readonly policy?: string; readonly format: RulebookFormat };

/** A pack or a procedure as a document. */
export async function showRules(name: string, options: ShowOptions): Promise<void> {
  const found = await loadRules(name);
  if (!found.ok) {
    reportProblem(found.problem);
    return;
  }
  if ('procedure' in found) {
    showProcedure(found.procedure, options);
    return;
  }
  const { pack } = found;
  const policy = options.policy === undefined ? undefined : policyOf(pack, options.policy);
  if (options.policy !== undefined && !policy) {
    const names = pack.policies.map(({ id }) => id).join(', ');
    reportProblem({
      kind: 'usage',
      message: `--policy ${options.policy}: ${pack.id} has no such policy; its policies are: ${names}.`,
    });
    return;
  }
  process.stdout.write(printRulebook(rulebook(pack, policy, fingerprintOf(pack)), options.format, rulebookPage()));
}

function showProcedure(procedure: Procedure, { policy, format }: ShowOptions): void {
  if (policy !== undefined) {
    reportProblem({
      kind: 'usage',
      message: `--policy ${policy}: ${procedure.id} is a procedure and has no policies.`,
    });
    return;
  }
  process.stdout.write(
    printRulebook(procedureChapter(procedure, fingerprintOfProcedure(procedure)), format, rulebookPage()),
  );
}

/** A pack or a procedure as JSON. */
export async function printJson(name: string): Promise<void> {
  const found = await loadRules(name);
  if (!found.ok) {
    reportProblem(found.problem);
    return;
  }
  process.stdout.write('procedure' in found ? procedureToJson(found.procedure) : packToJson(found.pack));
}

/** How many convictions each clause decided in a run, and which decided none. */
export function printCoverage(folder: string): void {
  const results = openResults(folder);
  if (!results.ok) {
    reportProblem(results.problem);
    return;
  }
  const { summary, manifest } = results;
  const pack = packs.find(({ id }) => id === manifest.pack.id);
  const policy = pack?.policies.find(({ id }) => id === manifest.policy.id);
  const counts = new Map<string, number>();
  for (const { clause, convictions } of summary.bySection) {
    const key = clause ?? '';
    counts.set(key, (counts.get(key) ?? 0) + convictions);
  }
  const known = pack && policy ? ladderOf(pack, policy) : [];
  const lines = known.map(({ id, title }) => `${formatCount(counts.get(id) ?? 0).padStart(10)}  ${title} [${id}]`);
  const others = [...counts].filter(([id]) => id !== '' && !known.some((clause) => clause.id === id));
  for (const [id, number] of others) lines.push(`${formatCount(number).padStart(10)}  [${id}], not in this version`);
  lines.push(`${formatCount(counts.get('') ?? 0).padStart(10)}  left open by missing facts`);
  const never = known.filter(({ id }) => !counts.has(id)).map(({ id }) => id);
  if (never.length > 0) lines.push('', `Never decided anything here: ${never.join(', ')}`);
  print(lines.join('\n'));
}
