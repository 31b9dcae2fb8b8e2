import type { CountyPolicy } from '../../decide/index.ts';
import { packs } from '../../jurisdictions/packs.ts';
import type { FileReadings, Pack } from '../../law/index.ts';
import { ENGINE_VERSION, type Manifest } from '../../results/manifest.ts';

/** The choice that a run was made under, or why it is not to be had here. */
export function choiceOf({ pack: { id, version }, policy: recorded, redress }: Manifest) {
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
export function countiesOf(manifest: Manifest, pack: Pack): Readonly<Record<string, CountyPolicy>> {
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
