import type { MessageKey } from './en.ts';
import { esFrame } from './es-frame.ts';
import { esHelp } from './es-help.ts';
import { esPapers } from './es-papers.ts';
import { esPeople } from './es-people.ts';
import { esPlace } from './es-place.ts';
import { esRulebook } from './es-rulebook.ts';
import { esScreens } from './es-screens.ts';
import { esTable } from './es-table.ts';

/** Every text of the screens in Spanish; the type refuses a key too few or too many. */
export const es = {
  ...esFrame,
  ...esScreens,
  ...esPeople,
  ...esPlace,
  ...esTable,
  ...esRulebook,
  ...esHelp,
  ...esPapers,
} satisfies Record<MessageKey, string>;
