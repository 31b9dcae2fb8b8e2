import type { BulkFormat } from '../../format/bulk-format.ts';
import type { Member } from './members.ts';
import { type Look, type LookedAt, lookAt } from './read-table.ts';
import {
  attachCharges,
  type Cut,
  cutFile,
  type Parts,
  peopleOfCases,
  type SetFault,
  type WrittenPeople,
  writePeople,
} from './steps.ts';

/** A step as it is sent to a worker. */
export type Step =
  | { readonly kind: 'look'; readonly member: Member }
  | { readonly kind: 'cut'; readonly parts: Parts; readonly file: LookedAt; readonly source: number }
  | { readonly kind: 'attach'; readonly parts: Parts; readonly part: number; readonly files: number }
  | {
      readonly kind: 'people of cases';
      readonly parts: Parts;
      readonly part: number;
      readonly files: number;
      readonly words: ReadonlySet<string>;
    }
  | {
      readonly kind: 'write';
      readonly parts: Parts;
      readonly part: number;
      readonly files: number;
      readonly path: string;
    };

export type Made = {
  look: Look;
  cut: Cut;
  attach: readonly SetFault[];
  'people of cases': readonly string[];
  write: WrittenPeople;
};

export function performStep(format: BulkFormat, step: Step): Made[Step['kind']] {
  switch (step.kind) {
    case 'look':
      return lookAt(format, step.member);
    case 'cut':
      return cutFile(format, step.parts, step.file, step.source);
    case 'attach':
      return attachCharges(format, step.parts, step.part, step.files);
    case 'people of cases':
      return peopleOfCases(format, step.parts, step.part, step.files, step.words);
    case 'write':
      return writePeople(format, step.parts, step.part, step.files, step.path);
  }
}
