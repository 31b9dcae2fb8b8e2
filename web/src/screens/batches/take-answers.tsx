import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { BatchInfo, Taken } from '../../../../src/server/api-types.ts';
import { EXCHANGE, exchangeApi, exchangeChanged } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';
import { EffectWords } from './code-words.tsx';

/** Takes in a file of answers. `to`: the batch on the screen, whose form the file must have; left out where somebody chooses the form. */
export function TakeAnswers({ to }: { readonly to?: Pick<BatchInfo, 'id' | 'profile'> }) {
  const { t } = useI18n();
  const { said, langOf } = useLawWords();
  const queries = useQueryClient();
  const profiles = useQuery({ queryKey: [EXCHANGE, 'profiles'], queryFn: exchangeApi.profiles });
  const [chosen, setChosen] = useState<string>();
  const form = to?.profile ?? chosen ?? profiles.data?.[0]?.id;
  const take = useMutation({
    mutationFn: (file: File) => exchangeApi.takeAnswers(form ?? '', file),
    // What was applied before a fault stays, so the screen asks again in both cases.
    onSettled: () => exchangeChanged(queries),
  });
  return (
    <Card title={t('batches.answers')}>
      <p>{t('batches.answersLead')}</p>
      {to === undefined && (
        <>
          <Label htmlFor="answer-profile">{t('batches.profile')}</Label>
          <Select
            id="answer-profile"
            name="answer-profile"
            value={form}
            onChange={({ target }) => setChosen(target.value)}
          >
            {profiles.data?.map(({ id, title }) => (
              <option key={id} value={id} lang={langOf(title)}>
                {said(title)}
              </option>
            ))}
          </Select>
        </>
      )}
      <div className="rd-actions rd-section">
        <FileButton
          id="answers"
          label={t('batches.take')}
          disabled={take.isPending || form === undefined}
          onFiles={([file]) => take.mutate(file)}
        />
      </div>
      <div role="status">{take.data && <TakenWords taken={take.data} here={to?.id} />}</div>
      {take.isError && <Failure error={take.error} />}
    </Card>
  );
}

function TakenWords({ taken, here }: { readonly taken: Taken; readonly here: string | undefined }) {
  const { t } = useI18n();
  const { again, answers, batch, effects, receipt } = taken;
  return (
    <Notice type={receipt === 'agrees' ? 'info' : 'warning'}>
      <p>
        <strong>{again ? t('batches.takenAgain') : t('batches.taken', { n: answers })}</strong>{' '}
        <EffectWords effects={effects as Readonly<Record<string, number>>} />
      </p>
      <p>
        {t(`receipt.${receipt}`)}{' '}
        {batch !== here && (
          <Link to="/batches/$batch" params={{ batch }}>
            {t('batches.toBatch')}
          </Link>
        )}
      </p>
    </Notice>
  );
}
