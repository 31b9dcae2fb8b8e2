/** Everything that the browser and the server say to each other: the web app imports these types and nothing else. */

import type { Permission } from '../casework/access/permissions.ts';
import type { Role } from '../casework/access/roles.ts';
import type { Effect } from '../casework/effect/effect.ts';
import type { JobEvent, WorkProgress } from '../casework/jobs/job.ts';
import type { ClauseView } from '../casework/person/explain-view.ts';
import type { NearChange } from '../decide/index.ts';
import type { StateWords } from '../format/state-words.ts';
import type { OptionDefinition, OptionValues, Outcome, PolicyNote } from '../law/index.ts';
import type { Outline } from '../law/render/condition-text.ts';
import type { DeclaredLevels } from '../record/index.ts';
import type { Sentences } from '../say/say.ts';

export type { ConvictionHere, LawResult, ReasonView, StateResult, StatesCompared } from '../across/compare-states.ts';
export type { NeutralConviction, NeutralPerson } from '../across/person.ts';
export type { ApplicationInfo, ApplicationQuestion } from '../casework/applications/decide.ts';
export type { TakenApplications } from '../casework/applications/take.ts';
export type { Oddity, OddKind } from '../casework/audit/odd.ts';
export type { PersonFile, PersonLine } from '../casework/audit/person-file.ts';
export type { LogReview, PastReview } from '../casework/audit/review.ts';
export type { BlindCheck } from '../casework/checks/answer.ts';
export type { DifferingCheck } from '../casework/checks/settle.ts';
export type { ChoiceRecord } from '../casework/choice.ts';
export type { CauseView, ChangedRow, ChangedWanted, CompareState, CompareWith, SideView } from '../casework/compare.ts';
export type { CorrectableFact, FactCorrection } from '../casework/corrections/correction.ts';
export type { CorrectionInfo } from '../casework/corrections/store.ts';
export type { ElsewhereInfo } from '../casework/corrections/take-elsewhere.ts';
export type { DocumentsState, DocumentsWanted, PetitionState } from '../casework/documents.ts';
export type { AnswerFile, BatchView, RecordGroup, RecordView } from '../casework/exchange/show-batch.ts';
export type { Taken } from '../casework/exchange/take-answers.ts';
export type {
  BatchInfo,
  OpenWorklist as Worklist,
  ReceiverDue,
  WorklistRecord,
} from '../casework/exchange/worklists.ts';
export type { ExportState } from '../casework/exports.ts';
export type { Inspection } from '../casework/history/inspect.ts';
export type { InputInfo } from '../casework/inputs.ts';
export type {
  CourtConviction,
  CourtListInfo,
  CourtListView,
  CourtRowView,
} from '../casework/linkage/court-lists.ts';
export type { CourtOrigin, CourtSide } from '../casework/linkage/court-origin.ts';
export type { TakenProcedure } from '../casework/linkage/open-taken.ts';
export type { PairAnswer } from '../casework/linkage/review.ts';
export type { TakingView } from '../casework/linkage/takings.ts';
export type { LinkageInfo, LinkageView, PairsWanted } from '../casework/linkage/view.ts';
export type { PairView } from '../casework/linkage/view-pair.ts';
export type { LogPage } from '../casework/log.ts';
export type { Agreement } from '../casework/lots/agreement.ts';
export type { BlindPlace } from '../casework/lots/answer.ts';
export type { FreezeWanted, StratumChoice } from '../casework/lots/freeze.ts';
export type { LotInfo, LotView, StratumView } from '../casework/lots/view.ts';
export type { Draft } from '../casework/mapping/draft.ts';
export type { Tried } from '../casework/mapping/try-apart.ts';
export type { Acted } from '../casework/matters/act.ts';
export type { Reviewer } from '../casework/matters/assign.ts';
export type { MatterCard } from '../casework/matters/card.ts';
export type { GroundView, OpenAct } from '../casework/matters/card-acts.ts';
export type { MatterEventView } from '../casework/matters/card-history.ts';
export type { ClockView, EntryView, SkippedView, TrackView } from '../casework/matters/card-standing.ts';
export type { ConflictView, ConflictWanted } from '../casework/matters/conflicts.ts';
export type { CounselTaken } from '../casework/matters/counsel.ts';
export type { CalendarDay, CalendarMonth } from '../casework/matters/due-calendar.ts';
export type { KeptQueue } from '../casework/matters/kept-queues.ts';
export type { NoteView } from '../casework/matters/notes.ts';
export type { RunProcedure } from '../casework/matters/open.ts';
export type { Opening } from '../casework/matters/open-plan.ts';
export type { ProcedureOverview, QueueFacets } from '../casework/matters/overview.ts';
export type { QueuePage, QueueRow } from '../casework/matters/queue.ts';
export type { QueueFilter } from '../casework/matters/queue-filter.ts';
export type { ContactsTaken } from '../casework/notices/contacts.ts';
export type { UncertainEmail } from '../casework/notices/email.ts';
export type { SendingCount } from '../casework/notices/email-sending.ts';
export type { MailingInfo, NoticeCount } from '../casework/notices/list.ts';
export type { MessageAnswers } from '../casework/notices/message-answers.ts';
export type { PulledOut } from '../casework/notices/pull-out.ts';
export type { ReportsTaken } from '../casework/notices/reports.ts';
export type { Noted, ReturnReason } from '../casework/notices/returned.ts';
export type { ReviewedText } from '../casework/notices/reviews.ts';
export type { OrderInfo, OrderLine } from '../casework/orders/list.ts';
export type { PapersOf, ReviewOfRun } from '../casework/orders/papers-of.ts';
export type { CountyWaiting, ReadyLine, ReadyLines } from '../casework/orders/ready.ts';
export type { CourtForm, GivenLists, PaperInputs } from '../casework/paper-inputs.ts';
export type { SheetAnswer } from '../casework/person/answers.ts';
export type { ClauseView, ConvictionView, MissingFact, TraceStep } from '../casework/person/explain-view.ts';
export type { PersonView, Preview, UnderOther } from '../casework/person/open.ts';
export type { RapSheetView } from '../casework/person/rap-sheet.ts';
export type {
  ArrestRemediesView,
  ConvictionRemediesView,
  QuestionView,
  RemedyView,
} from '../casework/person/remedies-view.ts';
export type { PetitionOffer, SaidAnswer, SheetPaperWanted } from '../casework/person/sheet-papers.ts';
export type { CaseView, CountView, DateView, HistoryView } from '../casework/person/view.ts';
export type { WhatIf } from '../casework/person/what-if.ts';
export type { FormFault, KeptProfile, OfficeOf, ProfileCheck } from '../casework/profiles.ts';
export type { CourtOnlyRow } from '../casework/reconcile/court-only-funnel.ts';
export type { BlockInfo, BlockView, ChangeView } from '../casework/reconcile/decide-block.ts';
export type { CourtRow, FunnelRow } from '../casework/reconcile/funnel.ts';
export type { Look } from '../casework/reconcile/looks.ts';
export type { BlockedFact } from '../casework/requests/blocked.ts';
export type { AnswersEffect, EffectChange, EffectState } from '../casework/requests/effect.ts';
export type { AnswerView, RequestInfo, RequestView } from '../casework/requests/lists.ts';
export type { CanAsk, LookState } from '../casework/requests/look.ts';
export type { AnswersTaken } from '../casework/requests/take-answers.ts';
export type { SortId } from '../casework/rows/columns.ts';
export type { FacetColumn, Facets } from '../casework/rows/facets.ts';
export type { Figures, GroupFigure } from '../casework/rows/figures.ts';
export type { RowFilter } from '../casework/rows/filter.ts';
export type { Neighbors, NeighborsWanted, Step } from '../casework/rows/neighbors.ts';
export type { ConvictionRow, Page, PageRequest } from '../casework/rows/page.ts';
export type { PeoplePage, PeopleRequest, PeopleSortId, PersonRow } from '../casework/rows/people-page.ts';
export type { CloseCall, CloseCallsView } from '../casework/rulebook/closest-calls.ts';
export type { NearestView, NearestWanted, TriedView, TryWanted } from '../casework/rulebook/try-person.ts';
export type { RunInfo } from '../casework/runs.ts';
export type { NewScenario, ScenarioInfo } from '../casework/scenarios.ts';
export type { Verification, VerifyState } from '../casework/verify/verify-run.ts';
export type { NewView, ViewInfo } from '../casework/views.ts';
export type { DateDoubt } from '../documents/index.ts';
export type { Edit } from '../mapping/edit.ts';
export type { Place } from '../mapping/places.ts';
export type { Code, Question } from '../mapping/questions.ts';
export type { ColumnView, MappingView, TableView, UseView } from '../mapping/view.ts';
export type { Sentences } from '../say/say.ts';
export type { Api } from './app.ts';
export type { RefusalBody } from './env.ts';
export type { SheetWanted } from './routes/rap-sheet.ts';
export type {
  Effect,
  JobEvent,
  NearChange,
  OptionDefinition,
  OptionValues,
  Outcome,
  Outline,
  Permission,
  PolicyNote,
  Role,
  StateWords,
  WorkProgress,
};

