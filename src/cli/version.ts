import { IS_BUILT, programVersion, readShipped, shipped } from '../program/shipped.ts';
import type { Parts } from '../program/unpack.ts';

/** What this program is and is made of, a line for each part with its SHA-256 where it is built. */
export function versionText(): string {
  const name = `redress ${programVersion()}`;
  if (!IS_BUILT) return `${name}, from its sources\nnode ${process.versions.node}`;
  const parts = JSON.parse(readShipped(shipped('parts.json')).toString('utf8')) as Parts;
  const addons = Object.entries(parts.unpackable).filter(([path]) => path.startsWith('addons/'));
  return [
    name,
    `${parts.program}  program`,
    `${parts.node.sha256}  node ${parts.node.version}`,
    ...addons.map(([path, { sha256 }]) => `${sha256}  ${path.slice('addons/'.length)}`),
  ].join('\n');
}
