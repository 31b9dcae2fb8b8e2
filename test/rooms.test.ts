import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MADE_BY_BUILD, shippedPaths } from '../src/program/build/files.ts';

/** Which room may import which: the floors of the house (docs/decisions/001-rooms.md). */
const CORE = [
  'say',
  'record',
  'csv',
  'law',
  'procedure',
  'decide',
  'sources',
  'format',
  'jurisdictions',
  'reading',
  'across',
];
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // What is said to people: codes with values, and a table of sentences for each language.
  say: [],
  record: ['say'],
  csv: [],
  // The one way to files shipped with the program, and how the one file is built.
  program: [],
  // What builds it; nothing imports this.
  building: ['program', 'disk'],
  disk: ['program'],
  database: [],
  credentials: [],
  // Second factors of accounts of the workbench and of the portal.
  'sign-on': ['credentials'],
  // What every server of ours does alike, whatever it serves.
  http: ['program'],
  // Handing messages to a mail server, and reading its reports.
  mail: [],
  // Files to and from senders of text messages, by profiles of them.
  texting: ['csv'],
  // DuckDB in this process, locked down. It knows no file of a state.
  tables: ['program'],
  law: ['record'],
  procedure: ['record'],
  decide: ['record', 'law'],
  // What readers and makers of any state's files are built from.
  sources: ['record', 'csv'],
  // What a state's bulk file is, and a state: types that jurisdictions fill in and the rooms above take.
  format: ['record', 'csv', 'law', 'decide', 'sources'],
  jurisdictions: ['record', 'csv', 'law', 'procedure', 'decide', 'sources', 'format'],
  confined: ['program', 'record', 'sources'],
  // Fillable PDF forms, and the letters that the fonts have.
  forms: ['program', 'say', 'confined'],
  // One printed record, read and decided: shared by the command, the workbench and the page.
  reading: ['record', 'law', 'decide', 'format'],
  // One printed record that a person sends, read in a process of its own.
  sheets: ['record', 'decide', 'sources', 'format', 'jurisdictions', 'confined', 'reading'],
  // One invented person under the laws of every state.
  across: ['record', 'law', 'decide', 'format', 'jurisdictions'],
  results: ['say', 'record', 'csv', 'law', 'procedure', 'decide', 'format', 'disk'],
  // Files to and from courts and repositories, as texts with totals; pure but for the digests of them.
  exchange: ['say', 'csv'],
  // Acceptance by sample: sizes, bounds and draws, as numbers alone.
  sampling: ['sources'],
  bulk: ['program', 'say', 'record', 'csv', 'law', 'decide', 'format', 'disk', 'results'],
  // Who is the same person in two files, and which convictions one of them lacks.
  linkage: ['program', 'say', 'record', 'csv', 'law', 'decide', 'format', 'disk', 'tables', 'results'],
  // Parts of a state's folder that stand above the engine and results: what the engine does by hand for its files, which it
  // loads by the format that the rooms above hand it, and comparisons with a program that the state had before.
  engines: ['record', 'csv', 'law', 'decide', 'format', 'jurisdictions', 'results', 'bulk'],
  // Tables of other systems, read through a mapping to lines that the engine reads.
  mapping: ['program', 'record', 'csv', 'tables', 'format', 'results', 'bulk'],
  documents: [
    'program',
    'say',
    'record',
    'csv',
    'law',
    'procedure',
    'decide',
    'disk',
    'results',
    'confined',
    'forms',
    'exchange',
  ],
  // What a state's laws have people file and send: a part of its folder, handed to `documents` by the rooms above.
  papers: ['program', 'record', 'jurisdictions', 'documents'],
  publish: ['program', 'say', 'record', 'csv', 'law', 'format', 'disk', 'results'],
  // The public "was my record cleared?": codes, a sealed snapshot, and a process that reads nothing else.
  lookup: ['say', 'disk', 'http'],
  casework: [
    ...CORE,
    'disk',
    'database',
    'sign-on',
    'lookup',
    'mail',
    'texting',
    'results',
    'confined',
    'exchange',
    'sampling',
    'bulk',
    'linkage',
    'mapping',
    'documents',
    'papers',
  ],
  // The front door for people: its own process and database, which never touches a state's file. A record that a person
  // sends is read in a process that has neither.
  portal: [
    'program',
    'say',
    'record',
    'csv',
    'procedure',
    'disk',
    'database',
    'credentials',
    'sign-on',
    'http',
    'mail',
    'texting',
    'forms',
    'reading',
    'sheets',
    'exchange',
    'publish',
    'results',
  ],
  server: [
    ...CORE,
    'program',
    'disk',
    'database',
    'credentials',
    'sign-on',
    'http',
    'texting',
    'results',
    'confined',
    'exchange',
    'sampling',
    'bulk',
    'mapping',
    'documents',
    'casework',
  ],
  cli: [
    ...CORE,
    'program',
    'disk',
    'mail',
    'texting',
    'results',
    'confined',
    'tables',
    'linkage',
    'mapping',
    'exchange',
    'sampling',
    'bulk',
    'engines',
    'documents',
    'papers',
    'publish',
    'casework',
    'lookup',
    'portal',
    'server',
  ],
};

