import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine } from '../csv/write.ts';
import { COUNTY_NOT_KNOWN, type Decider } from '../decide/index.ts';
import { convictionsFileOf, type DeclaredEffects } from '../law/language/index.ts';
import { DATA_FILES, type FileFacts } from './file-facts.ts';
import { type AppendedFile, appendedFile } from './files/appended-file.ts';
import { writeJson, writeText } from './files/write-text.ts';
import { csvFields, readCsvText } from './open-results.ts';
import { convictionsBy } from './outcomes-of-run.ts';
import { type Summary, summarize } from './summary.ts';
import type { Tally } from './tally.ts';

/** Letters of a county's name that its folder has. */
const FOLDER_LETTERS = 60;

/**
 * Folders of counties' results within statewide ones, no two alike: `counties/san-joaquin`, and `counties/san-joaquin-2`
 * for another spelling that would have the same.
 */
function countyFolders(): (county: string) => string {
  const taken = new Set<string>();
  return (county) => {
    const name =
      county
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, FOLDER_LETTERS) || '-';
    let own = name;
    for (let number = 2; taken.has(own); number++) own = `${name}-${number}`;
    taken.add(own);
    return join('counties', own);
  };
}

/**
 * Writes the convictions of each county to a folder of its own: the state's lines, `determinations.csv` and
 * `summary.json`, and a table of all counties. It reads the two statewide files once, side by side.
 */
export async function splitCounties(
  folder: string,
  tally: Tally,
  decider: Decider,
): Promise<{ readonly files: readonly FileFacts[]; readonly summaries: readonly Summary[] }> {
  const files: FileFacts[] = [];
  const folderFor = countyFolders();
  const writers = new Map<
    string,
    { readonly at: string; readonly convictions: AppendedFile; readonly determinations: AppendedFile }
  >();
  const heads: { convictions?: string; determinations?: string; county?: number } = {};
  const convictionsFile = convictionsFileOf(decider.choice.pack);
  const sources = {
    convictions: readCsvText(join(folder, convictionsFile)),
    determinations: readCsvText(join(folder, DATA_FILES.determinations)),
  };
  for (;;) {
    const [wide, machine] = [await sources.convictions.next(), await sources.determinations.next()];
    if (wide.done || machine.done) break;
    if (heads.convictions === undefined) {
      heads.convictions = wide.value;
      heads.determinations = machine.value;
      heads.county = csvFields(machine.value).indexOf('county');
      continue;
    }
    const county = csvFields(machine.value)[heads.county!] || COUNTY_NOT_KNOWN;
    let own = writers.get(county);
    if (!own) {
      const at = folderFor(county);
      mkdirSync(join(folder, at), { recursive: true });
      own = {
        at,
        convictions: appendedFile(folder, join(at, convictionsFile), heads.convictions, true),
        determinations: appendedFile(folder, join(at, DATA_FILES.determinations), heads.determinations!, true),
      };
      writers.set(county, own);
    }
    own.convictions.append(`${wide.value}\n`, 1);
    own.determinations.append(`${machine.value}\n`, 1);
  }
  const summaries: Summary[] = [];
  for (const county of [...writers.keys()].sort()) {
    const own = writers.get(county)!;
    const counted = tally.byCounty.get(county)!;
    const convictions = own.convictions.close();
    const summary = summarize(counted, decider, { lines: convictions.lines, setAside: 0, county });
    summaries.push(summary);
    files.push(convictions, own.determinations.close(), writeJson(folder, join(own.at, 'summary.json'), summary));
  }
  files.push(writeText(folder, 'counties.csv', countiesTable(summaries, decider.choice.pack.effects)));
  return { files, summaries };
}

/** One line a county: what was decided and whom it helps. Relief that the law pack declares has columns of its own. */
function countiesTable(summaries: readonly Summary[], declared: DeclaredEffects = []): string {
  const own = declared.filter(({ gives }) => gives > 0);
  const columns = [
    'county',
    'policy',
    'convictions',
    'dismissed',
    'reduced',
    ...own.map(({ done }) => done.en.replaceAll(' ', '_')),
    'other',
    'people',
    'people_with_relief',
    'no_felony_left',
    'no_conviction_left',
    'no_conviction_in_last_7_years_left',
  ];
  const rows = summaries.map((summary) => {
    const [dismissed, reduced] = [convictionsBy(summary, 'clears'), convictionsBy(summary, 'lowers')];
    const others = own.map(({ id }) => convictionsBy(summary, id));
    const { noFelony, noConviction, noConvictionInLast7Years } = summary.impact.chosen;
    return [
      summary.county,
      summary.policy.id,
      summary.convictionsDecided,
      dismissed,
      reduced,
      ...others,
      others.reduce((left, number) => left - number, summary.convictionsDecided - dismissed - reduced),
      summary.peopleDecided,
      summary.peopleWithRelief,
      noFelony,
      noConviction,
      noConvictionInLast7Years,
    ];
  });
  return `${[columns, ...rows].map(csvLine).join('\n')}\n`;
}
