import { createHash } from 'node:crypto';
import type { PlainCode } from '../../say/say.ts';

/** Steps of background work, for the bar on screen. */
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
  | 'printing'
  | 'opening'
  | 'sending'
  | 'verifying';

export type WorkProgress = { readonly stage: Stage; readonly done: number; readonly total: number };

/** What a browser learns of a job while it runs. */
export type JobEvent =
  | { readonly kind: 'queued' }
  | { readonly kind: 'started' }
  /** What was asked for can be looked at, while the job goes on. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'progress'; readonly progress: WorkProgress }
  | { readonly kind: 'ended' };

/** How a job ended; `stopped` when the server was asked to stop in the middle of it. */
export type JobEnd = 'done' | 'cancelled' | 'crashed' | 'no-memory' | 'no-room' | 'stopped';

/** What a worker reports, beside its progress. Plain data; people's facts stay within the process. */
export type JobMessage = { readonly kind: string };

/** A job with its task, as the queue takes it. */
export type NewJob = {
  readonly worker: URL;
  readonly task: unknown;
  /** Whether its worker is a process of its own: for work that takes much memory, which is then given back whole. */
  readonly apart?: boolean;
  /** The inputs and runs that it works on, by their ids: it ends with each, and those who may not end one may not cancel it. */
  readonly of: readonly string[];
  /** The account that asked for it, which may cancel it whatever it works on. */
  readonly by?: string | undefined;
  readonly onStart?: (() => void | Promise<void>) | undefined;
  readonly onMessage: (message: JobMessage) => void | Promise<void>;
  /** Whether the worker goes on after a message; every other message is its last word. */
  readonly goesOn: (message: JobMessage) => boolean;
  /** Whether a message is a part of the work: the worker waits until it is handled before it hands over the next. */
  readonly isPart?: (message: JobMessage) => boolean;
  /** `settled`: the worker's last word was handled. */
  readonly onEnd: (how: JobEnd, settled: boolean) => void | Promise<void>;
};

/** What is done with each kind of message, and at the end. */
export type JobHooks<Message extends JobMessage> = Pick<NewJob, 'of' | 'by' | 'onStart' | 'onEnd'> & {
  readonly on: {
    readonly [Kind in Message['kind']]: (message: Extract<Message, { kind: Kind }>) => void | Promise<void>;
  };
};

type Definition<Message extends JobMessage, Subject extends readonly unknown[]> = Pick<NewJob, 'worker' | 'apart'> & {
  /** The id under which the job is queued, followed and cancelled; the same for the same subject. */
  readonly id: (...subject: Subject) => string;
  /** Kinds of messages after which the worker goes on. */
  readonly interim?: readonly Message['kind'][];
  /** Kinds of messages that hand over parts of the work: the worker goes on once each is handled (`takenParts`). */
  readonly parts?: readonly Message['kind'][];
  /** What is said of a job that ended without a last word. `stopped` is also what the next start of the server says of it. */
  readonly ends: { readonly [How in JobEnd]: PlainCode };
};

/** A kind of background work: what it takes, what its worker reports, and how it is named and ended. */
export type JobKind<Task, Message extends JobMessage, Subject extends readonly unknown[]> = Pick<
  Definition<Message, Subject>,
  'id' | 'ends'
> & {
  readonly make: (task: Task, hooks: JobHooks<Message>) => NewJob;
  /** For the types alone: the messages of its worker. */
  readonly message?: Message;
};

export type TaskOf<Kind> = Kind extends { readonly make: (task: infer Task, hooks: never) => NewJob } ? Task : never;

export type MessageOf<Kind> = Kind extends { readonly message?: infer Message } ? NonNullable<Message> : never;

/**
 * Defines a kind of background work. The task that is sent and the messages that come back have the types that the
 * worker itself reads by `jobThread<typeof kind>()`, so that neither side can drift from the other.
 */
export function defineJob<Task, Message extends JobMessage, Subject extends readonly unknown[]>({
  worker,
  apart = false,
  id,
  interim = [],
  parts = [],
  ends,
}: Definition<Message, Subject>): JobKind<Task, Message, Subject> {
  return {
    id,
    ends,
    make: (task, { of, by, on, onStart, onEnd }) => ({
      worker,
      apart,
      task,
      of,
      by,
      onStart,
      onEnd,
      // A message crossed a thread: its kind says which handler it has.
      onMessage: (message) => (on as object as Handlers)[message.kind]?.(message),
      goesOn: ({ kind }) => ([...interim, ...parts] as readonly string[]).includes(kind),
      isPart: ({ kind }) => (parts as readonly string[]).includes(kind),
    }),
  };
}

type Handlers = Readonly<Record<string, (message: JobMessage) => void | Promise<void>>>;

/** An id made from what a job is about, in the form that all ids have. */
export function derivedId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
