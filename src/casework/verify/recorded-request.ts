import type { ChoiceKey, NamedChoice } from '../../bulk/analyze.ts';
import type { AnalyzeRequest } from '../../bulk/api.ts';
import type { CountyPolicy } from '../../decide/index.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { jurisdictionOf } from '../../jurisdictions/index.ts';
import { packs } from '../../jurisdictions/packs.ts';
import type { FileReadings, Pack } from '../../law/index.ts';
import { parseIsoDay } from '../../record/index.ts';
import { ENGINE_VERSION, type Manifest } from '../../results/manifest.ts';

/** A choice of a run by its name among the results, as its manifest, or the plan of a run over ranges, records it. */
export type RecordedChoice = { readonly name: string; readonly manifest: Manifest };

/** What a run was asked for, but for its inputs and where the results go. */
export type RecordedRequest = Omit<AnalyzeRequest, ChoiceKey | 'inputs' | 'out' | 'jurisdiction'> & {
  readonly jurisdiction: Jurisdiction;
  readonly choices: readonly NamedChoice[];
};

/** The request that a run was made by, with the laws as this copy of Redress has them; or why they are not to be had here. */
export async function requestOf(recorded: readonly RecordedChoice[]): Promise<RecordedRequest | string> {
  const choices: NamedChoice[] = [];
  for (const { name, manifest } of recorded) {
    const choice = choiceOf(manifest);
    if (typeof choice === 'string') return choice;
    choices.push({ name, ...choice });
  }
  // What is not a choice of law is the same for all.
  const { manifest } = recorded[0]!;
  const jurisdiction = await jurisdictionOf(manifest.format?.split('/')[0]);
  if (!jurisdiction) return `this Redress cannot read files of the format ${manifest.format}`;
  return {
    choices,
    jurisdiction,
    county: manifest.county,
    counties: countiesOf(manifest, choices[0]!.pack),
    asOf: parseIsoDay(manifest.asOf)!,
    overwrite: false,
    quarantine: manifest.quarantine,
    results: manifest.results,
    workers: undefined,
  };
}

/** The choice that a run was made under, or why it is not to be had here. */
function choiceOf({ pack: { id, version }, policy: recorded, redress }: Manifest) {
  const pack = packs.find((each) => each.id === id);
  const policy = pack?.policies.find((each) => each.id === recorded.id);
  if (!pack || !policy) return `this Redress has no policy ${recorded.id} under ${id}`;
  if (pack.version !== version) return `the law is version ${pack.version} here and was version ${version} then`;
  if (redress.engine !== ENGINE_VERSION)
    return `the engine is version ${ENGINE_VERSION} here and was version ${redress.engine} then, and they do not write the same`;
  return {
    pack,
    policy,
    options: recorded.options as typeof policy.defaults,
    readings: (recorded.readings ?? {}) as FileReadings,
  };
}

/** The policies of counties that a statewide run was made under. */
function countiesOf(manifest: Manifest, pack: Pack): Readonly<Record<string, CountyPolicy>> {
  return Object.fromEntries(
    Object.entries(manifest.counties ?? {}).flatMap(
      ([county, { id, options, readings = {} }]): [string, CountyPolicy][] => {
        const policy = pack.policies.find((each) => each.id === id);
        return policy
          ? [[county, { policy, options: options as CountyPolicy['options'], readings: readings as FileReadings }]]
          : [];
      },
    ),
  );
}
