import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { MatterCard, OpenAct, QueueFilter, QueueRow } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { mattersChanged } from '../../api/matters-changed.ts';
import { useI18n } from '../../i18n/index.tsx';
import {
  type Given,
  isHasty,
  keyOf,
  lastAct,
  leaveLine,
  nextInLine,
  noteGiven,
  noteLastAct,
  noteLook,
  notePace,
  takeAhead,
} from './review-line.ts';

/** What the account may do here. */
export type May = { readonly act: boolean; readonly people: boolean };

export type Doing = {
  readonly act: OpenAct;
  readonly given: Given;
  readonly second?: { readonly name: string; readonly password: string; readonly code?: string };
};

/** Acts after which the next matter comes by itself. */
const LEADS_ON: readonly OpenAct['usual'][] = ['agree', 'object', 'sign', 'return'];

export type Review = {
  readonly busy: boolean;
  readonly error: Error | null;
  /** What became of the last act, in words. */
  readonly said: string;
  readonly perform: (doing: Doing) => void;
  readonly undo: (() => void) | undefined;
  /** Which time the review is held up, since many agreements were so quick that this card has to be looked at first; or not at all. */
  readonly held: number | undefined;
  /** Says that the card was looked at. */
  readonly looked: () => void;
  /** Goes on where the review was held up that time, and not anew since: a key may be pressed before the browser tells of the end of a dialog. */
  readonly release: (held: number) => void;
  readonly next: () => void;
  /** Leaves a card whose person is not to be met any longer: for the next matter, or for the queue where none is left. */
  readonly leave: () => void;
  readonly isLeaving: boolean;
};

/** What is done on a card: acts, taking back, going on; the next card is fetched ahead. `onActed`: the card stands otherwise now. */
export function useReview(card: MatterCard, filter: QueueFilter, may: May, onActed: () => void): Review {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id, place, seq } = card.matter;
  const [said, say] = useState('');
  const times = useRef(0);
  const [held, hold] = useState<number>();
  const shownAt = useRef(0);
  const pressedAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card is shown from now on
  useEffect(() => {
    shownAt.current = performance.now();
  }, [id]);
  const refresh = () => mattersChanged(queries, id);
  const open = (matter: string) => navigate({ to: '/matters/$matter', params: { matter }, search: { queue: filter } });
  useAhead(card, filter, may);
  const goOn = useMutation({
    mutationFn: () => nextInLine(filter, place),
    onSuccess: (row) => {
      if (row && row.id !== id) return open(row.id);
      say(t('matter.queueDone'));
      return refresh();
    },
  });
  const leaving = useMutation({
    mutationFn: async () => {
      // What was taken ahead may be of the same person.
      await leaveLine();
      return nextInLine(filter, place);
    },
    // Where the next matter cannot be had either, the queue says why.
    onSettled: async (row) => {
      // Nothing of the person stays in this browser, on whichever screen it was fetched.
      queries.removeQueries({ type: 'inactive' });
      await (row ? open(row.id) : navigate({ to: '/queue', search: { queue: filter } }));
      queries.removeQueries({ queryKey: ['matter', id] });
    },
  });
  const doing = useMutation({
    mutationFn: ({ act, given, second }: Doing) =>
      api.act(id, {
        ...{ act: act.id, seq, given },
        ...(act.after === null ? {} : { first: act.after }),
        ...(second ? { second } : {}),
      }),
    onSuccess: (done, { act, given }) => {
      onActed();
      if (act.usual === 'sign') noteGiven(act.id, given);
      noteLastAct(act.undoable && done.kind === 'done' ? { id, seq: done.seq } : undefined);
      say(done.kind === 'late' ? t('matter.lateKept') : t('matter.done', { id: id.slice(0, 6), what: act.title }));
      if (done.kind === 'done' && LEADS_ON.includes(act.usual)) {
        notePace(pressedAt.current - shownAt.current, act.usual === 'agree');
        void mattersChanged(queries, id, 'none');
        return goOn.mutate();
      }
      return void refresh();
    },
    // The matter may have gone on, by another person or by its clock: the card shows how it stands.
    onError: () => void refresh(),
  });
  const undoing = useMutation({
    mutationFn: async () => {
      const last = card.canTakeBack ? { id, seq } : lastAct()!;
      await api.takeBack(last.id, { seq: last.seq, reason: t('matter.undoReason') });
      return last.id;
    },
    onSuccess: (of) => {
      noteLastAct(undefined);
      onActed();
      say(t('matter.undone'));
      void mattersChanged(queries, of);
      if (of !== id) void open(of);
    },
    onError: () => void refresh(),
  });
  const canUndo = may.act && (card.canTakeBack || lastAct() !== undefined);
  return {
    busy: doing.isPending || goOn.isPending || leaving.isPending || undoing.isPending,
    error: doing.error ?? goOn.error ?? undoing.error,
    said,
    perform: (wanted) => {
      if (wanted.act.usual === 'agree' && isHasty()) return hold(++times.current);
      pressedAt.current = performance.now();
      undoing.reset();
      doing.mutate(wanted);
    },
    undo: canUndo ? () => undoing.mutate() : undefined,
    held,
    looked: noteLook,
    release: (time) => hold((now) => (now === time ? undefined : now)),
    next: () => goOn.mutate(),
    leave: () => leaving.mutate(),
    isLeaving: leaving.isPending,
  };
}

/** Takes the next matters while this one is looked at, and fetches their cards. What is not opened is given back. */
function useAhead(card: MatterCard, filter: QueueFilter, may: May): void {
  const queries = useQueryClient();
  const { id, place } = card.matter;
  const queue = keyOf(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the queue stands for the filter, the id for the place
  useEffect(() => {
    if (!may.act) return;
    const fetchCard = (row: QueueRow) => {
      if (row.id === id) return;
      void queries.prefetchQuery({ queryKey: ['matter', row.id], queryFn: () => api.matter(row.id) });
      const key = ['person', row.run, String(row.person)];
      if (may.people && row.origin !== 'court')
        void queries.prefetchQuery({ queryKey: key, queryFn: () => api.person(row.run, String(row.person)) });
    };
    // What cannot be had ahead is asked for once it is wanted.
    takeAhead(filter, place, fetchCard).catch(() => {});
  }, [id, queue, may.act, may.people]);
  useEffect(() => {
    const leave = () => void leaveLine();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}
