import type { Cites } from '../../../documents/law/law-papers.ts';

/** The court of every county. */
export const COURT = 'Superior Court of California';

/** How California's papers cite sections of the Health and Safety Code and of the Penal Code. */
export const californiaCites: Cites = {
  section: (section) => section.replace(/\bHS (?=\d)/g, 'H&S § ').replace(/\bPC (?=\d)/g, 'PC § '),
  group: (group) => group.replace(/^HS /, 'H&S '),
  chosen: (section) => `H&S ${section}`,
};
