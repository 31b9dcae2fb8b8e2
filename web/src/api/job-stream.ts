import type { JobEvent, JobNews } from '../../../src/server/api-types.ts';

type Listener = (event: JobEvent) => void;

const listeners = new Map<string, Set<Listener>>();
let source: EventSource | undefined;
let again: ReturnType<typeof setTimeout> | undefined;

/** What a browser that lost the stream for good (a server that refuses, a session that is over) waits before it asks anew. */
const PAUSE = 2000;

const tell = (id: string, event: JobEvent) => {
  for (const listener of listeners.get(id) ?? []) listener(event);
};

/**
 * Follows a job by the one stream that this tab keeps: browsers allow six connections to a server in all tabs together,
 * so the stream is open only while somebody looks at a tab that waits for something. A job that the server does not
 * know has ended.
 */
export function followJob(id: string, listener: Listener): () => void {
  const own = listeners.get(id) ?? new Set();
  own.add(listener);
  listeners.set(id, own);
  // The server lists all jobs when a stream opens: components that come later open it anew, together.
  clearTimeout(again);
  again = setTimeout(reopen);
  return () => {
    own.delete(listener);
    if (own.size === 0) listeners.delete(id);
    if (listeners.size === 0) close();
  };
}

function reopen(): void {
  close();
  if (listeners.size === 0 || document.hidden) return;
  const opened = new EventSource('/api/jobs/events');
  source = opened;
  opened.onmessage = ({ data }) => {
    const news = JSON.parse(data as string) as JobNews;
    if (news.kind === 'event') return tell(news.id, news.event);
    for (const id of [...listeners.keys()]) tell(id, news.jobs[id] ?? { kind: 'ended' });
  };
  opened.onerror = () => {
    // Short breaks the browser mends by itself; what it gives up on is asked again, and those who wait look for themselves.
    if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
    for (const id of [...listeners.keys()]) tell(id, { kind: 'ended' });
    again = setTimeout(reopen, PAUSE);
  };
}

function close(): void {
  clearTimeout(again);
  source?.close();
  source = undefined;
}

document.addEventListener('visibilitychange', reopen);
