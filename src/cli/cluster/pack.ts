import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isSea } from 'node:sea';
import { pathToFileURL } from 'node:url';
import { CLUSTER_VERSION } from '../../bulk/cluster/plan.ts';
import { beginWholeFile } from '../../disk/whole-file.ts';
import { commandStart } from '../../program/begin.ts';
import { builtParts } from '../../program/identity.ts';
import { IS_BUILT, shipped } from '../../program/shipped.ts';
import { writeTarGz } from '../../program/tar.ts';
import { hashFile } from '../../results/files/hash-file.ts';
import { ENGINE_VERSION } from '../../results/manifest.ts';
import { PLATFORMS } from '../commands/cluster.ts';
import { print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';

type Platform = (typeof PLATFORMS)[number];
export type PackOptions = {
  readonly out: string;
  readonly platform?: Platform;
  readonly withMapping?: boolean;
  readonly overwrite?: boolean;
};

/** This kind of machine. */
const OWN = `${process.platform}-${process.arch}`;

/** Writes the archive of this program and says its size and hash. */
export async function pack(options: PackOptions): Promise<void> {
  const { out, platform: wanted, withMapping = false, overwrite = false } = options;
  const platform = wanted ?? PLATFORMS.find((each) => each === OWN);
  const refused = refusalOf(platform, withMapping);
  if (refused !== undefined) return reportProblem({ kind: 'usage', message: refused });
  let file: ReturnType<typeof beginWholeFile>;
  try {
    file = beginWholeFile(out, overwrite);
  } catch (error) {
    const { code = 'unknown cause' } = error as { readonly code?: string };
    const message =
      code === 'EEXIST' ? `${out} exists; replace it with --overwrite.` : `${out} cannot be written (${code}).`;
    return reportProblem({ kind: 'output', message });
  }
  try {
    const about = { engine: ENGINE_VERSION, cluster: CLUSTER_VERSION };
    if (isSea()) await packItself(file.path, platform!, about);
    else await (await builder()).writeClusterArchive(file.path, { platform: platform!, withMapping, about });
    file.commit();
  } finally {
    file.abandon();
  }
  print(`${out} has ${Math.round(statSync(out).size / 2 ** 20)} MB; SHA-256 ${await hashFile(out)}`);
}

function refusalOf(platform: Platform | undefined, withMapping: boolean): string | undefined {
  if (platform === undefined)
    return `there is no archive for ${OWN}; name the machines of the cluster with --platform ${PLATFORMS.join(' or ')}.`;
  if (isSea() && platform !== OWN)
    return `this file is for ${OWN} and can pack itself alone; pack for ${platform} with the file for it, or from the sources.`;
  if (isSea() && withMapping && !hasTables())
    return 'this file has no DuckDB, so it cannot pack a program that reads tables through a mapping; pack with the larger download, or from the sources.';
  return IS_BUILT && !isSea() ? 'this program was unpacked from an archive; use that one.' : undefined;
}

function hasTables(): boolean {
  return Object.keys(builtParts()!.addons).some((name) => name.startsWith('@duckdb/'));
}

/** The one file has its Node inside, and needs nothing beside it. */
async function packItself(target: string, platform: Platform, about: Readonly<Record<string, unknown>>) {
  const { version, program, node } = builtParts()!;
  const versions = { redress: version, program, node, platform, ...about };
  await writeTarGz(target, [
    { path: 'versions.json', content: Buffer.from(`${JSON.stringify(versions, null, 2)}\n`) },
    { path: 'redress', content: { from: commandStart([]).program }, isProgram: true },
  ]);
}

type Builder = {
  readonly writeClusterArchive: (
    target: string,
    archive: {
      readonly platform: Platform;
      readonly withMapping: boolean;
      readonly about: Readonly<Record<string, unknown>>;
    },
  ) => Promise<void>;
};

/** What builds the program from its sources; it must not be built into the program itself. */
async function builder(): Promise<Builder> {
  const path = join(shipped(''), 'src/program/build/cluster-archive.ts');
  return (await import(pathToFileURL(path).href)) as Builder;
}
