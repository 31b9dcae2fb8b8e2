import { esPapers } from './es-papers.ts';
import { esPeople } from './es-people.ts';
import { esPlace } from './es-place.ts';
import { esRulebook } from './es-rulebook.ts';

/** The texts of all other screens. */
export const esRest = { ...esPeople, ...esPlace, ...esRulebook, ...esPapers } as const;
