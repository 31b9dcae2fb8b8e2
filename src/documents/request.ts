import type { Problem } from '../record/problem.ts';
import type { OrderForm } from './kinds/order.ts';
import type { Language } from './law/law-papers.ts';
import type { Kind } from './press/job.ts';
import type { Binding } from './press/plan.ts';
import type { CountyProfile } from './profile/county-profile.ts';
import type { Note, WarningGroup } from './say.ts';

/** One set of documents: from which run, which kinds, and how they are bound. */
export type DocumentsRequest = {
  /** The folder that `redress analyze` wrote. */
  readonly results: string;
  readonly kinds: readonly Kind[];
  readonly out: string;
  /** Replaces documents that were made from another run, profile or template. */
  readonly overwrite: boolean;
  /** Undefined where the county has given none: then only kinds that need none are made. */
  readonly profile: CountyProfile | undefined;
  /** A folder of the county's own templates. */
  readonly templates: string | undefined;
  readonly binding: Binding;
  readonly order: OrderForm;
  readonly languages: readonly Language[];
  /** Other results folders that the report compares with. */
  readonly compare: readonly string[];
  /** A list of convictions that the prosecution objects to or holds back. */
  readonly objections: string | undefined;
  /** A list of convictions whose raised flags the prosecution has looked into: orders no longer mark them. */
  readonly reviewed: string | undefined;
  /** A list of addresses. */
  readonly addresses: string | undefined;
  /** The person of the petition, by SUBJECT_ID. */
  readonly person: string | undefined;
  /** The official form as PDF, and the map of its fields. */
  readonly form: { readonly path: string; readonly map: string | undefined } | undefined;
  /** How many workers; undefined for one a core, and fewer for few papers. */
  readonly workers: number | undefined;
};

export type DocumentsProgress = {
  readonly kind: Kind;
  readonly pages: number;
  readonly done: number;
  readonly total: number;
};

export type DocumentsHooks = {
  readonly onProgress?: (progress: DocumentsProgress) => void;
  readonly signal?: AbortSignal;
};

export type DocumentsReport = {
  readonly files: number;
  readonly pages: number;
  readonly motions: number;
  readonly cases: number;
  readonly counts: number;
  readonly people: number;
  readonly warnings: number;
  /** The same warnings, by what they are about. */
  readonly warningGroups: readonly WarningGroup[];
  /** Jobs that earlier, broken-off work had done already. */
  readonly resumed: number;
  /** What a person should know: no order date yet, forms that could not be filled …. */
  readonly notes: readonly Note[];
};

export type DocumentsResult =
  | { readonly ok: true; readonly report: DocumentsReport }
  | { readonly ok: false; readonly problem: Problem };
