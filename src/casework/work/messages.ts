import type { CountyProfile, DocumentsReport, Kind } from '../../documents/index.ts';
import type { Problem } from '../../record/problem.ts';
import type { Summary } from '../../results/summary.ts';
import type { ChoiceRecord } from '../choice.ts';
import type { FactCorrection } from '../corrections/correction.ts';
import type { DocumentsWanted } from '../documents.ts';
import type { Inspection } from '../history/inspect.ts';
import type { Comparison } from '../rows/compare.ts';
import type { EffectReply, GatherState } from './people-desk.ts';

/** What workers are told and tell back. Everything is plain data; people's facts stay within the process. */

export type Stage =
  | 'inventing'
  | 'inspecting'
  | 'analyzing'
  | 'reading'
  | 'deciding'
  | 'writing'
  | 'finishing'
  | 'loading'
  | 'gathering'
  | 'printing';

export type WorkProgress = { readonly stage: Stage; readonly done: number; readonly total: number };

export type InspectTask = {
  readonly paths: readonly string[];
  /** Where it is noted how the files are read again. */
  readonly sources: string;
  /** Under which law it is said what is in them. */
  readonly choice: ChoiceRecord;
  /** Writes an invented file first. */
  readonly invent?: { readonly county: string; readonly lines: number; readonly seed: number; readonly path: string };
};

export type RunTask = {
  readonly inputs: readonly string[];
  readonly choice: ChoiceRecord;
  readonly quarantine: boolean;
  readonly out: string;
  readonly folder: string;
  readonly corrections: readonly (FactCorrection & { readonly id: string })[];
};

export type DocumentsTask = Pick<DocumentsWanted, 'order' | 'languages' | 'separate'> & {
  readonly kinds: readonly Kind[];
  /** The person of the petition, by the state's number. */
  readonly person: string | undefined;
  /** The results that papers are made from, and the folder that they go to. */
  readonly results: string;
  readonly out: string;
  readonly profile: CountyProfile | undefined;
  /** Paths of the lists that the office gave. */
  readonly objections: string | undefined;
  readonly reviewed: string | undefined;
  readonly addresses: string | undefined;
  /** The court's own form and the map of its fields, for petitions. */
  readonly form: { readonly path: string; readonly map: string } | undefined;
};

export type GatherTask = {
  readonly key: string;
  readonly paths: readonly string[];
  readonly choice: ChoiceRecord;
  readonly corrections: readonly FactCorrection[];
};

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: WorkProgress }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'inspected'; readonly inspection: Inspection; readonly content: string }
  /** The results are there, and the figures on screen; the list of convictions is still to be written. */
  | { readonly kind: 'analyzed'; readonly summary: Summary; readonly agrees: boolean }
  | { readonly kind: 'finished' }
  | { readonly kind: 'people'; readonly key: string; readonly state: GatherState }
  | { readonly kind: 'effect'; readonly id: number; readonly answer: EffectReply | undefined }
  | { readonly kind: 'documents'; readonly report: DocumentsReport }
  | { readonly kind: 'compared'; readonly comparison: Comparison };

export type PeopleRequest =
  /** `drop`: keys of the people to let go first. */
  | ({ readonly kind: 'gather'; readonly drop: readonly string[] } & GatherTask)
  | { readonly kind: 'effect'; readonly id: number; readonly key: string; readonly choice: ChoiceRecord };

export type CompareTask = {
  /** Folders of rows. */
  readonly left: string;
  readonly right: string;
  /** Rows that have to be made first: the people of the left run under another policy. */
  readonly make?: {
    readonly inputs: readonly string[];
    readonly choice: ChoiceRecord;
    readonly corrections: readonly FactCorrection[];
  };
};
