import type {
  Compared2019,
  DifferenceExample,
  DifferenceGroup,
} from '../../jurisdictions/us-ca/compare-2019/compare-2019.ts';
import { USUAL_WIDTH, wrapWords } from '../../law/render/text-lines.ts';
import { formatCount } from './summary-view.ts';

/** What differs from the results of 2019, by cause, in lines of at most 80 columns; what nothing explains stands first. */
export function departuresView({ convictions, cells, notExplained, departures, notes }: Compared2019): string {
  const lines = [
    ...wrapped(
      `${formatCount(convictions.both)} convictions are in both, ${formatCount(convictions.oldOnly)} in the 2019 results only, ${formatCount(convictions.resultsOnly)} in these results only.`,
    ),
    ...wrapped(
      `${formatCount(cells.compared)} cells were compared. ${formatCount(cells.different)} differ; a conviction that one file lacks counts as one cell.`,
    ),
    '',
    `Not explained: ${formatCount(notExplained.cells)}`,
    ...groupLines(notExplained),
  ];
  for (const note of notes) lines.push('', ...wrapped(note));
  for (const { id, why, source, ...group } of departures) {
    lines.push('', `${id}: ${formatCount(group.cells)}`, ...wrapped(why, '  '), ...wrapped(`Source: ${source}`, '  '));
    lines.push(...groupLines(group));
  }
  return lines.join('\n');
}

function groupLines({ cells, columns, examples }: DifferenceGroup): readonly string[] {
  if (cells === 0) return [];
  const counts = Object.entries(columns).map(([column, number]) => `${column} (${formatCount(number)})`);
  return [
    ...wrapped(`Columns: ${counts.join(', ')}`, '  '),
    '  For example:',
    ...examples.flatMap((example) => wrapped(exampleText(example), '    ')),
  ];
}

function exampleText({ column, oldLine, input, line, old, now }: DifferenceExample): string {
  const places = [
    ...(line === undefined ? [] : [`input ${input}, line ${line}`]),
    ...(oldLine === undefined ? [] : [`line ${oldLine} of the 2019 file`]),
  ];
  const change = old === undefined || now === undefined ? '' : `: "${old}" then, "${now}" now`;
  return `${places.join(' (')}${places.length === 2 ? ')' : ''}: ${column}${change}`;
}

/** Breaks a text at blanks; further lines stand two columns deeper. */
function wrapped(text: string, indent = ''): readonly string[] {
  return wrapWords(text, { width: USUAL_WIDTH, first: indent, hang: `${indent}  ` });
}
