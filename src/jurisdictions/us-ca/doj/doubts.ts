import {
  formatSection,
  type LaterLine,
  mayUndoConviction,
  speaksOfConviction,
  UNKNOWN,
  YES,
} from '../../../record/index.ts';
import type { Draft } from './build-person.ts';
import { isConvicted } from './later-lines.ts';
import type { Row } from './row.ts';

/**
 * A line without a `CNT_ORDER` that is like another count in all that lines of one count share may be a further line of
 * it: then it is not sure to be a conviction of its own.
 */
export function markDoubtfulRepeats(groups: readonly (readonly Row[])[], drafts: readonly Draft[]): void {
  groups.forEach((group, index) => {
    const row = group[0]!;
    const draft = drafts[index]!;
    if (row.order !== undefined || draft.disposition.kind !== 'convicted') return;
    if (groups.some((other) => other !== group && other.some((each) => mayBeSameCount(row, each))))
      draft.disposition = { kind: 'unknown', text: draft.disposition.text };
  });
}

/** Whether two lines may be of one count: alike in what lines of one count share, as far as both say it. */
function mayBeSameCount(a: Row, b: Row): boolean {
  const alike = (left: string | undefined, right: string | undefined, blank = '') =>
    left === right || (left ?? blank) === blank || (right ?? blank) === blank;
  return (
    a.date.first <= b.date.last &&
    b.date.first <= a.date.last &&
    alike(a.offense.text, b.offense.text) &&
    alike(a.step, b.step, 'unknown') &&
    alike(a.county, b.county) &&
    alike(a.caseNumber, b.caseNumber)
  );
}

/** Whether a line says both that the person was convicted and that the conviction was undone (`CONVICTED-REVERSED`). */
export function takesItselfBack({ disposition, later }: Row): boolean {
  return later !== undefined && disposition.kind === 'unknown' && isConvicted(disposition.text);
}

/**
 * A line that only a conviction can have, and that stands under a `CNT_ORDER` of its own, speaks of the conviction of
 * the same section in its cycle; when it does not say which, it may be any of the cycle's.
 */
export function attachLater(groups: readonly (readonly Row[])[], drafts: readonly Draft[]): void {
  groups.forEach((group, index) => {
    const own = drafts[index]!;
    if (group.some((row) => row.disposition.kind === 'convicted' || takesItselfBack(row))) return;
    const lines = group.flatMap(({ later, date }): LaterLine[] =>
      later !== undefined && speaksOfConviction(later.kind) ? [{ ...later, date }] : [],
    );
    if (lines.length === 0) return;
    const section = group.find((row) => row.offense.section)?.offense.section;
    for (const draft of drafts) {
      if (draft.disposition.kind !== 'convicted' || draft.setAside === YES) continue;
      const sameCycle = own.cycle === undefined || draft.cycle === undefined ? UNKNOWN : own.cycle === draft.cycle;
      if (sameCycle === false) continue;
      const theirs = draft.offense.section;
      const known = section !== undefined && theirs !== undefined;
      if (known && formatSection(section) !== formatSection(theirs)) continue;
      draft.setAside = known && sameCycle === true ? YES : UNKNOWN;
      draft.later = [...draft.later, ...lines];
      if (lines.some(({ kind }) => mayUndoConviction(kind)))
        draft.disposition = { kind: 'unknown', text: draft.disposition.text };
    }
  });
}
