import { enPapers } from './en-papers.ts';
import { enPeople } from './en-people.ts';
import { enPlace } from './en-place.ts';
import { enRulebook } from './en-rulebook.ts';

/** The texts of all other screens. */
export const enRest = { ...enPeople, ...enPlace, ...enRulebook, ...enPapers } as const;
