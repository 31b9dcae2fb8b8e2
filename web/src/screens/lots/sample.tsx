import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { BlindPlace } from '../../../../src/server/api-types.ts';
import { lotsApi } from '../../api/lots.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { BlindConviction } from '../../parts/blind-conviction.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { type KeyButton, KeyRow } from '../../parts/key-row.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting, Empty, Failure } from '../../parts/states.tsx';
import { useScreenKeys } from '../../screen-keys.ts';

/** One place of a sample after another, answered by single keys and without what the run determined. */
export function Sample() {
  const { t } = useI18n();
  useTitle(t('lots.sampleTitle'));
  const { lot } = useParams({ from: '/lots/$lot/sample' });
  const next = useQuery({ queryKey: ['sample', lot], queryFn: () => lotsApi.next(lot), gcTime: 0, staleTime: 0 });
  if (next.data === undefined) return <Awaiting all={[next]} />;
  const toLot = (
    <Link to="/lots/$lot" params={{ lot }}>
      {t('lots.toLot')}
    </Link>
  );
  return (
    <>
      <PageHead title={t('lots.sampleTitle')} lead={t('lots.sampleLead')} crumb={<Crumb>{toLot}</Crumb>} />
      {next.data === null ? <Empty heading={t('lots.done')}>{toLot}</Empty> : <Place lot={lot} place={next.data} />}
    </>
  );
}

function Place({ lot, place }: { readonly lot: string; readonly place: BlindPlace }) {
  const { t } = useI18n();
  const { worded } = useLawWords();
  const queries = useQueryClient();
  const [clerical, setClerical] = useState(false);
  const [said, say] = useState('');
  const { place: at } = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark belongs to the place
  useEffect(() => setClerical(false), [at]);
  const goOn = async () => {
    await queries.invalidateQueries({ queryKey: ['lot', lot] });
    await queries.fetchQuery({ queryKey: ['sample', lot], queryFn: () => lotsApi.next(lot), staleTime: 0 });
  };
  const answering = useMutation({
    mutationFn: (answer: string) => lotsApi.answer(lot, { place: at, answer, clerical, note: '' }),
    onSuccess: () => {
      say('');
      return goOn();
    },
  });
  const back = useMutation({
    mutationFn: () => lotsApi.takeBack(lot),
    onSuccess: () => {
      say(t('lots.tookBack'));
      return goOn();
    },
  });
  const isBusy = answering.isPending || back.isPending;
  const press = (run: () => void) => (isBusy ? undefined : run);
  const answers: readonly KeyButton[] = [
    ...place.choices.map(({ id, label }, each) => ({
      key: String(each + 1),
      ...worded(label),
      press: press(() => answering.mutate(id)),
    })),
    { key: 'n', words: t('blind.answer.none'), press: press(() => answering.mutate('none')) },
    { key: 'c', words: t('blind.answer.challenge'), press: press(() => answering.mutate('challenge')) },
    { key: 'x', words: t('blind.answer.cannot-tell'), press: press(() => answering.mutate('cannot-tell')) },
  ];
  const around: readonly KeyButton[] = [
    { key: 'e', words: t('lots.clerical'), press: press(() => setClerical(!clerical)), pressed: clerical },
    { key: 'z', words: t('lots.back'), press: press(() => back.mutate()) },
  ];
  useScreenKeys([...answers, ...around]);
  const error = answering.error ?? back.error;
  return (
    <>
      <section className="rd-act-bar" aria-label={t('blind.actions')}>
        <p>
          <strong>{t('blind.question')}</strong>
        </p>
        <KeyRow buttons={answers} />
        <KeyRow buttons={around} />
      </section>
      <p role="status">
        {t('lots.progress', { drawn: place.drawn, of: place.of, left: place.left })} {said}
      </p>
      {error && <Failure error={error} retry={() => void goOn()} />}
      <BlindConviction place={place} />
    </>
  );
}
