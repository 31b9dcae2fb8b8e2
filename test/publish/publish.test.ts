import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lawWordsIn } from '../../src/jurisdictions/spoken-law.ts';
import { assumptionsFrom, assumptionsText } from '../../src/publish/assumptions.ts';
import { coarse } from '../../src/publish/disclosure/coarse.ts';
import { gapOf, publishedProgress } from '../../src/publish/progress.ts';
import { type Publication, publicationSchema } from '../../src/publish/publication.ts';
import {
  ASSUMPTIONS,
  breakEvens,
  claimsRecomputed,
  estimateSavings,
  USUAL_ASSUMPTIONS,
} from '../../src/publish/savings.ts';
import { BUILT, BUILT_FOR_PORTAL, usedCss } from '../../src/publish/site/build-css.ts';
import { EN } from '../../src/publish/words/en.ts';
import { ES } from '../../src/publish/words/es.ts';
import { siteFiles } from '../../src/publish/write-site.ts';
import { csvFields, readCsvLines } from '../../src/results/open-results.ts';
import { redressIn } from '../support/cli.ts';
import { temporaryFolder } from '../support/run.ts';
import { expectedCells, rowsOf, type Site, saidFigures, sayable, seenCells } from './stranger.ts';

const folder = temporaryFolder();
const spanish = await lawWordsIn('es');
const redress = (...args: readonly string[]) => redressIn(folder, ...args);
const analyze = (policy: string, out: string) =>
  redress(
    'analyze',
    'county.dat',
    '--county',
    'KERN',
    '--policy',
    policy,
    '--as-of',
    '2020-07-01',
    '--quarantine',
    '--out',
    out,
    '--quiet',
  );
const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
const publicationIn = (site: string) =>
  publicationSchema.parse(JSON.parse(textOf(`${site}/data/publication.json`))) as Publication;

/** Every file of a site by its path. */
function filesIn(site: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(folder, site), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(join(folder, site).length + 1), readFileSync(path, 'utf8')]),
  );
}

beforeAll(async () => {
  await redress('synth', '--county', 'KERN', '--lines', '12000', '--dirty', '--seed', '3', '--out', 'county.dat');
  await analyze('san-joaquin', 'own');
  await analyze('statute', 'statute');
  expect(await redress('publish', 'own', '--out', 'site')).toMatchObject({ status: 0, stderr: '' });
  expect(await redress('publish', 'own', '--beside', 'statute', '--out', 'pair')).toMatchObject({ status: 0 });
});

