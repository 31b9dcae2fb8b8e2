/** Procedures as people read them: chapters of the rulebook, pictures of states, due days with their working. */
export { type ChapterBlock, procedureChapter, procedureRow } from './chapter.ts';
export { diagramLines, diagramSvg } from './diagram.ts';
export { clockText, guardText, workingText } from './words.ts';
