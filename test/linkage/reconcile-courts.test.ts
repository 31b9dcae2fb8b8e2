import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { courtFiles } from '../../src/cli/court-files.ts';
import { reconcileCourts } from '../../src/cli/reconcile-courts/run.ts';
import { COMMAS, splitRecords } from '../../src/csv/records.ts';
import { csvLine } from '../../src/csv/write.ts';
import { createDecider, OUTSIDE_REASONS } from '../../src/decide/index.ts';
import { COURT_COLUMNS, type CourtColumn } from '../../src/format/court-table/columns.ts';
import type { Jurisdiction } from '../../src/format/jurisdiction.ts';
import { jurisdictionOf } from '../../src/jurisdictions/index.ts';
import { type Pack, policyOf } from '../../src/law/language/index.ts';
import { linkFiles } from '../../src/linkage/link-files.ts';
import { DECIDED_COLUMNS, decidedLine } from '../../src/linkage/reconcile/decide-court-only.ts';
import { decideIdentity, type Identity, SAME_PERSON } from '../../src/linkage/reconcile/decide-identity.ts';
import { type CourtPeople, readCourt } from '../../src/linkage/reconcile/read-court.ts';
import { type Count, parseIsoDay } from '../../src/record/index.ts';
import { createRandom } from '../../src/sources/synthetic/prng.ts';
import { inventCourts } from './invented-courts.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-courts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);

let missouri: Jurisdiction;
const removed = new Set<string>();

beforeAll(async () => {
  missouri = (await jurisdictionOf('us-mo'))!;
  const { invent } = await missouri.invention!.files();
  const pieces = invent({ county: 'GREENE', lines: 260, seed: 3 });
  const records = splitRecords([...pieces].map(({ text }) => text).join(''), COMMAS).records.slice(1);
  const lines = records.map(({ fields }) => Object.fromEntries(COURT_COLUMNS.map((name, at) => [name, fields[at]!])));
  const random = createRandom(5, 'removed convictions');
  const kept: string[] = [];
  const court: string[] = [];
  for (const line of lines as Record<CourtColumn, string>[]) {
    const isConviction = /GUILTY|CONVICTED/.test(line.DISPOSITION) && line.DISPOSITION !== 'NOT GUILTY';
    if (isConviction && random.chance(200)) removed.add(`${line.CASE_NO}/${line.COUNT_NO}`);
    else kept.push(csvLine(COURT_COLUMNS.map((name) => line[name])));
    const typed = { ...line, PERSON_ID: line.PERSON_ID.replace('MO', 'CT'), CASE_NO: line.CASE_NO.replace('-', ' ') };
    court.push(csvLine(COURT_COLUMNS.map((name) => typed[name])));
  }
  writeFileSync(path('state.csv'), `${[COURT_COLUMNS.join(','), ...kept].join('\n')}\n`);
  writeFileSync(path('court.csv'), `${[COURT_COLUMNS.join(','), ...court].join('\n')}\n`);
});

function choice(pack: Pack) {
  const asOf = parseIsoDay('2025-01-01')!;
  const policy = policyOf(pack, undefined)!;
  return { pack, policy, setting: { asOf, county: 'ALL', options: {} } };
}

