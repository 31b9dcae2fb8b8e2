import { z } from 'zod';
import { LISTS } from '../../casework/matters/queue-filter.ts';

const words = z.array(z.string().max(300)).min(1).max(60).exactOptional();
/** What narrows a queue; see `QueueFilter`. */
export const filterSchema = z.strictObject({
  procedure: z.string().max(80).exactOptional(),
  state: words,
  county: words,
  outcome: words,
  clause: words,
  list: z.enum(LISTS).exactOptional(),
  due: z.iso.date().exactOptional(),
  fact: z.int().min(0).max(29).exactOptional(),
});
