import type { MessageKey } from './en.ts';
import { esFirst } from './es-first.ts';
import { esRest } from './es-rest.ts';

/** Every text of the screens in Spanish. */
export const es = { ...esFirst, ...esRest } satisfies Record<MessageKey, string>;