/** Floors that run in a browser as they do on a server. */
const PURE = CORE;
/** Floors that depend on no library at all. */
const WITHOUT_LIBRARIES = ['say', 'record', 'csv', 'procedure'];

const root = resolve(import.meta.dirname, '..');
const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => !/\.(test|test-support)\.ts$/.test(file));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

function roomOf(file: string): string {
  if (/^src\/jurisdictions\/[^/]+\/(engine|compare-2019)\//.test(file)) return 'engines';
  if (/^src\/jurisdictions\/(papers\.ts|[^/]+\/papers\/)/.test(file)) return 'papers';
  if (file.startsWith('src/program/build/')) return 'building';
  return file.split('/')[1]!;
}

describe('the rooms of the house', () => {
  it('are all known', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it.each(files)('%s imports only from the floors below', (file) => {
    const room = roomOf(file);
    for (const target of importsOf(file)) {
      if (!target.startsWith('.')) {
        if (PURE.includes(room)) expect(target, 'no node: module on the lower floors').not.toMatch(/^node:/);
        if (WITHOUT_LIBRARIES.includes(room)) expect(target, 'no library').toBe('');
        continue;
      }
      const path = relative(root, resolve(root, dirname(file), target));
      if (!path.startsWith('src/') || roomOf(path) === room) continue;
      expect(ROOMS[room], `${file} imports ${path}`).toContain(roomOf(path));
    }
  });
});

describe('the reference engine', () => {
  it('is imported by tests, benches and the command that does a run again alone, so that it stays apart from what it judges', () => {
    const ITS = 'src/bulk/reference/';
    const importing = files.filter(
      (file) => !file.startsWith(ITS) && importedBy(file).some((path) => path.startsWith(ITS)),
    );
    expect(importing).toEqual(['src/cli/commands/verify.ts']);
  });
});

/** Scripts that are run from the repository alone: they write what is committed or built. */
const RUN_FROM_SOURCES = /\/(?:write|build)-[^/]+\.ts$/;

/** What may be said of a module's own place: another module by its path, a format's own address, a library loaded late. */
const KNOWN_TO_BUILD =
  /new URL\('(\.\.?\/[^']+\.ts)', import\.meta\.url\)|module: import\.meta\.url|createRequire\(import\.meta\.url\)\('[^']+'\)/g;

describe('what is shipped with the program', () => {
  const told = files.filter((file) => !file.startsWith('src/program/') && !RUN_FROM_SOURCES.test(file));
  const codeOf = (file: string) => withoutComments(readFileSync(join(root, file), 'utf8'));

  it('is found by src/program/shipped.ts alone, so that it can lie in one file', () => {
    const found = told.filter((file) => /import\.meta|__dirname/.test(codeOf(file).replace(KNOWN_TO_BUILD, '')));
    expect(found).toEqual([]);
  });

  it('names modules for threads and processes that are there', () => {
    const named = told.flatMap((file) =>
      [...codeOf(file).matchAll(KNOWN_TO_BUILD)].flatMap(([, path]) => (path ? [join(dirname(file), path)] : [])),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('starts no thread and no copy of itself but by the two places that know the one file', () => {
    const OWN = ['src/disk/module-thread.ts', 'src/confined/run.ts'];
    const found = told.filter((file) => !OWN.includes(file) && /new Worker\(|process\.execPath/.test(codeOf(file)));
    expect(found).toEqual([]);
  });

  it('is taken into the built program where it is named', () => {
    const named = told.flatMap((file) => [...codeOf(file).matchAll(/shipped\('([^']*)'\)/g)].map(([, path]) => path!));
    expect(named.length).toBeGreaterThan(5);
    const there = [...shippedPaths(root), ...Object.values(MADE_BY_BUILD)];
    // The pages are there once they are built; the empty path is the root itself.
    const isThere = (path: string) =>
      /^(?:web\/dist.*)?$/.test(path) || there.some((each) => each === path || each.startsWith(`${path}/`));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

/** What a file imports of our own files, types too. */
function importedBy(file: string): readonly string[] {
  return importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => relative(root, resolve(root, dirname(file), target)));
}

/** Files that a file needs at run time: imports of types alone are left out. */
function valuesOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:^|\n)(?:import|export)\s+([^'";]*?)\s*from\s*'(\.[^']+)'/g)]
    .filter(([, what]) => {
      if (/^type\b/.test(what!)) return false;
      const names = what!
        .match(/^\{([^}]*)\}$/)?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '');
      return !names?.every((name) => /^\s*type\s/.test(name));
    })
    .map(([, , target]) => relative(root, resolve(root, dirname(file), target!)));
}

/** The circles among files, each named once by its members in the order of import. */
function circlesAmong(all: readonly string[], needs: (file: string) => readonly string[]): readonly string[] {
  const known = new Set(all);
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const circles: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push(path.slice(path.indexOf(file)).join(' -> '));
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const target of needs(file)) if (known.has(target)) visit(target);
    path.pop();
    state.set(file, 'done');
  };
  all.forEach(visit);
  return circles;
}

describe('files', () => {
  it('form no circle of imports by value', () => {
    const web = globSync('web/src/**/*.{ts,tsx}', { cwd: root });
    expect(circlesAmong([...files, ...web], valuesOf)).toEqual([]);
  });

  it('of the workbench form no circle even of types', () => {
    const casework = files.filter((file) => roomOf(file) === 'casework');
    expect(casework.length).toBeGreaterThan(50);
    expect(circlesAmong(casework, importedBy)).toEqual([]);
  });

  it('that import each other are found as a circle', () => {
    const imports: Readonly<Record<string, readonly string[]>> = { a: ['b'], b: ['c', 'd'], c: ['a'], d: [] };
    expect(circlesAmong(Object.keys(imports), (file) => imports[file]!)).toEqual(['a -> b -> c']);
  });
});

/** Rooms that serve every state alike; what is a state's own is handed to them. All but those of `src/jurisdictions/`. */
const NEUTRAL = Object.keys(ROOMS).filter((room) => !['jurisdictions', 'engines', 'papers', 'building'].includes(room));
const STATES = 'California|Zenda|Minnesota|Missouri|New York|Michigan|Pennsylvania|Virginia|Connecticut|Illinois|Utah';
const OF_A_STATE = new RegExp(
  `\\bus-[a-z]{2}\\b|prop(?:osition)?[ -]?\\d\\d|113[56]\\d|PC 290|HS (?:\\d|\\()|H&S|${STATES}|San Joaquin|Sacramento|Los Angeles`,
  'i',
);

const EXAMPLE = 'an example that can be typed as it stands';

/** Lines of neutral rooms that name a state or its law all the same, by file. This list may only grow shorter. */
const NAMED: Readonly<Record<string, { readonly lines: number; readonly why: string }>> = {
  'src/results/manifest-schema.ts': { lines: 1, why: 'the one name that the file of convictions had until engine 3' },
  'src/documents/profile/county-profile.ts': { lines: 4, why: EXAMPLE },
  'src/law/render/phrases-en.ts': { lines: 3, why: 'kinds of later lines, which are of all states together' },
  'src/linkage/nicknames.ts': { lines: 1, why: 'a given name' },
  'src/mapping/schema.ts': { lines: 1, why: EXAMPLE },
  'src/publish/savings.ts': { lines: 1, why: 'whose published figure an estimate rests on' },
  'src/publish/words/savings-en.ts': { lines: 1, why: 'whose published figure an estimate rests on' },
  'src/publish/words/savings-es.ts': { lines: 2, why: 'whose published figure an estimate rests on' },
  'src/casework/store/migrations/004-profiles-by-state.ts': {
    lines: 1,
    why: 'the state of workspaces from before there was a second one',
  },
  'src/cli/cluster/plan-options.ts': { lines: 1, why: EXAMPLE },
  'src/cli/commands/analyze.ts': { lines: 1, why: EXAMPLE },
  'src/cli/commands/compare-2019.ts': { lines: 3, why: 'the command for the one state that had a program before' },
  'src/cli/commands/demo.ts': { lines: 1, why: 'the invented county' },
  'src/cli/commands/link.ts': { lines: 1, why: EXAMPLE },
  'src/cli/commands/retention.ts': { lines: 1, why: EXAMPLE },
  'src/cli/other-states-option.ts': { lines: 1, why: EXAMPLE },
  'src/cli/other-states.ts': { lines: 2, why: EXAMPLE },
  'src/cli/rules/explain-command.ts': { lines: 5, why: EXAMPLE },
  'src/cli/terminal/departures-view.ts': { lines: 1, why: 'what the command for the program before shows' },
  'web/src/screens/office/en.ts': { lines: 2, why: EXAMPLE },
  'web/src/screens/office/es.ts': { lines: 2, why: EXAMPLE },
  'web/src/screens/rap-sheet/en.ts': { lines: 1, why: EXAMPLE },
  'web/src/screens/rap-sheet/es.ts': { lines: 1, why: EXAMPLE },
  'web/src/screens/states/en.ts': { lines: 1, why: EXAMPLE },
};

/** Comments may name a state as an example: they are left out, line comments only where no string can hold them. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

describe('rooms that serve every state', () => {
  it('name no state, act or section, but for the lines that are known', () => {
    const all = globSync([...NEUTRAL.map((room) => `src/${room}/**/*.{ts,typ}`), 'web/src/**/*.{ts,tsx}'], {
      cwd: root,
    });
    const found = all
      .filter((file) => !/\.(test|test-support)\.ts$/.test(file))
      .map((file) => {
        const lines = withoutComments(readFileSync(join(root, file), 'utf8')).split('\n');
        return [file, lines.filter((line) => line.search(OF_A_STATE) >= 0).length] as const;
      })
      .filter(([, lines]) => lines > 0);
    expect(all.length).toBeGreaterThan(100);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(NAMED).map(([file, { lines }]) => [file, lines])),
    );
  });
});
