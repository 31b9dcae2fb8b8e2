import { enFrame } from './en-frame.ts';
import { enHelp } from './en-help.ts';
import { enPapers } from './en-papers.ts';
import { enPeople } from './en-people.ts';
import { enPlace } from './en-place.ts';
import { enRulebook } from './en-rulebook.ts';
import { enScreens } from './en-screens.ts';
import { enTable } from './en-table.ts';

/** Every text of the screens in English: the catalogue that the others follow. */
export const en = {
  ...enFrame,
  ...enScreens,
  ...enPeople,
  ...enPlace,
  ...enTable,
  ...enRulebook,
  ...enHelp,
  ...enPapers,
} as const;

export type MessageKey = keyof typeof en;
