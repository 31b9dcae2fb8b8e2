import { JURISDICTION_IDS } from '../jurisdictions/index.ts';

/** The option that names a state, for `Command.option`; the first that Redress carries is meant where none is named. */
export const JURISDICTION_OPTION = [
  '--jurisdiction <id>',
  `whose file it is: ${JURISDICTION_IDS.join(', ')} (default: ${JURISDICTION_IDS[0]})`,
] as const;
