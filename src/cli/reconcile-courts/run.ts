import { join } from 'node:path';
import { type FilePeople, withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { csvLine } from '../../csv/write.ts';
import { type Choice, createDecider, OUTSIDE_REASONS } from '../../decide/index.ts';
import { giveBackAsProcessGrows } from '../../disk/give-back.ts';
import { addLines, startLineFile } from '../../disk/line-file.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import type { Outcome } from '../../law/language/index.ts';
import type { Key } from '../../linkage/decisions.ts';
import { problemFrom, sourceNames } from '../../linkage/link-files.ts';
import { readLinks, readPersons } from '../../linkage/open-folder.ts';
import { PeopleFileError } from '../../linkage/read-people.ts';
import { type About, linksDigest } from '../../linkage/reconcile/about.ts';
import { type FilePerson, filePersonOf, sharingTexts } from '../../linkage/reconcile/conviction.ts';
import {
  DECIDED_COLUMNS,
  type DecidedFiles,
  decideCourtOnly,
  type Known,
  type Reported,
  reportedLine,
} from '../../linkage/reconcile/decide-court-only.ts';
import {
  type CourtFigures,
  columnsOf,
  figuresOf,
  figuresText,
  listOf,
  placedLine,
} from '../../linkage/reconcile/figures.ts';
import { type WhoIsWho, whoIsWho } from '../../linkage/reconcile/links-of.ts';
import { type Placed, placeConvictions } from '../../linkage/reconcile/match.ts';
import { readCourt } from '../../linkage/reconcile/read-court.ts';
import { formatDay } from '../../record/index.ts';
import type { Problem } from '../../record/problem.ts';
import { openNamedFolder } from '../../results/files/output-folder.ts';
import { writeJson, writeText } from '../../results/files/write-text.ts';
import { withProgress } from '../progress.ts';

export type ReconcileRequest = {
  readonly format: BulkFormat;
  readonly state: string;
  readonly court: string;
  /** What the links call the court's list; by its name where it is not given. */
  readonly courtName?: string;
  readonly links: string;
  readonly choice: Choice;
  readonly quarantine: boolean;
  readonly out: string;
  readonly overwrite: boolean;
  readonly quiet: boolean;
};

export type Reconciled = {
  readonly figures: readonly CourtFigures[];
  /** The court's convictions that the state's file lacks, surely or perhaps, by what is decided of them, or why nothing is. */
  readonly decided: Readonly<Record<string, number>>;
  readonly setAsideLines: number;
};

const LISTS = ['both-agree', 'both-differ', 'court-only', 'state-only'] as const;
const FILES = new Set([...LISTS.map((name) => `${name}.csv`), 'figures.csv', 'decided.csv', 'about.json']);

type Done = { readonly ok: true; readonly result: Reconciled } | { readonly ok: false; readonly problem: Problem };

/** Holds a court's list against the state's file; the folder has its name only when all of its files are whole. */
export async function reconcileCourts(request: ReconcileRequest): Promise<Done> {
  const opened = openNamedFolder(request.out, request.overwrite, (name) => FILES.has(name));
  if (!opened.ok) return opened;
  const { folder } = opened;
  try {
    const done = await reconcileInto(request, folder.path);
    const problem = done.ok ? folder.commit() : undefined;
    return problem ? { ok: false, problem } : done;
  } catch (error) {
    return { ok: false, problem: problemFrom(error, request.out) };
  } finally {
    folder.abandon();
  }
}

async function reconcileInto(request: ReconcileRequest, folder: string): Promise<Done> {
  const { state, court, links, format, quarantine, quiet } = request;
  const [stateName, ownName] = sourceNames([state, court]) as [string, string];
  const courtName = request.courtName ?? ownName;
  const persons = readPersons(links);
  for (const name of [stateName, courtName])
    if (!persons.some(({ source }) => source === name))
      throw new PeopleFileError(
        `${links} links no file of the name ${name}; run redress link on these two files first.`,
      );
  const who = whoIsWho(persons, readLinks(links));
  await writeAbout(folder, request, { state: stateName, court: courtName });
  const { keys: courtKeys, person: courtPerson, setAside } = await readCourt(court, format, 1, quarantine);
  const { buildPerson } = await format.reading();
  return withProgress({ quiet }, (hooks) =>
    withPeople(format, [state], quarantine, hooks, async (people) => {
      const listed = await everybody(people);
      const statePerson = (key: string) => {
        const found = people.find(key);
        return found && buildPerson(found.id, found.rows, found.incomplete);
      };
      const files = { stateName, courtName, courtKeys, courtPerson, statePerson };
      const { figures, decided } = await writeAll(folder, request, { who, files, listed });
      return { figures, decided, setAsideLines: people.setAsideLines + setAside.length };
    }),
  );
}

async function writeAbout(
  folder: string,
  { links, choice }: ReconcileRequest,
  names: Pick<About, 'state' | 'court'>,
): Promise<void> {
  const { pack, policy, setting } = choice;
  const about: About = {
    ...{ format: 'redress-courts/2', ...names, links: await linksDigest(links) },
    ...{ pack: pack.id, policy: policy.id, county: setting.county, asOf: formatDay(setting.asOf) },
  };
  writeJson(folder, 'about.json', about);
}

async function everybody(people: FilePeople): Promise<readonly FilePerson[]> {
  const shown: FilePerson[] = [];
  const shared = sharingTexts();
  const giveBack = giveBackAsProcessGrows();
  await people.visit({
    module: new URL('./visitor.ts', import.meta.url),
    settings: undefined,
    onSeen: (seen) => {
      for (const each of seen as readonly FilePerson[]) shown.push(shared(each));
      giveBack();
    },
  });
  return shown;
}

/** People of the court's list after which memory is given back, where much has grown. */
const SOME = 2_000;

type Gathered = { readonly who: WhoIsWho; readonly files: DecidedFiles; readonly listed: readonly FilePerson[] };

async function writeAll(folder: string, request: ReconcileRequest, { who, files, listed }: Gathered) {
  const keysOf = (key: string) => {
    const self = { source: files.courtName, key };
    const ofState = (keys: readonly Key[]) =>
      keys.flatMap((each) => (each.source === files.stateName ? [each.key] : []));
    return { same: ofState(who.group(self)), open: ofState(who.inDoubt(self)) };
  };
  const shared = sharingTexts();
  const giveBack = giveBackAsProcessGrows();
  const court = files.courtKeys.map((key, at) => {
    if (at % SOME === 0) giveBack();
    return shared(filePersonOf(key, files.courtPerson(key)!));
  });
  const placed = placeConvictions(court, listed, keysOf);
  const figures = figuresOf(placed);
  await writeLists(folder, placed, files.courtPerson);
  writeText(folder, 'figures.csv', figuresText(figures));
  return { figures, decided: await writeDecided(folder, request, { who, placed, files }) };
}

async function writeLists(
  folder: string,
  placed: readonly Placed[],
  courtPerson: DecidedFiles['courtPerson'],
): Promise<void> {
  for (const list of LISTS) {
    const file = await startLineFile(join(folder, `${list}.csv`), csvLine(columnsOf(list)));
    try {
      await addLines(file, placed, (each) => (listOf(each) === list ? placedLine(each, courtPerson) : undefined));
      await file.flush();
    } finally {
      await file.close();
    }
  }
}

async function writeDecided(folder: string, { choice }: ReconcileRequest, known: Known) {
  const { undecided } = choice.pack;
  const decided: Record<string, number> = {};
  const file = await startLineFile(join(folder, 'decided.csv'), DECIDED_COLUMNS.join(','));
  try {
    await addLines(file, decideCourtOnly(known, createDecider(choice)), (each) => {
      const outcome = outcomeOf(each, undecided);
      if (outcome !== undefined) decided[outcome] = (decided[outcome] ?? 0) + 1;
      return reportedLine(each, undecided);
    });
    await file.flush();
  } finally {
    await file.close();
  }
  return decided;
}

/** Under which words a conviction of the court is counted; undefined for one of the state's. */
function outcomeOf(each: Reported, undecided: Outcome): string | undefined {
  if (each.kind === 'outside') return `Not decided: ${OUTSIDE_REASONS[each.outside.kind]}`;
  if (each.origin !== 'court') return undefined;
  return each.decision?.outcome.label ?? `${undecided.label}: who somebody is`;
}
