import type { CountyPolicy, Decider } from '../decide/index.ts';
import { convictionsFileOf, toldReadings } from '../law/language/index.ts';
import { formatDay } from '../record/index.ts';
import type { FileFacts, InputFacts } from './file-facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Manifest } from './manifest-schema.ts';

/** Raised whenever a change of the engine changes what it writes for the same input. */
export const ENGINE_VERSION = '6';

export type { Manifest };

export function makeManifest(run: {
  readonly decider: Decider;
  /** The id of the format of the inputs. */
  readonly format: string;
  readonly results: 'all' | 'convictions';
  readonly quarantine: boolean;
  readonly lines: number;
  readonly linesSetAside: number;
  readonly people: number;
  readonly inputs: readonly InputFacts[];
  readonly outputs: readonly FileFacts[];
  readonly corrections?: number;
}): Manifest {
  const { pack, policy, setting, counties } = run.decider.choice;
  const ownPolicy = ([county, own]: [string, CountyPolicy]) => [
    county,
    {
      id: own.policy.id,
      options: { ...own.options },
      readings: toldReadings(pack, own.policy, own.readings ?? setting.readings),
    },
  ];
  return {
    redress: { engine: ENGINE_VERSION },
    pack: { id: pack.id, version: pack.version, sha256: fingerprintOf(pack) },
    format: run.format,
    policy: { id: policy.id, options: { ...setting.options }, readings: toldReadings(pack, policy, setting.readings) },
    county: setting.county,
    ...(counties && Object.keys(counties).length > 0
      ? { counties: Object.fromEntries(Object.entries(counties).sort().map(ownPolicy)) }
      : {}),
    asOf: formatDay(setting.asOf),
    results: run.results,
    convictionsFile: convictionsFileOf(pack),
    complete: run.linesSetAside === 0,
    quarantine: run.quarantine,
    lines: run.lines,
    linesSetAside: run.linesSetAside,
    people: run.people,
    inputs: run.inputs.map(({ notes, ...input }) => (notes.length === 0 ? input : { ...input, notes: [...notes] })),
    outputs: [...run.outputs],
    ...(run.corrections === undefined ? {} : { corrections: run.corrections }),
  };
}