describe('a published site', () => {
  it('holds the figures of the run, counted again from its determinations', async () => {
    const { runs, tables } = publicationIn('site');
    const lines = readCsvLines(join(folder, 'own/determinations.csv'));
    const head = (await lines.next()).value as readonly string[];
    const at = (name: string) => head.indexOf(name);
    const people = new Map<string, boolean>();
    let convictions = 0;
    for await (const fields of lines) {
      convictions++;
      const relief = /^(dismiss|reduce|redesignate)/.test(fields[at('outcome')]!);
      people.set(fields[at('person')]!, relief || people.get(fields[at('person')]!) === true);
    }
    expect(runs[0]).toMatchObject({
      convictionsDecided: convictions,
      peopleDecided: people.size,
      peopleWithRelief: [...people.values()].filter(Boolean).length,
    });
    for (const table of tables.filter(({ unit }) => unit === 'people'))
      expect(table.totals[0]!.total).toBe(people.size);
  });

  it('says nothing of a person: no number, name, case or birth date of the files', async () => {
    const all = Object.values(filesIn('pair')).join('\n');
    const [head = '', ...lines] = textOf('own/Prop64_Results.csv').trimEnd().split('\n');
    const columns = csvFields(head);
    const personal = ['SUBJECT_ID', 'PRI_NAME', 'PRI_DOB', 'PRI_SSN', 'PRI_CII', 'OFN'].map((name) =>
      columns.indexOf(name),
    );
    expect(personal.filter((place) => place >= 0).length).toBeGreaterThan(3);
    for (const line of lines.slice(0, 400)) {
      const fields = csvFields(line);
      for (const place of personal)
        if ((fields[place] ?? '').trim().length > 5) expect(all).not.toContain(fields[place]!.trim());
    }
  });

  it('needs no script, is whole in both languages, and its links lead to files', async () => {
    await redress('publish', 'own', '--out', 'linked', '--invented');
    const files = filesIn('linked');
    const pages = Object.keys(files).filter((name) => name.endsWith('.html'));
    expect(pages).toHaveLength(11);
    for (const name of pages) {
      expect(files[name]).not.toMatch(/<script|\son\w+=|https?:\/\/(?!www\.w3\.org)|undefined|NaN|\[object/);
      for (const [, link] of files[name]!.matchAll(/(?:href|src)="([^"#]+)"/g))
        expect(existsSync(join(folder, 'linked', name, '..', link!)), `${name}: ${link}`).toBe(true);
    }
    expect(files['en/index.html']).toContain('The people of this page are invented.');
    expect(files['es/index.html']).toContain('Las personas de esta página son inventadas.');
    const [fact] = publicationIn('linked').runs[0]!.missingFacts;
    expect(files['es/index.html']).toContain(`<th scope="row">${spanish.say(fact!.words)}</th>`);
  });

  it('shows no count of 1 to 10 anywhere in its tables', async () => {
    const { tables, runs } = publicationIn('pair');
    const cells = tables.flatMap(({ groups }) =>
      groups.flatMap((group) => group.runs.flatMap((side) => Object.values(side))),
    );
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.some((cell) => cell === null)).toBe(true);
    const figures = [
      ...cells,
      ...runs.flatMap(({ effects, impact }) => [
        ...Object.values(effects),
        ...impact.flatMap(({ county: _, most, ...each }) => [...Object.values(each), ...Object.values(most!)]),
      ]),
    ];
    expect(figures.filter((figure) => figure !== null && figure > 0 && figure < 11)).toEqual([]);
  });

  it('is the same bytes for the same results, and hides what moved by few since it was published before', async () => {
    await redress('publish', 'own', '--out', 'two');
    expect(filesIn('two')).toEqual(filesIn('site'));
    const before = publicationIn('site');
    const table = before.tables.find(({ id }) => id === 'race')!;
    const group = table.groups.findIndex(({ runs }) => runs[0]!.helped !== null && runs[0]!.helped > 40);
    const side = table.groups[group]!.runs[0]!;
    mkdirSync(join(folder, 'was/data'), { recursive: true });
    const earlier = structuredClone(before);
    Object.assign(earlier.tables.find(({ id }) => id === 'race')!.groups[group]!.runs[0]!, {
      helped: side.helped! - 4,
    });
    writeFileSync(join(folder, 'was/data/publication.json'), JSON.stringify(earlier));
    expect((await redress('publish', 'own', '--out', 'three', '--earlier', 'was')).status).toBe(0);
    expect(publicationIn('three').tables.find(({ id }) => id === 'race')!.groups[group]!.runs[0]!.helped).toBeNull();
    // The same results, held against themselves, tell nothing new.
    await redress('publish', 'own', '--out', 'four', '--earlier', 'site');
    expect(publicationIn('four')).toEqual(before);
  });
});

describe('a stranger with the downloaded tables', () => {
  /** Progress as an office may have it, in two counties. */
  const progress = publishedProgress({
    day: '2026-11-28',
    counties: [
      {
        county: 'KERN',
        listed: 4210,
        decided: 4015,
        ordered: 3340,
        reported: 2331,
        acknowledged: 17,
        visible: 809,
        told: 425,
      },
      { county: 'KINGS', listed: 97, decided: 31, ordered: 12, reported: 9, acknowledged: 0, visible: 0, told: 0 },
    ],
    courts: [{ county: 'KERN', court: 'Bakersfield', ordered: 3335, reported: 2331, acknowledged: 17, visible: 809 }],
    months: [{ month: '2026-10', ordered: 3340, reported: 0, visible: 809, told: 411 }],
  });
  const written = (publication: Publication): Site =>
    Object.fromEntries(siteFiles(publication, spanish).map(({ path, text }) => [path, text]));
  /** The same site with every figure changed, in which only what is no figure of the data stays as it was. */
  const changed = (value: unknown): unknown => {
    if (typeof value === 'number') return 3 * value + 7;
    if (Array.isArray(value)) return value.map(changed);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each)]));
  };
  const withOtherFigures = (publication: Publication) =>
    written({ ...(changed(publication) as Publication), publication: 1 });
  const SITES = [
    ['of one policy', () => publicationIn('site')],
    ['of two policies, with progress', () => ({ ...publicationIn('pair'), progress })],
  ] as const;

  it.each(SITES)('makes every table of a site %s again', (_, publication) => {
    const site = written(publication());
    for (const page of Object.keys(site).filter((path) => /^en\/.*html$/.test(path))) {
      const expected = expectedCells(site, page);
      expect(seenCells(site, page), page).toEqual(expected);
      const inSpanish = (cell: string) =>
        ({
          hidden: ES.hidden,
          [EN.savings.noBreakEven]: ES.savings.noBreakEven,
          [EN.savings.noSource]: ES.savings.noSource,
          ...ES.savings.sources,
        })[cell] ?? cell;
      expect(seenCells(site, page.replace('en/', 'es/')), page).toEqual(
        expected.map((table) => table.map((row) => row.map(inSpanish))),
      );
    }
    expect(expectedCells(site, 'en/groups.html').flat(2).length).toBeGreaterThan(300);
  });

  it.each(SITES)('finds in the files whatever else a site %s says in figures', (_, publication) => {
    const site = written(publication());
    const other = withOtherFigures(publication());
    const known = sayable(site);
    const found: string[] = [];
    for (const page of Object.keys(site).filter((path) => /^e[ns]\/.*html$/.test(path))) {
      const always = new Set(saidFigures(other, page));
      const said = saidFigures(site, page).filter((figure) => !always.has(figure));
      expect(
        said.filter((figure) => !known.has(figure)),
        page,
      ).toEqual([]);
      found.push(...said);
    }
    expect(found.length).toBeGreaterThan(30);
  });

  it('reads in the first paragraph what the files hold, and nothing else', () => {
    const value = (name: string) =>
      Number(rowsOf(filesIn('site'), 'figures').find((row) => row.figure === name)!.value);
    const [decided, helped, people] = ['convictionsDecided', 'convictionsWithRelief', 'peopleWithRelief'].map(value);
    const lead = /<p class="usa-intro">([^<]*)</.exec(textOf('site/en/index.html'))![1];
    expect(lead).toBe(
      `In Kern County, the policy “San Joaquin County (2019)” gives relief under California Proposition 64 to ${people!.toLocaleString('en-US')} people. It covers ${helped!.toLocaleString('en-US')} of the ${decided!.toLocaleString('en-US')} convictions that were decided (${Math.round((helped! / decided!) * 100)}%), as of July 1, 2020.`,
    );
  });

  it('names several counties, each with a policy of its own, and a state as a whole', () => {
    const [run] = publicationIn('site').runs;
    const [policy] = run!.policies;
    const own = [policy!, { ...policy!, county: 'KINGS', title: 'Another' }];
    const several = {
      ...publicationIn('site'),
      counties: ['KERN', 'KINGS'],
      runs: [{ ...run!, policies: own, impact: own.map(() => run!.impact[0]!) }],
    };
    const state = { ...publicationIn('site'), counties: ['ALL'], everyCountyOf: 'California' };
    const pages = [several, state].map(written);
    const said = ['en', 'es'].flatMap((language) =>
      pages.map((site) => /<p class="usa-intro">([^<]{0,75})/.exec(site[`${language}/index.html`]!)![1]),
    );
    expect(said).toEqual([
      'In Kern and Kings counties, each county’s own policy gives relief under Cal',
      'In all counties of California, the policy “San Joaquin County (2019)” gives',
      'En los condados de Kern y Kings, la política propia de cada condado da aliv',
      'En todos los condados de California, la política “Condado de San Joaquin (2',
    ]);
    expect(pages.flatMap(Object.values).join('\n')).not.toMatch(/All County|condado de All|counties has/);
  });

  it('finds every file and column described in both standard forms', () => {
    const frictionless = JSON.parse(textOf('site/data/datapackage.json'));
    const csvw = JSON.parse(textOf('site/data/csv-metadata.json'));
    const names = readdirSync(join(folder, 'site/data')).filter((name) => name.endsWith('.csv'));
    expect(frictionless.resources.map((each: { path: string }) => each.path).sort()).toEqual(names);
    expect(csvw.tables.map((each: { url: string }) => each.url).sort()).toEqual(names);
    for (const { path, schema } of frictionless.resources) {
      const [head = ''] = textOf(`site/data/${path}`).split('\n');
      expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(csvFields(head));
    }
  });
});

