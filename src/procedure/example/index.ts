/** Histories of a matter in a line: reading, playing and trying them. */
export { fillNeeds, parseExample, UnreadableHistory } from './parse.ts';
export { exampleCourt, type Played, playHistory, tryExample } from './play.ts';
