import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jurisdictionOf } from '../../src/jurisdictions/index.ts';
import { linkFiles } from '../../src/linkage/link-files.ts';
import { inventPeople } from '../linkage/invented-people.ts';
import { peopleFile } from '../linkage/people-file.ts';

/** Links invented people of a state's file and a court's list; gives the folder of links, which stands in `folder`. */
export async function linkedFolder(
  folder: string,
  people: number,
  labels?: Parameters<typeof linkFiles>[0]['options']['decisions'],
) {
  const { records } = inventPeople({ people, seed: 7 });
  const files = ['state', 'court'].map((source) => join(folder, `${source}.csv`));
  for (const [at, source] of ['state', 'court'].entries())
    writeFileSync(files[at]!, peopleFile(records.filter((each) => each.source === source)));
  const out = join(folder, labels ? 'links-again' : 'links');
  const { format } = (await jurisdictionOf(undefined))!;
  const options = { review: 0.2, accept: undefined, model: undefined, decisions: labels ?? [], reviewers: 2 };
  const linked = await linkFiles({ files, format, options, out, overwrite: true, threads: 1, memory: 500 });
  if (!linked.ok) throw new Error(JSON.stringify(linked.problem));
  return out;
}