describe('what cannot be published', () => {
  it('is reported in a sentence, and nothing is written', async () => {
    await redress('synth', '--county', 'KERN', '--lines', '60', '--out', 'tiny.dat');
    await redress('analyze', 'tiny.dat', '--county', 'KERN', '--as-of', '2020-07-01', '--out', 'tiny', '--quiet');
    expect((await redress('publish', 'tiny', '--out', 'none')).stderr).toContain('Fewer than 11 people');
    expect((await redress('publish', 'own', 'own', '--out', 'none')).stderr).toContain(
      'Two of the folders hold results of KERN',
    );
    expect((await redress('publish', 'own', '--beside', 'tiny', '--out', 'none')).stderr).toContain(
      'not of the same counties, files',
    );
    expect((await redress('publish', 'county.dat', '--out', 'none')).status).toBe(3);
    const arrests = ['--jurisdiction', 'us-ca', '--pack', 'us-ca/851-93', '--county', 'KERN', '--as-of', '2020-07-01'];
    expect(
      (await redress('analyze', 'county.dat', ...arrests, '--quarantine', '--out', 'arrests', '--quiet')).status,
    ).toBe(0);
    expect((await redress('publish', 'arrests', '--out', 'none')).stderr).toContain('are of arrests');
    writeFileSync(join(folder, 'wrong.json'), '{"reviewMinutes": 3}');
    expect((await redress('publish', 'own', '--assumptions', 'wrong.json', '--out', 'none')).stderr).toContain(
      'wrong.json: reviewMinutes',
    );
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('replaces a site only where that is asked for, and never another folder', async () => {
    expect((await redress('publish', 'own', '--out', 'site')).stderr).toContain('--overwrite');
    expect((await redress('publish', 'own', '--out', 'site', '--overwrite')).status).toBe(0);
    expect((await redress('publish', 'own', '--out', 'own', '--overwrite')).stderr).toContain(
      'holds no published site',
    );
    expect(existsSync(join(folder, 'own/manifest.json'))).toBe(true);
  });
});

it('tells of no few people, whatever the state', async () => {
  await redress(
    'analyze',
    ...zendaFiles(),
    '--jurisdiction',
    'us-zz',
    '--county',
    'ALL',
    '--as-of',
    '2020-07-01',
    '--out',
    'zenda',
    '--quiet',
  );
  const { status, stderr } = await redress('publish', 'zenda', '--out', 'zenda-site');
  expect([status, stderr]).toEqual([3, expect.stringContaining('Fewer than 11 people')]);
});

function zendaFiles(): readonly string[] {
  const fixtures = join(import.meta.dirname, '../fixtures/us-zz');
  return readdirSync(fixtures)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(fixtures, name));
}

describe('the estimate of time and money', () => {
  const work = { decided: 26_000, handReviews: 2_000, withRelief: 20_000, peopleWithRelief: 15_000 };

  it('counts what the office would do by hand, less what it still does', () => {
    const [low, central, high] = estimateSavings(work, USUAL_ASSUMPTIONS);
    // 26,000 before, and 2,000 with a twentieth of the other 24,000 now: 22,800 reviews of a quarter of an hour.
    expect(central).toMatchObject({ reviewHours: 5_700, programHours: 80, hours: 5_700 + 20_000 / 12 - 80 });
    expect([low!.dollars < central!.dollars, central!.dollars < high!.dollars]).toEqual([true, true]);
  });

  it('saves nothing at the break-even of each assumption, and says so where there is none', () => {
    const found = breakEvens(work, USUAL_ASSUMPTIONS);
    const met = ASSUMPTIONS.filter((name) => found[name] !== null);
    expect(met).toEqual(['reviewedBefore', 'programHours']);
    const costly = { ...USUAL_ASSUMPTIONS, programHours: { low: 6_500, central: 6_500, high: 6_500, source: '' } };
    const all = breakEvens(work, costly);
    expect(ASSUMPTIONS.filter((name) => all[name] === null)).toEqual(['hourlyCost', 'postage']);
    for (const name of ASSUMPTIONS) {
      const value = all[name];
      if (value === null) continue;
      const at = { low: value, central: value, high: value, source: '' };
      expect(estimateSavings(work, { ...costly, [name]: at })[1]!.hours, name).toBeCloseTo(0);
    }
  });

  it('recomputes public claims from the assumptions', () => {
    const [low, central, high] = claimsRecomputed(USUAL_ASSUMPTIONS);
    // 20 minutes a case at $60 an hour.
    expect(central!.casesDollars).toBeCloseTo(520_000);
    expect(central!.savedDollars).toBeCloseTo(80_000);
    expect(central!.savedMinutes).toBeCloseTo(250);
    expect(central!.casesMinutes).toBeCloseTo(96.15, 2);
    expect(low!.casesDollars).toBeLessThan(high!.casesDollars);
  });

  it('takes a file from before the shares were assumptions, and refuses a share above 1', () => {
    const { reviewedBefore: _, reviewedAnyway: __, ...older } = USUAL_ASSUMPTIONS;
    expect(assumptionsFrom(JSON.stringify(older))).toEqual({ ok: true, value: USUAL_ASSUMPTIONS });
    const wrong = { ...USUAL_ASSUMPTIONS, reviewedBefore: { low: 0.5, central: 50, high: 1, source: '' } };
    expect(assumptionsFrom(JSON.stringify(wrong))).toEqual({ ok: false, field: 'reviewedBefore.central' });
    expect(assumptionsFrom(assumptionsText(USUAL_ASSUMPTIONS))).toEqual({ ok: true, value: USUAL_ASSUMPTIONS });
  });
});

it('carries the styles that its pages use (npm run build:site)', async () => {
  expect(readFileSync(BUILT, 'utf8')).toBe(await usedCss());
  expect(readFileSync(BUILT_FOR_PORTAL, 'utf8')).toBe(await usedCss(dirname(BUILT_FOR_PORTAL)));
});

describe('progress', () => {
  const counts = {
    listed: 54_321,
    decided: 54_321,
    ordered: 340,
    reported: 331,
    acknowledged: 17,
    visible: 9,
    told: 25,
  };
  const published = publishedProgress({
    day: '2026-11-28',
    counties: [{ county: 'KERN', ...counts }],
    courts: [{ county: 'KERN', court: 'Bakersfield', ordered: 335, reported: 331, acknowledged: 17, visible: 9 }],
    months: [{ month: '2026-10', ordered: 340, reported: 0, visible: 9, told: 11 }],
  });

  it('is rounded down to tens by figure, and counts of 1 to 10 are hidden', () => {
    expect(published.counties[0]).toEqual({
      county: 'KERN',
      listed: 54_320,
      decided: 54_320,
      ordered: 340,
      reported: 330,
      acknowledged: 10,
      visible: null,
      told: 20,
    });
    expect(published.courts[0]).toMatchObject({ court: 'Bakersfield', ordered: 330, acknowledged: 10, visible: null });
    expect(published.months[0]).toEqual({ month: '2026-10', ordered: 340, reported: 0, visible: null, told: 10 });
  });

  it('leaves every difference of two figures open by ten or more', () => {
    const told: string[] = [];
    for (let more = 11; more < 200; more++)
      for (let less = 11; less <= more; less++) {
        const [high, low] = [coarse(more)!, coarse(less)!];
        // What a reader can tell of the difference: the least and the most that agree with both figures.
        const [least, most] = [Math.max(0, high - low - 9), high - low + 9];
        if (least > more - less || more - less > most || most - least < 9) told.push(`${more} and ${less}`);
      }
    expect(told).toEqual([]);
  });

  it('gives the gap only for lists of a hundred and more, and where nothing is hidden', () => {
    expect(gapOf({ listed: 200, visible: 50 })).toBe(0.75);
    expect(gapOf({ listed: 90, visible: 50 })).toBeNull();
    expect(gapOf({ listed: 200, visible: null })).toBeNull();
  });
});
