import type { LawOfRun } from '../law/law-of-run.ts';
import type { Paper } from '../press/job.ts';
import type { Plan } from '../press/plan.ts';
import type { Cases, ReliefCase } from '../results/cases.ts';
import { dateInWords } from '../results/dates.ts';
import { countRows, groundsOf, lengthOf, notesOf, reliefSentences } from './case-paper.ts';
import { defineKind, type PaperProfile, profileOf } from './kind.ts';
import { caseWarnings } from './warnings.ts';
import { caseNumberWords, countOf, courtWords, fileSafe, reliefTitle, typstDate } from './words.ts';

/** The People's motions: one for each case with relief. */
export const motion = defineKind({
  id: 'motion',
  name: 'motions',
  needs: ['profile'],
  plans: (making) => [motions(making.material.cases, profileOf(making), making.material.law)],
  warnings: ({ material: { cases, law } }) => caseWarnings(cases.cases, law),
  notes: (making) =>
    making.material.law.byStatute || profileOf(making).office.policy !== undefined
      ? []
      : [{ code: 'note-no-policy-name' }],
});

function motions(cases: Cases, profile: PaperProfile, law: LawOfRun): Plan {
  return {
    kind: 'motion',
    template: 'motion.typ',
    shared: { profile, date: typstDate(profile.date), law: courtWords(law.papers) },
    folder: 'motion',
    volumeName: 'motions',
    volumeTitle: `People's motions, County of ${profile.county}`,
    uncountedPages: 2,
    total: cases.cases.length,
    papers: papers(cases, profile, law),
  };
}

function* papers(cases: Cases, profile: PaperProfile, law: LawOfRun): Generator<{ paper: Paper; pages: number }> {
  for (const each of cases.cases) yield motionPaper(each, profile, law);
}

function motionPaper(each: ReliefCase, profile: PaperProfile, law: LawOfRun): { paper: Paper; pages: number } {
  const grounds = groundsOf(each, law, profile);
  const notes = notesOf(each, 'asked');
  const { pages, counted } = lengthOf(each, law.papers, { grounds, notes });
  const counts = countRows(each, law.papers);
  const title = `PEOPLE'S MOTION TO ${reliefTitle(law.papers, new Set(each.counts.map((c) => c.relief)), counts.length > 1)}`;
  const number = String(each.number).padStart(6, '0');
  return {
    pages,
    paper: {
      file: ['motion', number, fileSafe(each.caseNumber)].filter((part) => part !== '').join('-'),
      title: `${title}, Case No. ${caseNumberWords(each)}`,
      label: `motion ${each.number}`,
      data: {
        bookmark: `${each.caseNumber || 'No case number'} · ${each.name.listed}`,
        caseNumber: caseNumberWords(each),
        name: each.name.spoken,
        aka: each.alsoKnownAs,
        title,
        footer: title,
        counted,
        countsWords: counts.length === 1 ? 'the one count' : `the ${countOf(counts.length, 'count')}`,
        counts,
        grounds,
        notes,
        prayer: reliefSentences(each, law.papers),
        date: dateInWords(profile.date),
      },
    },
  };
}
