import type { FilePeople } from '../../bulk/engine/coordinator/file-people.ts';
import { addSurvey, emptySurvey, type SurveyCounts } from '../../bulk/inspect/survey.ts';
import { type MadeBlock, writePeopleFile } from './people-file.ts';
import type { PeopleGiven, PeopleSettings } from './people-visitor.ts';

export type WantedPeople = PeopleSettings & {
  /** Where the people are kept, and the input files that they are of. */
  readonly file: string;
  readonly paths: readonly string[];
  readonly onProgress?: (done: number, total: number) => void;
};

/** Builds everybody on all cores, keeps them in a file, and gives what a survey counted. */
export async function gatherPeople(people: FilePeople, wanted: WantedPeople): Promise<SurveyCounts> {
  const { survey, corrections, file, paths, onProgress = () => {} } = wanted;
  const written = writePeopleFile(file, paths);
  try {
    const visited = await people.visit({
      module: new URL('./people-visitor.ts', import.meta.url),
      settings: { survey, corrections } satisfies PeopleSettings,
      onSeen: (block) => written.add(block as MadeBlock),
      onProgress: (done) => onProgress(done, people.number),
    });
    const given = (await visited.ask(undefined)) as readonly PeopleGiven[];
    written.finish(new Map(given.map(({ table, values }) => [table, values])));
    const counts = emptySurvey();
    for (const { counts: own } of given) if (own) addSurvey(counts, own);
    return counts;
  } catch (error) {
    written.abandon();
    throw error;
  }
}
