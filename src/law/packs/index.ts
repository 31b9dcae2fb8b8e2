import type { Pack } from '../language/index.ts';
import { prop64 } from './us-ca/prop-64/index.ts';

/** Every pack that Redress carries. */
export const packs: readonly Pack[] = [prop64];

export { registrableOffenses } from './us-ca/offenses/registrable.ts';
export { superstrikes } from './us-ca/offenses/superstrikes.ts';
export { prop64 } from './us-ca/prop-64/index.ts';
export { type OptionsFileResult, readOptionsFile } from './us-ca/prop-64/options-file.ts';
export { eachSection, prop64Sections, SECTION_NUMBERS, type SectionNumber } from './us-ca/prop-64/sections.ts';
