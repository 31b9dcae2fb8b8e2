import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Label, Textarea } from '@trussworks/react-uswds';
import { useEffect, useRef, useState } from 'react';
import type { PairAnswer, PairView } from '../../../../src/server/api-types.ts';
import { linkagesApi } from '../../api/linkages.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { type KeyButton, KeyRow } from '../../parts/key-row.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { PairCard } from '../../parts/pair-card.tsx';
import { Awaiting, Empty, Failure } from '../../parts/states.tsx';
import { useLinkWords } from '../../parts/use-link-words.ts';
import { useScreenKeys } from '../../screen-keys.ts';

/** One pair in doubt after another, answered by single keys and without what others said of it. */
export function Review() {
  const { t } = useI18n();
  useTitle(t('linkage.reviewTitle'));
  const { linkage } = useParams({ from: '/linkage/$linkage/review' });
  const query = { queryKey: ['linkage', linkage, 'next'], queryFn: () => linkagesApi.next(linkage) };
  const next = useQuery({ ...query, gcTime: 0, staleTime: 0 });
  if (next.data === undefined) return <Awaiting all={[next]} />;
  const toLinkage = (
    <Link to="/linkage/$linkage" params={{ linkage }}>
      {t('linkage.toLinkage')}
    </Link>
  );
  return (
    <>
      <PageHead title={t('linkage.reviewTitle')} lead={t('linkage.reviewLead')} crumb={<Crumb>{toLinkage}</Crumb>} />
      <Answering linkage={linkage} pair={next.data} />
      {next.data === null ? <Empty heading={t('linkage.done')}>{toLinkage}</Empty> : <PairCard pair={next.data} />}
    </>
  );
}

type Props = { readonly linkage: string; readonly pair: PairView | null };

function Answering({ linkage, pair }: Props) {
  const { t } = useI18n();
  const words = useLinkWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState('');
  const [isNoting, setNoting] = useState(false);
  const { answering, back, said } = useAnswers(linkage);
  const place = pair?.place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the note belongs to the pair
  useEffect(() => {
    setNote('');
    setNoting(false);
  }, [place]);
  useEffect(() => {
    if (isNoting) field.current?.focus();
  }, [isNoting]);
  const isBusy = answering.isPending || back.isPending;
  const answer = (what: PairAnswer['answer']) =>
    isBusy || place === undefined ? undefined : () => answering.mutate({ place, answer: what, note });
  const answers: readonly KeyButton[] = [
    { key: 's', words: t('linkage.answer.same'), press: answer('same') },
    { key: 'd', words: t('linkage.answer.different'), press: answer('different') },
    { key: 'x', words: t('linkage.answer.cannot-tell'), press: answer('cannot-tell') },
  ];
  const around: readonly KeyButton[] = [
    {
      key: 'n',
      words: t('linkage.toNote'),
      press: pair ? () => (isNoting ? field.current?.focus() : setNoting(true)) : undefined,
    },
    { key: 'z', words: t('linkage.back'), press: isBusy ? undefined : () => back.mutate() },
  ];
  useScreenKeys([...answers, ...around]);
  const error = answering.error ?? back.error;
  const why = pair ? words.why(pair.why) : '';
  return (
    <>
      <section className="rd-act-bar" aria-label={t('linkage.actions')}>
        <p>
          <strong>{t('linkage.question')}</strong>
        </p>
        <KeyRow buttons={answers} />
        <KeyRow buttons={around} />
      </section>
      <p role="status">
        {pair && t('linkage.waiting', { n: pair.waiting })} {said}
      </p>
      {error && <Failure error={error} />}
      {why !== '' && <p className="rd-callout rd-callout--open">{why}</p>}
      {pair && (
        <details open={isNoting} onToggle={({ currentTarget }) => setNoting(currentTarget.open)}>
          <summary>{t('linkage.note')}</summary>
          <Label htmlFor="note">{t('linkage.noteLabel')}</Label>
          <Textarea
            id="note"
            name="note"
            inputRef={field}
            rows={2}
            value={note}
            maxLength={4000}
            onChange={({ target }) => setNote(target.value)}
            onKeyDown={({ key }) => key === 'Escape' && field.current?.blur()}
          />
        </details>
      )}
    </>
  );
}

function useAnswers(linkage: string) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [said, say] = useState('');
  const goOn = async (words: string) => {
    say(words);
    const queryKey = ['linkage', linkage, 'next'];
    await queries.fetchQuery({ queryKey, queryFn: () => linkagesApi.next(linkage), staleTime: 0 });
    await queries.invalidateQueries({
      queryKey: ['linkage', linkage],
      predicate: (each) => each.queryKey[2] !== 'next',
    });
  };
  const answering = useMutation({
    mutationFn: (answer: PairAnswer) => linkagesApi.answer(linkage, answer),
    onSuccess: () => goOn(''),
  });
  const back = useMutation({
    mutationFn: () => linkagesApi.takeBack(linkage, null),
    onSuccess: () => goOn(t('linkage.tookBack')),
  });
  return { answering, back, said };
}
