import { readFileSync } from 'node:fs';
import { readJson } from '../../csv/strict-json.ts';
import { readUnicodeFile } from '../../disk/unicode-file.ts';
import { fillFormConfined, formFieldsConfined } from '../../forms/confined-form.ts';
import type { FormData } from '../../forms/fill-form.ts';
import { FORM_FONT } from '../../forms/fonts.ts';
import { type FormMap, formMapSchema } from '../../forms/form-map.ts';
import { type Problem, problemOf } from '../../record/problem.ts';
import type { LawOfRun } from '../law/law-of-run.ts';
import type { Plan } from '../press/plan.ts';
import type { DocumentsRequest } from '../request.ts';
import type { ReliefCase } from '../results/cases.ts';
import { countRows } from './case-paper.ts';
import { defineKind, type Listed, type Making, type PaperProfile, profileOf } from './kind.ts';
import { caseWarnings } from './warnings.ts';
import { caseNumberWords, countList, courtWords, fileSafe, typstDate } from './words.ts';

/** The individual route for one person: an application, an order and a proof of service for each of the person's cases. */
export const petition = defineKind({
  id: 'petition',
  name: 'petitions',
  needs: ['person', 'profile'],
  async check({ material, request }) {
    if (material.petitionable.counts > 0) return (await readForm(request)).problem;
    return problemOf('usage', { code: 'papers-nothing-to-petition', place: 'command' });
  },
  plans: (making) => [petitionPlan(making.material.petitionable.cases, profileOf(making), making.material.law)],
  lists: filledForms,
  warnings: ({ material: { petitionable, law } }) => caseWarnings(petitionable.cases, law),
});

function petitionPlan(own: readonly ReliefCase[], profile: PaperProfile, law: LawOfRun): Plan {
  const court = courtWords(law.papers);
  return {
    kind: 'petition',
    template: 'petition.typ',
    shared: { profile, date: typstDate(profile.date), law: court },
    folder: 'petition',
    volumeName: 'petition',
    volumeTitle: court.petition.title,
    uncountedPages: undefined,
    total: own.length,
    papers: own.map((each) => ({
      pages: 4,
      paper: {
        file: nameOf(each),
        title: `${court.petition.title}, Case No. ${caseNumberWords(each)}`,
        label: `petition ${each.number}`,
        data: {
          bookmark: `Case No. ${caseNumberWords(each)}`,
          caseNumber: caseNumberWords(each),
          name: each.name.spoken,
          counts: countRows(each, law.papers),
          says: saysOf(each, law),
          notes: each.caseNumber === '' ? ["The state's record gives no case number for this case."] : [],
        },
      },
    })),
  };
}

/** What the application says of its counts. What the state's record does not show is left to the person to check. */
function saysOf(each: ReliefCase, law: LawOfRun) {
  const numbered = each.counts.map(({ conviction }, index) => ({
    number: index + 1,
    route: law.routeOf(conviction.section),
  }));
  return (['prosecution', 'petition'] as const).flatMap((route) => {
    const counts = numbered.filter((count) => count.route === route).map(({ number }) => number);
    const says = law.papers.petitionSays?.[route];
    return counts.length === 0 || says === undefined ? [] : [says(countList(counts))];
  });
}

type OfficialForm = { readonly bytes: Uint8Array; readonly map: FormMap };
type ReadForm = { readonly form?: OfficialForm; readonly problem?: Problem };

/** The official form, filled in for each of the person's cases; a note where one cannot be. */
async function* filledForms(making: Making): AsyncGenerator<Listed> {
  const { material, request } = making;
  const { form } = await readForm(request);
  if (form === undefined) return;
  const profile = profileOf(making);
  for (const each of material.petitionable.cases) {
    const data: FormData = {
      court: profile.court.name,
      county: profile.county,
      caseNumber: caseNumberWords(each),
      name: each.name.spoken,
      counts: countRows(each, material.law.papers),
    };
    const filled = await fillFormConfined(form.bytes, form.map, data, FORM_FONT);
    const paper = `petition ${each.number}`;
    if (filled.ok) yield { file: `petition/form-${nameOf(each)}.pdf`, content: filled.pdf, papers: 1 };
    else yield { note: { code: 'note-form-not-filled', paper, why: filled.why } };
  }
}

/** Reads the official form and the map of its fields; without a map, says which fields there are to map. */
async function readForm({ form }: Pick<DocumentsRequest, 'form'>): Promise<ReadForm> {
  if (form === undefined) return {};
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(form.path);
  } catch {
    return {
      problem: problemOf('input', { code: 'list-file-unusable', path: form.path, list: { kind: 'unreadable' } }),
    };
  }
  const read = await formFieldsConfined(bytes);
  if (!read.ok)
    return { problem: problemOf('input', { code: 'form-file-unusable', path: form.path, form: read.form }) };
  const { fields } = read;
  if (form.map === undefined) {
    const said = { code: 'form-unmapped', path: form.path, fields } as const;
    return { problem: problemOf('input', said) };
  }
  try {
    const json = readJson(readUnicodeFile(form.map));
    const map = formMapSchema.safeParse(json.ok ? json.value : undefined);
    if (map.success) return { form: { bytes, map: map.data } };
  } catch {
    // Said below.
  }
  return { problem: problemOf('input', { code: 'form-map-unusable', path: form.map }) };
}

function nameOf(each: ReliefCase): string {
  return [String(each.number).padStart(6, '0'), fileSafe(each.caseNumber)].filter((part) => part !== '').join('-');
}
