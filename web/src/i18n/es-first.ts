import { esFrame } from './es-frame.ts';
import { esHelp } from './es-help.ts';
import { esScreens } from './es-screens.ts';
import { esTable } from './es-table.ts';

/** The texts of the frame and of the first screen, which a first visit waits for. */
export const esFirst = { ...esFrame, ...esScreens, ...esHelp, ...esTable } as const;