it("finds the convictions that are missing from the state's file, and leaves open who is who", async () => {
  const { format } = missouri;
  const options = { review: 0.2, accept: undefined, model: undefined, decisions: [], reviewers: 2 };
  const files = [path('state.csv'), path('court.csv')];
  const linked = await linkFiles({
    files,
    format,
    options,
    out: path('links'),
    overwrite: false,
    threads: 1,
    memory: 400,
  });
  expect(linked.ok).toBe(true);
  const request = { format, state: files[0]!, court: files[1]!, links: path('links'), choice: choice(missouri.pack) };
  const done = await reconcileCourts({
    ...request,
    quarantine: false,
    out: path('out'),
    overwrite: false,
    quiet: true,
  });
  if (!done.ok) throw new Error(done.problem.message);
  const table = (name: string) => splitRecords(readFileSync(path(`out/${name}`), 'utf8')).records.slice(1);
  const courtLines = splitRecords(readFileSync(path('court.csv'), 'utf8')).records;
  const nameOf = (line: number) => {
    const { fields } = courtLines[line - 1]!;
    return `${fields[COURT_COLUMNS.indexOf('CASE_NO')]!.replace(' ', '-')}/${fields[COURT_COLUMNS.indexOf('COUNT_NO')]}`;
  };
  const courtOnlyLines = table('court-only.csv').map(({ fields }) => fields[7]!);
  const courtOnly = courtOnlyLines.map((line) => nameOf(Number(line)));
  const right = courtOnly.filter((name) => removed.has(name)).length;
  expect(removed.size).toBeGreaterThan(20);
  expect(right / removed.size).toBeGreaterThanOrEqual(0.98);
  expect(right / courtOnly.length).toBeGreaterThanOrEqual(0.995);
  const sum = done.result.figures.reduce((total, { courtOnly: own }) => total + own, 0);
  expect(sum).toBe(courtOnly.length);
  const ofCourt = table('decided.csv').flatMap(({ fields }) => (fields[0] === 'court' ? [fields] : []));
  const [outside, decided] = [true, false].map((is) =>
    ofCourt.filter((each) => each[8]!.startsWith('outside-') === is),
  );
  // Nothing but the model joins these files, and the model alone decides nothing.
  expect(decided!.length).toBeGreaterThan(0);
  expect(new Set(decided!.map((fields) => fields[8]))).toEqual(new Set(['hand-review']));
  // Everything that is listed is decided, or it is told and counted why not.
  expect(courtOnlyLines.filter((line) => ofCourt.filter((fields) => fields[3] === line).length !== 1)).toEqual([]);
  expect(outside!.length).toBeGreaterThan(0);
  expect(new Set(outside!.map((fields) => fields.at(-1)))).toEqual(new Set([OUTSIDE_REASONS.offense]));
  expect(done.result.decided).toEqual({
    [`${missouri.pack.undecided.label}: who somebody is`]: decided!.length,
    [`Not decided: ${OUTSIDE_REASONS.offense}`]: outside!.length,
  });
});

const peopleIn = ({ keys, person }: CourtPeople) => keys.map((key) => person(key)!);

it('asks whether a record is the same person exactly where the answer changes the outcome', async () => {
  // A law that counts other convictions of the person.
  const pack = (await missouri.packs()).find(({ id }) => id === 'us-mo/610-140')!;
  const decider = createDecider(choice(pack));
  const people = peopleIn(await readCourt(path('court.csv'), missouri.format, 0));
  const outcomesOf = (identity: Pick<Identity, 'court' | 'same' | 'open'>) => {
    const decided = decideIdentity({ ...identity, openOfCourt: new Set(), known: new Map() }, decider);
    return new Map<Count, (typeof decided)[number]>(decided.map((each) => [each.conviction, each]));
  };
  let [changed, unchanged] = [0, 0];
  for (let at = 0; at + 2 < people.length; at++) {
    const [court, other, base] = [people[at]!, people[at + 1]!, people[at + 2]!];
    const open = outcomesOf({ court, same: [base], open: [other] });
    const confirmed = outcomesOf({ court, same: [base, other], open: [] });
    const refused = outcomesOf({ court, same: [base], open: [] });
    const notFound = outcomesOf({ court, same: [], open: [other] });
    for (const count of court.counts) expect(notFound.get(count)?.decision).toBeUndefined();
    for (const [conviction, { alone }] of refused) {
      const [own, sure] = [open.get(conviction)!, confirmed.get(conviction)!];
      const differs = sure.decision!.outcome.id !== alone!.outcome.id;
      expect(own.asks.includes(SAME_PERSON)).toBe(differs);
      expect(own.inDoubt).toEqual(differs ? [other.id] : []);
      // Nobody is cleared while it is open, and what does not depend on it stands.
      expect(own.decision?.outcome.id).toBe(differs ? undefined : alone!.outcome.id);
      if (differs) changed++;
      else unchanged++;
    }
  }
  expect(changed).toBeGreaterThan(3);
  expect(unchanged).toBeGreaterThan(3);
});

it("writes what depends on who somebody is as the law's own outcome for what is open", async () => {
  const { pack } = (await jurisdictionOf('us-zz'))!;
  const [person] = peopleIn(await readCourt(path('court.csv'), missouri.format, 0));
  const asked = {
    origin: 'court',
    asks: [SAME_PERSON],
    inDoubt: ['MO1'],
    decision: undefined,
    alone: undefined,
  } as const;
  const line = decidedLine({ ...asked, person: person!, conviction: person!.counts[0]! }, pack.undecided);
  const { fields } = splitRecords(`${line}\n`).records[0]!;
  expect(fields[DECIDED_COLUMNS.indexOf('outcome')]).toBe('review');
});

it('reads a court table whose header stands in the middle too', async () => {
  const [header, ...lines] = readFileSync(path('court.csv'), 'utf8').trim().split('\n');
  const people = (await readCourt(path('court.csv'), missouri.format, 0)).keys;
  const half = lines.length >> 1;
  writeFileSync(path('joined.csv'), [header, ...lines.slice(0, half), header, ...lines.slice(half)].join('\n'));
  expect((await readCourt(path('joined.csv'), missouri.format, 0)).keys).toEqual(people);
});

