import type { Reach } from '../../../../law/language/index.ts';
import { accessory, prop64Sections } from './sections.ts';

/** What HS 11361.8 and 11361.9 reach. Related charges are in neither, whatever a county's policy says of them. */
export const reach: readonly Reach[] = [
  {
    sections: prop64Sections,
    by: 'prosecution',
    cite: 'H&S 11361.8(e), 11361.9',
    source: 'https://lexace.ai/us/statute/california/hsc-11361.8',
    sure: 'S',
  },
  {
    sections: accessory,
    by: 'petition',
    cite: 'H&S 11361.8; People v. Boatwright (2019) 36 Cal.App.5th 848',
    source: 'docs/law/record-clearance-law.md, 1.8',
    sure: 'O',
  },
];
