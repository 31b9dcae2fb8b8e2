import { repeated } from './option-values.ts';

/** The two options by which a command takes files of other states. */
export const OTHER_STATE_OPTION = [
  '--other-state <state:file>',
  'a file of another state, such as us-ny:file.csv, whose convictions count where the law says so; with --links',
  repeated,
] as const;
export const LINKS_OPTION = [
  '--links <folder>',
  'what redress link made of these files and those of other states; with --other-state',
] as const;
