import { answerWhileAsked } from '../../confined/child.ts';
import { tryMapping } from './try-apart.ts';

/** A process that builds the people of examples: the server itself opens no DuckDB. */
await answerWhileAsked(tryMapping);
