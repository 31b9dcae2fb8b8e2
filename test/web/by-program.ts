const PROGRAM = process.env.REDRESS_TEST_PROGRAM;

/** Tests that say nothing of the one file, and why. */
const NOT_BY_PROGRAM: Readonly<Record<string, string>> = {
  'catalogue.test.ts': 'compares the texts of the sources in two languages',
  'first-load.test.ts': 'measures the built pages, which lie in the file as they are',
  'portal.test.ts': 'sets the clock of the portal and looks behind its answers, in the process of the tests',
  'portal-walk.test.ts': 'sets the clock of the portal and looks behind its answers, in the process of the tests',
  'reading.test.ts': 'gives the page from a static host of the tests, which counts what it is asked for',
};

/** The names of tests that are left out where the one file is tested. */
export const leftOut: readonly string[] = PROGRAM === undefined ? [] : Object.keys(NOT_BY_PROGRAM);

/** Says, before the tests of the one file, which are left out. */
export default function tellLeftOut(): void {
  if (PROGRAM === undefined) return;
  process.stdout.write(`The browser tests go through ${PROGRAM}.\n`);
  for (const [name, why] of Object.entries(NOT_BY_PROGRAM)) process.stdout.write(`Left out: ${name} ${why}.\n`);
}
