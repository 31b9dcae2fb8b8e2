import { builtParts } from '../program/identity.ts';
import { programVersion } from '../program/shipped.ts';

/** What this program is and is made of, a line for each part with its SHA-256 where it is built. */
export function versionText(): string {
  const name = `redress ${programVersion()}`;
  const parts = builtParts();
  if (!parts) return `${name}, from its sources\nnode ${process.versions.node}`;
  const addons = Object.entries(parts.unpackable).filter(([path]) => path.startsWith('addons/'));
  return [
    name,
    `${parts.program}  program`,
    `${parts.node.sha256}  node ${parts.node.version}`,
    ...addons.map(([path, { sha256 }]) => `${sha256}  ${path.slice('addons/'.length)}`),
  ].join('\n');
}
