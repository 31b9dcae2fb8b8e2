import type { Laws } from '../documents/index.ts';
import { packs } from './packs.ts';
import { prop64Papers } from './us-ca/papers/prop-64.ts';
import { recordsDestructionPapers } from './us-ca/papers/records-destruction.ts';

/** Every law that Redress carries, with the papers of those for which somebody has written what is filed and sent. */
export const laws: Laws = { packs, papers: [prop64Papers, recordsDestructionPapers] };
