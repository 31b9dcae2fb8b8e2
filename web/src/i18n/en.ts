import { enFrame } from './en-frame.ts';
import { enPeople } from './en-people.ts';
import { enScreens } from './en-screens.ts';

/** Every text of the screens in English: the catalogue that the others follow. */
export const en = { ...enFrame, ...enScreens, ...enPeople } as const;

export type MessageKey = keyof typeof en;
