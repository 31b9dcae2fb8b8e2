import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { LotView } from '../../../../src/server/api-types.ts';
import { lotsApi } from '../../api/lots.ts';
import { mattersChanged } from '../../api/matters-changed.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';

type Props = { readonly lot: LotView; readonly may: readonly string[]; readonly account: string };

/** What is done next with a lot by whose turn it is: the draw, the proposal, the signature. */
export function LotSteps({ lot, may, account }: Props) {
  const { t } = useI18n();
  if (lot.state === 'frozen') return may.includes('lots.prepare') ? <Draw lot={lot} account={account} /> : null;
  if (lot.state === 'passed' && lot.kind === 'acceptance' && may.includes('lots.prepare')) return <Propose lot={lot} />;
  if (lot.state === 'proposed' && may.includes('lots.sign')) return <Sign lot={lot} account={account} />;
  if (lot.state === 'accepting' && may.includes('lots.sign')) return <GoOn lot={lot} />;
  if (lot.state === 'accepted') return <p role="status">{t('lots.moved', { moved: lot.moved, left: lot.left })}</p>;
  if (lot.endedWhy === 'changed') return <p className="rd-callout">{t('lots.voidText', { n: lot.left })}</p>;
  return lot.endedWhy === 'given-up' ? <p className="rd-callout">{t('lots.givenUp')}</p> : null;
}

/** A step of a lot: what it does, and the lot as it then stands. */
function useStep<Given>(lot: LotView, run: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () =>
      Promise.all([
        ...[['lot', lot.id], ['lots']].map((queryKey) => queries.invalidateQueries({ queryKey })),
        mattersChanged(queries),
      ]),
  });
}

function Draw({ lot, account }: Omit<Props, 'may'>) {
  const { t } = useI18n();
  const [number, type] = useState('');
  const draw = useStep(lot, (typed: string) => lotsApi.draw(lot.id, typed));
  return (
    <Card title={t('lots.drawTitle')}>
      <p>{t('lots.drawHint')}</p>
      {lot.createdBy !== account && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            draw.mutate(number);
          }}
        >
          <Label htmlFor="draw-number">{t('lots.drawNumber')}</Label>
          <TextInput
            id="draw-number"
            name="number"
            type="text"
            inputMode="numeric"
            pattern="[0-9]{1,18}"
            required
            autoComplete="off"
            value={number}
            onChange={({ target }) => type(target.value)}
          />
          {draw.isError && <Failure error={draw.error} />}
          <Button type="submit" disabled={draw.isPending}>
            {t('lots.draw')}
          </Button>
        </form>
      )}
    </Card>
  );
}

function Propose({ lot }: Pick<Props, 'lot'>) {
  const { t } = useI18n();
  const propose = useStep(lot, () => lotsApi.propose(lot.id));
  return (
    <Card title={t('lots.propose')}>
      <p>{t('lots.proposeHint')}</p>
      {propose.isError && <Failure error={propose.error} />}
      <Button type="button" disabled={propose.isPending} onClick={() => propose.mutate(undefined)}>
        {t('lots.propose')}
      </Button>
    </Card>
  );
}

function Sign({ lot, account }: Omit<Props, 'may'>) {
  const { t } = useI18n();
  const [given, give] = useState<Readonly<Record<string, string>>>({});
  const sign = useStep(lot, () => lotsApi.sign(lot.id, given));
  if (lot.proposedBy === account || lot.reviewers.includes(account))
    return <p className="rd-callout">{t('lots.proposeHint')}</p>;
  return (
    <Card title={t('lots.signTitle')}>
      <p>{t('lots.signHint', { n: lot.size })}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sign.mutate(undefined);
        }}
      >
        {lot.signNeeds.map(({ id, title }) => (
          <div key={id}>
            <Label htmlFor={`sign-${id}`}>
              <Law>{title}</Law>
            </Label>
            <TextInput
              id={`sign-${id}`}
              name={id}
              type="text"
              required
              autoComplete="off"
              value={given[id] ?? ''}
              onChange={({ target }) => give({ ...given, [id]: target.value })}
            />
          </div>
        ))}
        {sign.isError && <Failure error={sign.error} />}
        <Button type="submit" disabled={sign.isPending}>
          {t('lots.sign')}
        </Button>
      </form>
    </Card>
  );
}

function GoOn({ lot }: Pick<Props, 'lot'>) {
  const { t } = useI18n();
  const goOn = useStep(lot, () => lotsApi.goOn(lot.id));
  return (
    <>
      {goOn.isError && <Failure error={goOn.error} />}
      <Button type="button" disabled={goOn.isPending} onClick={() => goOn.mutate(undefined)}>
        {t('lots.goOn')}
      </Button>
    </>
  );
}
