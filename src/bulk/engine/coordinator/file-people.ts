import { tmpdir } from 'node:os';
import type { Choice } from '../../../decide/index.ts';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import type { Row } from '../../../format/row.ts';
import type { Problem } from '../../../record/problem.ts';
import type { InputFacts } from '../../../results/file-facts.ts';
import type { Hooks } from '../../api.ts';
import { addSurvey, emptySurvey, type SurveyCounts } from '../../inspect/survey.ts';
import { type Prepared, prepareInputs } from '../../join/join.ts';
import { describeFault } from '../../problems.ts';
import { openPool, openPoolHere } from '../threads/pool.ts';
import { CHUNK_BYTES, lanesFor } from '../threads/tuning.ts';
import { hashInputs, inputFacts, readFaults, withSources } from './inputs.ts';
import { concernsOf, gatherPeople, inBatches } from './people.ts';
import { scanSources } from './scan.ts';

/** The people of some files, for programs that look at whole files without deciding anything. */
export type FilePeople = {
  readonly number: number;
  /** A person's rows in input order, by id or, without one, of the first person. */
  readonly find: (subject: string | undefined) => FoundPerson | undefined;
  /** What is in the files, on all cores; the county of the choice is each in turn. */
  readonly survey: (choice: Choice) => Promise<SurveyCounts>;
  readonly inputs: () => Promise<readonly InputFacts[]>;
  /** How many lines could not be read, and the first of them. */
  readonly setAsideLines: number;
  readonly setAside: readonly { readonly source: number; readonly line: number; readonly problem: string }[];
};

export type FoundPerson = { readonly id: string; readonly rows: readonly Row[]; readonly incomplete: boolean };

/** How many of the lines set aside are told one by one. */
const TOLD = 1000;
const SURVEYED = 2048;

type People<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly problem: Problem };

/** Opens files for as long as `use` lasts; what goes wrong with one comes back as a problem. */
export async function withPeople<Result>(
  format: BulkFormat,
  paths: readonly string[],
  quarantine: boolean,
  hooks: Hooks,
  use: (people: FilePeople) => Promise<Result>,
): Promise<People<Result>> {
  const prepared = await prepareInputs(format, paths, { quarantine, within: tmpdir() }, hooks);
  if (!prepared.ok) return prepared;
  try {
    return await withPrepared(format, prepared, quarantine, hooks, use);
  } finally {
    prepared.cleanUp();
  }
}

async function withPrepared<Result>(
  format: BulkFormat,
  { inputs: paths, joined }: Prepared & { readonly ok: true },
  quarantine: boolean,
  hooks: Hooks,
  use: (people: FilePeople) => Promise<Result>,
): Promise<People<Result>> {
  // What is unpacked there has no name from the moment it is made.
  return withSources(format, paths, tmpdir(), hooks, async (sources) => {
    const { here, size } = lanesFor(sources, undefined, undefined);
    const pool = here ? openPoolHere(size, format, hooks.signal) : openPool(size, format, hooks.signal);
    const { lanes, side } = pool;
    try {
      let hashes: ReturnType<typeof hashInputs> | undefined;
      const outcome = await scanSources(format, sources, lanes, {
        chunkBytes: CHUNK_BYTES,
        quarantine,
        onProgress: hooks.onProgress,
      });
      if (!outcome.ok) return outcome;
      const { scanned } = outcome;
      const setAside = readFaults(format, scanned, sources);
      const { people, rows } = await gatherPeople(format, scanned, concernsOf(setAside, joined), lanes);
      const own = await rows();
      const faulty = [...(joined?.setAside ?? []), ...setAside];
      const result = await use({
        number: people.number,
        find: (subject) => {
          const number = subject === undefined ? 0 : scanned.people.personOf(subject);
          if (number === undefined) return undefined;
          return { rows: own.rows(number), id: own.subject(), incomplete: own.task.incomplete[number] === 1 };
        },
        survey: async (choice) => {
          const counts = emptySurvey();
          await Promise.all(lanes.map((lane) => lane.call({ kind: 'survey', choice })));
          await inBatches(
            people.number,
            SURVEYED,
            lanes,
            (lane, from, to) => lane.call({ kind: 'see', from, to }),
            (done) => hooks.onProgress?.({ stage: 'deciding', done, total: people.number }),
          );
          for (const lane of lanes) addSurvey(counts, await lane.call({ kind: 'surveyed' }));
          return counts;
        },
        inputs: async () => {
          if (joined) return joined.inputs;
          hashes ??= hashInputs(sources, side);
          return inputFacts(sources, scanned, hashes);
        },
        setAsideLines: faulty.length,
        setAside: faulty.slice(0, TOLD).map(({ source, fault }) => {
          return { source, line: fault.line, problem: describeFault(format, fault) };
        }),
      });
      return { ok: true as const, result };
    } finally {
      await pool.close();
    }
  });
}
