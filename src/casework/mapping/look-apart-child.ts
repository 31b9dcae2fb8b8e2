import { answerWhileAsked } from '../../confined/child.ts';
import { lookAndPropose } from './look-apart.ts';

/** A process that looks at tables and proposes a mapping: DuckDB cannot be stopped within a thread. */
await answerWhileAsked(lookAndPropose);
