import { enFrame } from './en-frame.ts';
import { enHelp } from './en-help.ts';
import { enScreens } from './en-screens.ts';
import { enTable } from './en-table.ts';

/** The texts of the frame and of the first screen, which a first visit waits for. */
export const enFirst = { ...enFrame, ...enScreens, ...enHelp, ...enTable } as const;
