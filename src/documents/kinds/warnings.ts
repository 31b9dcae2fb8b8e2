import { sheetLine } from '../../csv/write.ts';
import { parseIsoDay } from '../../record/index.ts';
import { say } from '../../say/say.ts';
import type { LawOfRun } from '../law/law-of-run.ts';
import type { Kind, LostCharacters } from '../press/job.ts';
import type { ReliefCase } from '../results/cases.ts';
import { NAME_NOT_RECORDED } from '../results/person-name.ts';
import { type Doubt, saidOfDoubt, saidOfGroup, type Warning, type WarningGroup } from '../say.ts';

/** Doubts about the cases themselves. The list names people by the state's number, which a clerk looks up. */
export function caseWarnings(cases: readonly ReliefCase[], law: LawOfRun): readonly Warning[] {
  return cases.flatMap((each) => {
    const about = { paper: `case ${each.number}`, person: each.person };
    const own = caseDoubts(each).map((doubt) => ({ ...about, count: '', doubt }));
    const counts = each.counts.flatMap((count) =>
      countDoubts(count, law).map((doubt) => ({ ...about, count: count.conviction.count, doubt })),
    );
    return [...own, ...counts];
  });
}

function caseDoubts(each: ReliefCase): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (each.caseNumber === '') doubts.push({ code: 'no-case-number' });
  if (each.name.spoken === NAME_NOT_RECORDED) doubts.push({ code: 'no-name' });
  if (each.alsoKnownAs.length > 0) doubts.push({ code: 'names-differ' });
  if (each.courtCode === '') doubts.push({ code: 'no-court' });
  return doubts;
}

function countDoubts({ conviction, relief }: ReliefCase['counts'][number], law: LawOfRun): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (conviction.section === '') doubts.push({ code: 'no-section' });
  if (conviction.level === '') doubts.push({ code: 'no-level' });
  if (parseIsoDay(conviction.date) === undefined) doubts.push({ code: 'no-exact-date' });
  doubts.push(...(law.papers.doubts?.(conviction, relief) ?? []));
  // Flags that the file raises for certain: the count goes to the court all the same, unless somebody holds it back.
  for (const { id, certain } of conviction.flags) {
    if (certain) doubts.push({ code: 'flag-raised', flag: id, title: law.flag(id)?.title ?? id });
  }
  return doubts;
}

export function glyphWarnings(lost: readonly LostCharacters[]): readonly Warning[] {
  return lost
    .map(({ label, characters }) => ({
      paper: label,
      person: '',
      count: '',
      doubt: { code: 'lost-characters', characters } as const,
    }))
    .sort((a, b) => (a.paper < b.paper ? -1 : a.paper > b.paper ? 1 : 0));
}

function grouped(warnings: readonly Warning[]): ReadonlyMap<string, readonly Warning[]> {
  return Map.groupBy(warnings, ({ doubt }) => say(saidOfGroup(doubt), 'en'));
}

/** The warnings as a list, those of one kind together. */
export function warningsCsv(warnings: readonly Warning[]): string {
  const lines = [...grouped(warnings).values()].flat();
  return [
    sheetLine(['kind', 'paper', 'person', 'count', 'what']),
    ...lines.map(({ paper, person, count, doubt }) =>
      sheetLine([doubt.code, paper, person, count, say(saidOfDoubt(doubt), 'en')]),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

export function warningGroups(kind: Kind, warnings: readonly Warning[]): readonly WarningGroup[] {
  return [...grouped(warnings).values()].map((own) => ({
    kind,
    what: saidOfGroup(own[0]!.doubt),
    warnings: own.length,
  }));
}
