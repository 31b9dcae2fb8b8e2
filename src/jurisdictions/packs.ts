import type { OpeningOf, Pack } from '../law/language/index.ts';
import { OPENING_TEXTS, openingDate, petitions1203 } from './us-ca/packs/1203-4-family/index.ts';
import { otherLaws } from './us-ca/packs/index.ts';
import { prop64 } from './us-ca/packs/prop-64/index.ts';
import { connecticutCleanSlate } from './us-ct/packs/clean-slate/index.ts';
import { connecticutNonConvictions } from './us-ct/packs/non-convictions/index.ts';
import { illinoisCannabis } from './us-il/packs/cannabis/index.ts';
import { michiganCleanSlate } from './us-mi/packs/clean-slate/index.ts';
import { michiganPetitions } from './us-mi/packs/petitions/index.ts';
import { minnesotaCannabis } from './us-mn/packs/cannabis/index.ts';
import { minnesotaCleanSlate } from './us-mn/packs/clean-slate/index.ts';
import { petitions610 } from './us-mo/packs/610-140/index.ts';
import { amendment3 } from './us-mo/packs/amendment-3/index.ts';
import { cleanSlate } from './us-ny/packs/160-57/index.ts';
import { petitions160 } from './us-ny/packs/160-59/index.ts';
import { mrta } from './us-ny/packs/mrta/index.ts';
import { petitions9122 } from './us-pa/packs/9122-1/index.ts';
import { cleanSlate9122 } from './us-pa/packs/clean-slate/index.ts';
import { nonConvictions9122 } from './us-pa/packs/non-convictions/index.ts';
import { automaticSealing } from './us-va/packs/392-6/index.ts';
import { chargeSealing } from './us-va/packs/392-8/index.ts';
import { petitions392 } from './us-va/packs/392-12/index.ts';
import { vacateFelonies } from './us-wa/packs/9-94a-640/index.ts';
import { vacateMisdemeanors } from './us-wa/packs/9-96-060/index.ts';
import { zenda } from './us-zz/packs/index.ts';

/** When the remedies of laws that open with time do so, by the id of the pack. */
export const openings: ReadonlyMap<string, OpeningOf> = new Map([[petitions1203.id, openingDate]]);

/** What the openings of a law say, by the id of its pack. */
export const openingTexts: ReadonlyMap<string, readonly string[]> = new Map([[petitions1203.id, OPENING_TEXTS]]);

/** Every pack that Redress carries. */
export const packs: readonly Pack[] = [
  prop64,
  ...otherLaws,
  connecticutCleanSlate,
  connecticutNonConvictions,
  illinoisCannabis,
  michiganCleanSlate,
  michiganPetitions,
  minnesotaCleanSlate,
  minnesotaCannabis,
  amendment3,
  petitions610,
  mrta,
  cleanSlate,
  petitions160,
  cleanSlate9122,
  petitions9122,
  nonConvictions9122,
  automaticSealing,
  petitions392,
  chargeSealing,
  vacateMisdemeanors,
  vacateFelonies,
  zenda,
];

/** The pack of a name, `us-ca/prop-64`; undefined for an unknown one. */
export function packOf(id: string): Pack | undefined {
  return packs.find((pack) => pack.id === id);
}

export { traffickingVictims } from './us-ca/packs/236-14/index.ts';
export { arrestPetitions } from './us-ca/packs/851-91/index.ts';
export { arrestRelief } from './us-ca/packs/851-93/index.ts';
export { petitions1203, sentencedBeside } from './us-ca/packs/1203-4-family/index.ts';
export { fireService } from './us-ca/packs/1203-4b/index.ts';
export { deferredEntry } from './us-ca/packs/1203-43/index.ts';
export { automaticRelief } from './us-ca/packs/1203-425/index.ts';
export { prop47 } from './us-ca/packs/prop-47/index.ts';
export { prop64 } from './us-ca/packs/prop-64/index.ts';
export { type OptionsFileResult, readOptionsFile } from './us-ca/packs/prop-64/options-file.ts';
export { eachSection, prop64Sections, SECTION_NUMBERS, type SectionNumber } from './us-ca/packs/prop-64/sections.ts';
export { recordsDestruction } from './us-ca/packs/records-destruction/index.ts';
export { petitions610 } from './us-mo/packs/610-140/index.ts';
export { amendment3 } from './us-mo/packs/amendment-3/index.ts';
export { cleanSlate } from './us-ny/packs/160-57/index.ts';
export { petitions160 } from './us-ny/packs/160-59/index.ts';
export { mrta } from './us-ny/packs/mrta/index.ts';
export { petitions9122 } from './us-pa/packs/9122-1/index.ts';
export { cleanSlate9122 } from './us-pa/packs/clean-slate/index.ts';
export { automaticSealing } from './us-va/packs/392-6/index.ts';
export { petitions392 } from './us-va/packs/392-12/index.ts';
export { zenda } from './us-zz/packs/index.ts';
