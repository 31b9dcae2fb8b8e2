import { enFrame } from './en-frame.ts';
import { enPapers } from './en-papers.ts';
import { enPeople } from './en-people.ts';
import { enPlace } from './en-place.ts';
import { enScreens } from './en-screens.ts';

/** Every text of the screens in English: the catalogue that the others follow. */
export const en = { ...enFrame, ...enScreens, ...enPeople, ...enPlace, ...enPapers } as const;

export type MessageKey = keyof typeof en;
