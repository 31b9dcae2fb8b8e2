export { assumptionsFrom } from './assumptions.ts';
export { gatherPublication } from './gather.ts';
export type { Progress } from './progress.ts';
export { type Assumptions, USUAL_ASSUMPTIONS } from './savings.ts';
export { readSite, siteFiles, writeSite } from './write-site.ts';
