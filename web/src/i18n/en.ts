import { enFirst } from './en-first.ts';
import { enRest } from './en-rest.ts';

/** Every text of the screens in English: the catalogue that the others follow. */
export const en = { ...enFirst, ...enRest } as const;

export type MessageKey = keyof typeof en;
