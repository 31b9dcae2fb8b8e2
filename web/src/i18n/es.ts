import type { MessageKey } from './en.ts';
import { esFrame } from './es-frame.ts';
import { esPapers } from './es-papers.ts';
import { esPeople } from './es-people.ts';
import { esPlace } from './es-place.ts';
import { esScreens } from './es-screens.ts';

/** Every text of the screens in Spanish; the type refuses a key too few or too many. */
export const es = { ...esFrame, ...esScreens, ...esPeople, ...esPlace, ...esPapers } satisfies Record<
  MessageKey,
  string
>;
