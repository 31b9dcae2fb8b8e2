import { join } from 'node:path';
import { fillFormConfined } from '../forms/confined-form.ts';
import type { FormData, FormMap } from '../forms/fill-form.ts';
import { FONTS } from '../paper/fonts.ts';
import type { Plan } from '../press/plan.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { Cases, ReliefCase } from '../results/cases.ts';
import { countRows } from './case-paper.ts';
import { caseNumberWords, fileSafe, typstDate } from './words.ts';

/** The individual route for one person: an application and an order for each of the person's cases. */
export function petitionPlan(cases: Cases, person: string, profile: CountyProfile): Plan {
  const own = cases.cases.filter((each) => each.person === person);
  return {
    kind: 'petition',
    template: 'petition.typ',
    shared: { profile, date: typstDate(profile.date) },
    folder: 'petition',
    volumeName: 'petition',
    volumeTitle: 'Application under Health and Safety Code section 11361.8',
    uncountedPages: undefined,
    total: own.length,
    papers: own.map((each) => ({
      pages: 3,
      paper: {
        file: nameOf(each),
        title: `Application under Health and Safety Code section 11361.8, Case No. ${caseNumberWords(each)}`,
        label: `petition ${each.number}`,
        data: {
          bookmark: `Case No. ${caseNumberWords(each)}`,
          caseNumber: caseNumberWords(each),
          name: each.name.spoken,
          counts: countRows(each),
          notes: each.caseNumber === '' ? ["The state's record gives no case number for this case."] : [],
        },
      },
    })),
  };
}

export type FormFile = { readonly file: string; readonly pdf: Uint8Array };

/** The official form, filled in for each of the person's cases; a sentence where one cannot be. */
export async function petitionForms(
  cases: Cases,
  person: string,
  profile: CountyProfile,
  form: { readonly bytes: Uint8Array; readonly map: FormMap },
): Promise<{ readonly files: readonly FormFile[]; readonly faults: readonly string[] }> {
  const files: FormFile[] = [];
  const faults: string[] = [];
  for (const each of cases.cases.filter((one) => one.person === person)) {
    const data: FormData = {
      court: profile.court.name,
      county: profile.county,
      caseNumber: caseNumberWords(each),
      name: each.name.spoken,
      counts: countRows(each),
    };
    const filled = await fillFormConfined(form.bytes, form.map, data, join(FONTS, 'LiberationSerif-Regular.ttf'));
    if (filled.ok) files.push({ file: `petition/form-${nameOf(each)}.pdf`, pdf: filled.pdf });
    else faults.push(`petition ${each.number}: ${filled.message}`);
  }
  return { files, faults };
}

function nameOf(each: ReliefCase): string {
  return [String(each.number).padStart(6, '0'), fileSafe(each.caseNumber)].filter((part) => part !== '').join('-');
}