/** What the stream of progress tells: first which jobs there are, then whatever becomes of each. */
export type JobNews =
  | { readonly kind: 'active'; readonly jobs: Readonly<Record<string, JobEvent>> }
  | { readonly kind: 'event'; readonly id: string; readonly event: JobEvent };

/** What a choice would do to the people of a file, once they are gathered. */
export type EffectAnswer =
  | { readonly state: 'gathering'; readonly progress: WorkProgress | null }
  | {
      readonly state: 'ready';
      readonly chosen: Effect;
      readonly milliseconds: number;
      readonly floor: Effect | null;
      readonly dismissAll: Effect | null;
    };

/** Who is signed in, and how one signs in here. */
export type SessionInfo = {
  readonly account: string | null;
  readonly roles: readonly Role[];
  /** What these roles permit: screens show only what can be done. */
  readonly may: readonly Permission[];
  /** Whether a role of theirs needs a second factor that is still to be set up; until then nothing else opens. */
  readonly lacksFactor: boolean;
  /** Whether they came in by the first password; until they choose their own nothing else opens. */
  readonly lacksOwnPassword: boolean;
  /** Whether the session belongs to an account with a password; a session opened by the link does not. */
  readonly hasPassword: boolean;
  /** The address at which passkeys work; null where none can: neither https nor this machine by its name. */
  readonly passkeysAt: string | null;
  /** What people know the office's identity provider by; null where there is none. */
  readonly provider: string | null;
  /** What the office says above the fields of signing in; blank for nothing. */
  readonly banner: Sentences;
  readonly mode: 'link' | 'accounts';
  /** The server's day, for the as-of date. */
  readonly today: string;
  /** Whether the operator allowed folders to pick files from. */
  readonly canPick: boolean;
  /** Whether e-mails may leave this machine: a mail server was named. */
  readonly sendsMail: boolean;
  readonly maxUpload: number;
  readonly version: string;
};

