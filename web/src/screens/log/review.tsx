import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { LogReview as Review } from '../../../../src/server/api-types.ts';
import { logReviewApi } from '../../api/log-review.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { LogTable } from './log-table.tsx';

type Oddity = Review['oddities'][number];

/** A week after the last one, a review is due. */
const WEEK = 7;

/** What is odd in the log since the last review, and who says that they looked at it. */
export function LogReview() {
  const { t, n } = useI18n();
  useTitle(t('review.title'));
  const review = useQuery({ queryKey: ['log-review'], queryFn: logReviewApi.review });
  if (!review.data) return <Awaiting all={[review]} />;
  const { from, to, oddities, days, past } = review.data;
  return (
    <>
      <PageHead
        title={t('review.title')}
        lead={t('review.lead')}
        actions={
          <Button type="button" outline onClick={() => window.print()}>
            {t('review.print')}
          </Button>
        }
      />
      {days >= WEEK && <Notice type="warning">{t('review.overdue', { n: n(days) })}</Notice>}
      <p role="status">{t('review.rows', { from: n(from), to: n(to), n: oddities.length })}</p>
      {oddities.map((oddity) => (
        <OddCard key={`${oddity.kind} ${oddity.who}`} oddity={oddity} />
      ))}
      <Sign key={to} review={review.data} />
      <Past past={past} />
    </>
  );
}

function OddCard({ oddity: { kind, who, n: number, rows } }: { readonly oddity: Oddity }) {
  const { t, n } = useI18n();
  const [open, setOpen] = useState(false);
  const shown = useQuery({ queryKey: ['log-rows', rows], queryFn: () => logReviewApi.rows(rows), enabled: open });
  return (
    <Card title={t(`review.odd.${kind}`, { who, n: n(number) })}>
      <p>{t(`review.ask.${kind}`)}</p>
      {open && shown.isError && <Failure error={shown.error} />}
      {open && shown.data && <LogTable lines={shown.data} label={t(`review.odd.${kind}`, { who, n: n(number) })} />}
      <Button type="button" unstyled aria-expanded={open} onClick={() => setOpen(!open)}>
        {open
          ? t('review.hide')
          : t(rows.length < number ? 'review.showFirst' : 'review.show', { n: rows.length, all: n(number) })}
        <span className="usa-sr-only"> {who}</span>
      </Button>
    </Card>
  );
}

function Sign({ review: { from, to, oddities, isOwn } }: { readonly review: Review }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const sign = useMutation({
    mutationFn: () => logReviewApi.sign({ to, note }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['log-review'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sign.mutate();
  };
  if (to < from) return null;
  if (isOwn) return <Notice type="info">{t('review.own')}</Notice>;
  return (
    <Card title={t('review.sign')}>
      <form onSubmit={submit}>
        <Label htmlFor="review-note" hint={t('review.noteHint')}>
          {t('review.note')}
        </Label>
        <Textarea
          id="review-note"
          name="review-note"
          className="rd-textarea"
          rows={3}
          maxLength={4000}
          required={oddities.length > 0}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        {sign.isError && <Failure error={sign.error} />}
        <Button type="submit" disabled={sign.isPending}>
          {t('review.sign')}
        </Button>
      </form>
    </Card>
  );
}

function Past({ past }: Pick<Review, 'past'>) {
  const { t, n, when } = useI18n();
  return (
    <Card title={t('review.past')}>
      {past.length === 0 && <p>{t('review.pastNone')}</p>}
      <ul className="rd-list">
        {past.map(({ from, to, at, who, oddities, note }) => (
          <li key={from}>
            <strong>{when(at)}</strong> · {who} · {t('review.rows', { from: n(from), to: n(to), n: oddities })}
            {note !== '' && <> · {note}</>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The ways from the log to its review and to what it says of one person. */
export function LogLinks() {
  const { t } = useI18n();
  return (
    <>
      <Link to="/log/review">{t('review.title')}</Link>
      <Link to="/log/person">{t('review.person')}</Link>
    </>
  );
}
