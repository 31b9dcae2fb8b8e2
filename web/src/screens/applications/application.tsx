import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useEffect, useState } from 'react';
import type { ApplicationQuestion } from '../../../../src/server/api-types.ts';
import { APPLICATIONS, applicationsApi, applicationsChanged } from '../../api/applications.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { Awaiting, Empty, Failure } from '../../parts/states.tsx';
import { type ScreenKey, useOwnKeys, useScreenKeys } from '../../screen-keys.ts';
import { Applied, CandidateCard } from './sides.tsx';

/** One question after another: what a person wrote beside each record that comes close. */
export function ApplicationScreen() {
  const { t } = useI18n();
  useTitle(t('application.title'));
  const { application: id } = useParams({ from: '/applications/$application' });
  // Opening a question is noted and shows a person: it is asked for once, and not kept when the screen is left.
  const question = useQuery({
    queryKey: ['application', id],
    queryFn: () => applicationsApi.question(id),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const list = useQuery({ queryKey: [APPLICATIONS, 'list'], queryFn: applicationsApi.list });
  const [done, setDone] = useState(0);
  if (question.isError) return <NotOpen error={question.error} />;
  if (!question.data || !list.data) return <Awaiting all={[question, list]} />;
  const waiting = list.data.filter(({ state }) => state === 'question').map((each) => each.id);
  const at = waiting.indexOf(id);
  // The one behind it in the list, or the first again; none where this is the only one.
  const next = waiting.filter((each) => each !== id)[at < 0 || at === waiting.length - 1 ? 0 : at];
  return (
    <Asked
      key={`${id} ${question.data.seen}`}
      question={question.data}
      left={waiting.length}
      done={done}
      next={next}
      onDone={() => setDone(done + 1)}
    />
  );
}

function ToList() {
  const { t } = useI18n();
  return <Link to="/applications">{t('application.back')}</Link>;
}

function NotOpen({ error }: { readonly error: unknown }) {
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t('application.title')} />
      <Failure error={error} />
      <Empty heading={t('application.notOpen')}>
        <ToList />
      </Empty>
    </>
  );
}

type Props = {
  readonly question: ApplicationQuestion;
  /** Questions that wait, this one among them, and how many were answered since the screen was opened. */
  readonly left: number;
  readonly done: number;
  readonly next: string | undefined;
  readonly onDone: () => void;
};

/** The record that was chosen, by its place; null for none of them; undefined while nothing is chosen. */
type Choice = number | null | undefined;

function Asked({ question, left, done, next, onDone }: Props) {
  const { t, has } = useI18n();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [choice, setChoice] = useState<Choice>();
  const { id, candidates, why, seen } = question;
  const goOn = () =>
    next === undefined
      ? navigate({ to: '/applications' })
      : navigate({ to: '/applications/$application', params: { application: next } });
  const decide = useMutation({
    mutationFn: (reason: string) => applicationsApi.decide(id, { seen, candidate: choice ?? null, reason }),
    onSuccess: async () => {
      onDone();
      await goOn();
      queries.removeQueries({ queryKey: ['application', id] });
      await applicationsChanged(queries);
    },
  });
  const again = async () => {
    decide.reset();
    await queries.invalidateQueries({ queryKey: ['application', id] });
  };
  const choose = (to: Choice) => (decide.isPending ? undefined : () => setChoice(to));
  const picks = [
    ...candidates.map((_, each) => ({ key: String(each + 1), words: t('application.is', { n: each + 1 }), to: each })),
    { key: 'n', words: t('application.isNone'), to: null },
  ].map((pick) => ({ ...pick, press: choose(pick.to) }));
  const skip: ScreenKey = {
    key: 's',
    words: t('application.skip'),
    press: next === undefined || decide.isPending ? undefined : () => void goOn(),
  };
  // Single digits only: a tenth record is picked by its button.
  useScreenKeys([...picks.filter(({ key }) => key.length === 1), skip]);
  const whyKey = `applications.why.${why}`;
  return (
    <>
      <PageHead
        title={t('application.title')}
        lead={has(whyKey) ? t(whyKey) : why}
        crumb={
          <Crumb>
            <ToList />
          </Crumb>
        }
      />
      <p role="status">
        {t('application.left', { n: left })} {done > 0 && t('application.done', { n: done })}
      </p>
      <section className="rd-act-bar" aria-label={t('application.actions')}>
        <p>
          <strong>{t('application.ask')}</strong>
        </p>
        <ul>
          {picks.map(({ key, words, to, press }) => (
            <li key={key}>
              <Pick shortcut={key} words={words} press={press} pressed={choice === to} />
            </li>
          ))}
          <li>
            <Pick shortcut={skip.key} words={skip.words} press={skip.press} />
          </li>
        </ul>
        {choice !== undefined && (
          <Decide
            key={String(choice)}
            choice={choice}
            busy={decide.isPending}
            onDecide={(reason) => decide.mutate(reason)}
          />
        )}
        {decide.isError && <Failure error={decide.error} retry={() => void again()} />}
      </section>
      <div className="rd-candidates">
        <Applied record={question.record} />
        {candidates.map((candidate, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the records of a question do not change
          <CandidateCard key={at} number={at + 1} candidate={candidate} isChosen={choice === at} />
        ))}
      </div>
    </>
  );
}

type PickProps = {
  readonly shortcut: string;
  readonly words: string;
  readonly press: (() => void) | undefined;
  readonly pressed?: boolean;
};

function Pick({ shortcut, words, press, pressed }: PickProps) {
  const own = useOwnKeys();
  return (
    <button
      type="button"
      className={`rd-act ${pressed ? 'rd-act--main' : ''}`}
      disabled={!press}
      onClick={press}
      aria-keyshortcuts={shortcut.length === 1 ? own(shortcut) : undefined}
      aria-pressed={pressed}
    >
      <kbd>{own(shortcut)}</kbd> {words}
    </button>
  );
}

type DecideProps = {
  readonly choice: number | null;
  readonly busy: boolean;
  readonly onDecide: (reason: string) => void;
};

/** Asks for the reason, where the keys go as soon as something is chosen. */
function Decide({ choice, busy, onDecide }: DecideProps) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  useEffect(() => document.getElementById('application-reason')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && reason.trim() !== '') onDecide(reason);
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      <ReasonField id="application-reason" value={reason} onChange={setReason} />
      <p className="rd-small">{t(choice === null ? 'application.noneText' : 'application.isText')}</p>
      <div className="rd-actions">
        <Button type="submit" disabled={busy}>
          {choice === null ? t('application.sayNone') : t('application.sayIs', { n: choice + 1 })}
        </Button>
      </div>
    </form>
  );
}