/** A session as its owner or the operator may see and end it. */
export type OpenSession = {
  readonly id: string;
  readonly account: string;
  readonly createdAt: string;
  /** Whether it is the session that asks. */
  readonly current: boolean;
};

export type RuleView = ClauseView & {
  readonly outcome: Outcome | null;
  /** What a flag asks a person to look up. */
  readonly ask: string | null;
  /** The rule in plain English, as an outline. */
  readonly text: Outline;
  /** Ids of the lists of offenses that it names. */
  readonly lists: readonly string[];
  readonly reason: string;
  readonly effective: { readonly by: string; readonly from: string | null; readonly until: string | null } | null;
  readonly examples: {
    readonly holds: readonly string[];
    readonly fails: readonly string[];
    readonly unknown: readonly string[];
  } | null;
};

export type PolicyView = {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly PolicyNote[];
  readonly options: readonly (OptionDefinition & {
    /** The policy's clauses that read the choice. */
    readonly clauses: readonly string[];
    /** Each item of a list as screens show it: a section with its code, anything else as it is. */
    readonly cited: Readonly<Record<string, string>>;
    /** For each section that can be chosen: the clauses of the statute that ask for it. */
    readonly statute: Readonly<Record<string, readonly string[]>>;
  })[];
  readonly defaults: OptionValues;
  /** How the file is read under it unless a run chooses otherwise, by the ids of the readings. */
  readonly readings: Readonly<Record<string, string>>;
  readonly clauses: readonly RuleView[];
};

