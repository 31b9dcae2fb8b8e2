import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Label } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { ReviewedText } from '../../../../src/server/api-types.ts';
import { noticesApi, noticesChanged, type ReviewCall } from '../../api/notices.ts';
import { useI18n } from '../../i18n/index.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';

type Props = { readonly texts: readonly ReviewedText[]; readonly mayReview: boolean };

/** What letters say, and who has read each text: no letter goes out before somebody has. */
export function Texts({ texts, mayReview }: Props) {
  const { t } = useI18n();
  return (
    <Card title={t('notices.texts')}>
      <p>{t('notices.textsLead')}</p>
      {[...Map.groupBy(texts, ({ law }) => law)].map(([law, own]) => (
        <section key={law} aria-label={law}>
          <h3 className="rd-small">{law}</h3>
          {own.map((text) => (
            <Text key={`${text.event} ${text.language}`} text={text} mayReview={mayReview} />
          ))}
        </section>
      ))}
    </Card>
  );
}

function Text({ text, mayReview }: { readonly text: ReviewedText; readonly mayReview: boolean }) {
  const { t } = useI18n();
  const { event, language, paragraphs, review } = text;
  return (
    <details>
      <summary>
        {t(`notices.event.${event}`)}, {t(`notices.language.${language}`)} ·{' '}
        {review ? t('notices.readBy', { who: review.reviewer, on: review.on }) : <strong>{t('notices.unread')}</strong>}
      </summary>
      <div lang={language}>
        {paragraphs.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text do not change
          <p key={at}>{paragraph}</p>
        ))}
      </div>
      {mayReview && !review && <Review text={text} />}
    </details>
  );
}

function Review({ text: { law, event, language, digest } }: { readonly text: ReviewedText }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [reviewer, setReviewer] = useState('');
  const [on, setOn] = useState('');
  const put = useMutation({
    mutationFn: (call: ReviewCall) => noticesApi.review(call),
    onSuccess: () => noticesChanged(queries),
  });
  const id = `${law} ${event} ${language}`.replaceAll(/[^a-z0-9]+/g, '-');
  const submit = (given: FormEvent) => {
    given.preventDefault();
    put.mutate({ law, event, language, digest, reviewer, on });
  };
  return (
    <>
      <form onSubmit={submit}>
        <TextField id={`by-${id}`} label={t('notices.reader')} value={reviewer} onChange={setReviewer} most={200} />
        <Label htmlFor={`on-${id}`}>{t('notices.readOn')}</Label>
        <DateField id={`on-${id}`} value={on} onChange={setOn} />
        <div className="rd-actions rd-section">
          <Button type="submit" disabled={put.isPending}>
            {t('notices.review')}
          </Button>
        </div>
      </form>
      {put.error && <Failure error={put.error} />}
    </>
  );
}
