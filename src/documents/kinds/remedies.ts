import { sheetLine } from '../../csv/write.ts';
import type { Material, OutOfReach } from '../material.ts';
import { defineKind } from './kind.ts';

const COLUMNS = [
  'person',
  'name',
  'birth_date',
  'court_code',
  'case_number',
  'count_order',
  'section',
  'offense',
  'conviction_date',
  'level',
  'policy_outcome',
  'statute_that_reaches_it',
  'other_remedies',
] as const;

/**
 * A list for the office: convictions to which the county's policy gives relief that no motion under this law can ask
 * for. They stand in no motion, order, letter or update list.
 */
export const remedies = defineKind({
  id: 'remedies',
  name: 'lists for other remedies',
  needs: [],
  *lists({ material }) {
    const { outOfReach } = material;
    if (outOfReach.length === 0) return;
    const rows = outOfReach.map((each) => row(each, material));
    yield {
      file: 'other-remedies.csv',
      content: [COLUMNS, ...rows].map((each) => `${sheetLine(each)}\n`).join(''),
      papers: outOfReach.length,
    };
  },
});

function row({ conviction, relief, route }: OutOfReach, { law }: Material): readonly string[] {
  const { reliefs, otherRemedies } = law.papers;
  const how: Readonly<Record<OutOfReach['route'], string>> = {
    none: otherRemedies?.none ?? '',
    petition: otherRemedies?.petition ?? '',
    unknown: 'to be looked up: the record does not give the section',
  };
  return [
    conviction.person,
    conviction.name,
    conviction.birthDate,
    conviction.courtCode,
    conviction.caseNumbers,
    conviction.count,
    conviction.section,
    conviction.offense,
    conviction.date,
    conviction.level,
    reliefs[relief]?.table ?? '',
    route === 'none' ? 'none' : route === 'petition' ? 'on petition of the person alone' : 'not known',
    how[route],
  ];
}