/** What the silence of a file may mean, and what is done for each meaning. */
export type ReadingView = {
  readonly id: string;
  readonly title: string;
  readonly values: Readonly<Record<string, string>>;
  readonly source: string;
};

/** A list of offenses that rules name. */
export type ListView = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly sections: readonly string[];
  /** Which charges about these sections count, where that is not attempts alone. */
  readonly including: string;
};

export type PackView = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  /** Whether its state is offered here; a screen shows the law of another only where it was asked for by its address. */
  readonly offered: boolean;
  readonly lists: readonly ListView[];
  /** Whether it says that convictions in files of other states count. */
  readonly countsElsewhere: boolean;
  /** Where and when its examples are decided unless they say otherwise. */
  readonly examplesAt: { readonly asOf: string; readonly county: string };
  /** The levels of its state, where those are not the usual ones. */
  readonly levels: readonly { readonly id: string; readonly names: { readonly en: string; readonly es: string } }[];
  readonly gate: readonly RuleView[];
  readonly statute: readonly RuleView[];
  readonly flags: readonly RuleView[];
  readonly readings: readonly ReadingView[];
  readonly policies: readonly PolicyView[];
};

/** A state whose files the workbench takes. */
export type StateView = {
  readonly id: string;
  readonly title: string;
  readonly words: StateWords;
  /** A section as its courts cite it, for an example. */
  readonly citation: string;
  /** The levels that its charges can have, from the gravest. */
  readonly levels: DeclaredLevels;
  /** Whether its rap sheets are read, and whether a file of invented people can be made in its format. */
  readonly rapSheets: boolean;
  readonly invents: boolean;
};

export type FileEntry = {
  readonly name: string;
  readonly kind: 'folder' | 'file';
  readonly bytes: number;
  readonly path: string;
};

export type Folder = {
  readonly path: string | null;
  readonly parent: string | null;
  readonly entries: readonly FileEntry[];
};

export type ResultFile = {
  /** Within the run's results, with slashes. */
  readonly name: string;
  readonly bytes: number;
  readonly kind: 'result' | 'document';
};

export type Account = {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly createdAt: string;
  /** Nobody signs in with it. */
  readonly closed: boolean;
  /** Why it is closed, where nobody closed it by hand. */
  readonly closedWhy: 'idle' | 'declined' | null;
  /** Until when its first password opens it, which who made it knows; null once its owner chose another. */
  readonly firstUntil: string | null;
  /** The roles that it has once a second person approves, and who gave them; null while nothing waits. */
  readonly waiting: { readonly roles: readonly Role[]; readonly by: string } | null;
  /** Locked after too many wrong tries. */
  readonly locked: boolean;
  /** Whether it has a second factor. */
  readonly second: boolean;
  /** Who it is to the identity provider of the office; null while the account is not linked. */
  readonly identity: string | null;
};