it('sets lines of a court aside that cannot be read, and leaves open what they may bear on', async () => {
  const [header, first, second] = readFileSync(path('court.csv'), 'utf8').trim().split('\n') as [
    string,
    string,
    string,
  ];
  const key = (line: string) => line.slice(0, line.indexOf(','));
  const other = second.replace(key(second), 'CT-other');
  const incompleteIn = async (broken: string) => {
    writeFileSync(path('dirty.csv'), [header, first, broken, other].join('\n'));
    await expect(readCourt(path('dirty.csv'), missouri.format, 0)).rejects.toThrow(/line 3.*--quarantine/);
    const court = await readCourt(path('dirty.csv'), missouri.format, 0, true);
    expect(court.setAside).toEqual([3]);
    return peopleIn(court)
      .filter(({ incomplete }) => incomplete)
      .map(({ id }) => id);
  };
  expect(await incompleteIn(`${key(first)},too,short`)).toEqual([key(first)]);
  // A line without a name may be anyone's.
  expect(await incompleteIn(first.replace(key(first), ''))).toEqual([key(first), 'CT-other']);
  const files = [path('state.csv'), path('dirty.csv')];
  const options = { review: 0.2, accept: undefined, model: undefined, decisions: [], reviewers: 2 };
  const request = { files, format: missouri.format, options, out: path('dirty-links'), overwrite: true, threads: 1 };
  expect(await linkFiles({ ...request, memory: 400 })).toMatchObject({ ok: false });
  expect(await linkFiles({ ...request, memory: 400, quarantine: true })).toMatchObject({
    ok: true,
    setAside: [{ file: 'dirty', lines: 1, first: [3] }],
  });
});

it("finds what was removed from California's file in a court's list with the errors of such lists", async () => {
  const { format, pack } = (await jurisdictionOf(undefined))!;
  const invented = inventCourts({ folder, county: 'KINGS', lines: 3000, seed: 5, perMille: 200, most: 1000 });
  const files = [invented.state, invented.court];
  const options = { review: 0.2, accept: undefined, model: undefined, decisions: [], reviewers: 2 };
  const request = { files, format, options, out: path('kings-links'), overwrite: false, threads: 1, memory: 400 };
  expect(await linkFiles(request)).toMatchObject({ ok: true });
  const done = await reconcileCourts({
    ...{ format, state: files[0]!, court: files[1]!, links: path('kings-links'), choice: choice(pack) },
    ...{ quarantine: false, out: path('kings'), overwrite: false, quiet: true },
  });
  if (!done.ok) throw new Error(done.problem.message);
  const lines = splitRecords(readFileSync(path('kings/court-only.csv'), 'utf8')).records.slice(1);
  const found = lines.map(({ fields }) => Number(fields[7]));
  const right = found.filter((line) => invented.removed.has(line)).length;
  expect(invented.removed.size).toBeGreaterThan(80);
  expect(right / invented.removed.size).toBeGreaterThanOrEqual(0.98);
  expect(found.length - right).toBeLessThanOrEqual(1);
});

const MAPPING = `name: us-mo/clerk
jurisdiction: us-mo
resources: [{name: t, path: "clerk*.csv"}]
map:
  rows: t
  person: {key: t.id, name: t.who, birth: {column: t.born, date: YYYY-MM-DD}}
  case: {number: t.case, county: t.county}
  charge:
    section: t.statute
    level: {column: t.level, values: {F: felony}}
    disposition: {column: t.plea, values: {G: convicted}}
    date: {column: t.day, date: YYYY-MM-DD}
`;

it("reads a court's tables through a mapping as its list, under the name of the first", async () => {
  writeFileSync(path('court.yml'), MAPPING);
  const tables =
    'id,who,born,county,case,statute,level,plea,day\n7,"KOVARIK,RON",1971-04-23,GREENE,09-1,195.202,F,G,2009-05-04\n';
  writeFileSync(path('clerk.csv'), tables);
  const given = await courtFiles(missouri, [path('state.csv'), path('clerk.csv')], { mapping: path('court.yml') });
  if (!given.ok) throw new Error(JSON.stringify(given.problem));
  expect(given.names).toEqual(['state', 'clerk']);
  const people = peopleIn(await readCourt(given.files[1]!, missouri.format, 1));
  given.cleanUp();
  expect(existsSync(given.files[1]!)).toBe(false);
  expect(people).toMatchObject([
    { id: '7', counts: [{ county: 'GREENE', caseNumbers: ['09-1'], disposition: { kind: 'convicted' } }] },
  ]);
});
