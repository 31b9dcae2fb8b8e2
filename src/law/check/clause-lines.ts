/** A file of a pack. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Where a clause is written: its file and line (from 1). */
export type ClausePlace = { readonly path: string; readonly line: number };

/**
 * Finds where clauses are written, by their ids: `id: 'x'` as it stands, then ids that are put together
 * (`dismiss-${number}`). Among equals the one in a file named like the policy wins, since policies may use the same id.
 */
export function findClause(id: string, files: readonly SourceFile[], near?: string): ClausePlace | undefined {
  const ranked = near === undefined ? files : [...files].sort((a, b) => nearness(b, near) - nearness(a, near));
  return placeOf(ranked, (name) => name === id) ?? placeOf(ranked, (name) => couldBe(name, id));
}

function nearness({ path, text }: SourceFile, near: string): number {
  if (path.includes(`/${near}`)) return 2;
  return text.includes(`'${near}'`) ? 1 : 0;
}

const ID = /\bid: (?:'([^']+)'|"([^"]+)"|`([^`]+)`)|"id":\s*"([^"]+)"/;

function placeOf(files: readonly SourceFile[], fits: (name: string) => boolean): ClausePlace | undefined {
  for (const { path, text } of files) {
    const lines = text.split('\n');
    const index = lines.findIndex((line) => {
      const match = ID.exec(line);
      const name = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
      return name !== undefined && fits(name);
    });
    if (index >= 0) return { path, line: index + 1 };
  }
  return undefined;
}

/** Whether a name put together from parts, `dismiss-${number}`, can come to the id. */
function couldBe(name: string, id: string): boolean {
  if (!name.includes('${')) return false;
  const pattern = name
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&'))
    .join('.+');
  return new RegExp(`^${pattern}$`).test(id);
}
