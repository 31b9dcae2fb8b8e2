/** What a build says of a module, as far as it is read here. */
type Graph = {
  readonly getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
};

/** It waits for the texts of a language at its top level: a file that it shares would wait too, for every file that needs a part. */
const BEGINNING = /[\\/]src[\\/]main\.tsx$|\.html$/;

/**
 * Names the one file of all that the page needs before it can show any screen. Left to itself the build cuts it into
 * thirty, by which screens share what: most are too small to be packed, and packed apart they took 8 % more.
 */
export function firstLoad(): (id: string, graph: Graph) => string | null {
  const needed = new Set<string>();
  /** Whether the page imports a module, itself or through others. `asked` ends circles of imports. */
  const isNeeded = (id: string, graph: Graph, asked: Set<string>): boolean => {
    if (needed.has(id)) return true;
    if (asked.has(id)) return false;
    asked.add(id);
    const info = graph.getModuleInfo(id);
    if (info === null || !(info.isEntry || info.importers.some((each) => isNeeded(each, graph, asked)))) return false;
    needed.add(id);
    return true;
  };
  return (id, graph) => (!BEGINNING.test(id) && isNeeded(id, graph, new Set()) ? 'first' : null);
}
