import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { BlindCheck, DifferingCheck } from '../../../../src/server/api-types.ts';
import { checksApi } from '../../api/checks.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { BlindConviction } from '../../parts/blind-conviction.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { type KeyButton, KeyRow } from '../../parts/key-row.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting, Empty, Failure } from '../../parts/states.tsx';
import { useScreenKeys } from '../../screen-keys.ts';

const NEXT = ['check'] as const;
const DIFFERING = ['checks', 'differing'] as const;

/** Decisions of others that are answered again without their answer; for supervisors, those that were answered otherwise. */
export function Checks() {
  const { t } = useI18n();
  useTitle(t('checks.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  if (!session.data) return <Awaiting all={[session]} />;
  const { may } = session.data;
  return (
    <>
      <PageHead
        title={t('checks.title')}
        lead={t('checks.lead')}
        crumb={
          <Crumb>
            <Link to="/queue">{t('checks.toQueue')}</Link>
          </Crumb>
        }
      />
      {may.includes('checks.settle') && <Differing />}
      {may.includes('checks.answer') && <Answering />}
    </>
  );
}

function Answering() {
  const { t } = useI18n();
  const next = useQuery({ queryKey: NEXT, queryFn: checksApi.next, gcTime: 0, staleTime: 0 });
  if (next.data === undefined) return <Awaiting all={[next]} />;
  if (next.data !== null) return <Check check={next.data} />;
  return (
    <Empty heading={t('checks.none')}>
      <p>{t('checks.noneText')}</p>
    </Empty>
  );
}

function Check({ check }: { readonly check: BlindCheck }) {
  const { t } = useI18n();
  const { worded } = useLawWords();
  const queries = useQueryClient();
  const { id, choices, left } = check;
  const goOn = () => queries.fetchQuery({ queryKey: NEXT, queryFn: checksApi.next, staleTime: 0 });
  const answering = useMutation({
    mutationFn: (answer: string) => checksApi.answer(id, answer),
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: DIFFERING }), goOn()]);
    },
  });
  const press = (answer: string) => (answering.isPending ? undefined : () => answering.mutate(answer));
  const answers: readonly KeyButton[] = [
    ...choices.map(({ id, label }, each) => ({ key: String(each + 1), ...worded(label), press: press(id) })),
    { key: 'n', words: t('blind.answer.none'), press: press('none') },
    { key: 'c', words: t('blind.answer.challenge'), press: press('challenge') },
    { key: 'x', words: t('blind.answer.cannot-tell'), press: press('cannot-tell') },
  ];
  useScreenKeys(answers);
  return (
    <>
      <section className="rd-act-bar" aria-label={t('blind.actions')}>
        <p>
          <strong>{t('blind.question')}</strong>
        </p>
        <KeyRow buttons={answers} />
      </section>
      <p role="status">{t('checks.left', { n: left })}</p>
      {answering.isError && <Failure error={answering.error} retry={() => void goOn()} />}
      <BlindConviction place={check} />
    </>
  );
}

function Differing() {
  const { t } = useI18n();
  const differing = useQuery({ queryKey: DIFFERING, queryFn: checksApi.differing });
  if (!differing.data) return <Awaiting all={[differing]} />;
  return (
    <Card title={t('checks.differing')}>
      <p className="rd-small rd-muted">{t('checks.differingText')}</p>
      {differing.data.length === 0 ? (
        <p>{t('checks.noDiffering')}</p>
      ) : (
        <ul className="rd-rows">
          {differing.data.map((each) => (
            <Difference key={each.id} check={each} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Difference({ check }: { readonly check: DifferingCheck }) {
  const { t } = useI18n();
  const { said } = useLawWords();
  const queries = useQueryClient();
  const { id, matter, first, second, choices } = check;
  const [answer, choose] = useState(first.answer);
  const others = ['none', 'challenge', 'cannot-tell'] as const;
  const own = choices.map((each) => ({ ...each, label: said(each.label) }));
  const all = [...own, ...others.map((each) => ({ id: each, label: t(`blind.answer.${each}`) }))];
  const words = (of: string) => all.find((each) => each.id === of)?.label ?? of;
  const settling = useMutation({
    mutationFn: () => checksApi.settle(id, answer),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: DIFFERING }),
        queries.invalidateQueries({ queryKey: ['lots', 'agreement'] }),
      ]),
  });
  return (
    <li>
      <Link to="/matters/$matter" params={{ matter }}>
        {t('checks.matter', { id: matter.slice(0, 6) })}
      </Link>{' '}
      <span>
        {t('checks.said', { who: first.by, answer: words(first.answer) })} ·{' '}
        {t('checks.said', { who: second.by, answer: words(second.answer) })}
      </span>
      <div className="rd-actions">
        <label htmlFor={`settle-${id}`}>{t('checks.settleAs')}</label>
        <Select id={`settle-${id}`} name="answer" value={answer} onChange={({ target }) => choose(target.value)}>
          {all.map((each) => (
            <option key={each.id} value={each.id}>
              {each.label}
            </option>
          ))}
        </Select>
        <Button type="button" outline disabled={settling.isPending} onClick={() => settling.mutate()}>
          {t('checks.settleAs')}
        </Button>
      </div>
      {settling.isError && <Failure error={settling.error} />}
    </li>
  );
}
