import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { BlockInfo, BlockView } from '../../../../src/server/api-types.ts';
import { EXCHANGE, exchangeApi, exchangeChanged } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Card, focusHeading } from '../../parts/page.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { Failure } from '../../parts/states.tsx';
import { TwoDecisions } from '../../parts/two-decisions.tsx';

/** Matters whose facts changed before an order, or that a later run decides otherwise: somebody looks at each before it goes on. */
export function Blocks() {
  const { t } = useI18n();
  const blocks = useQuery({ queryKey: [EXCHANGE, 'blocks'], queryFn: exchangeApi.blocks });
  const [said, setSaid] = useState('');
  return (
    <Card title={t('later.blocks')}>
      <p>{t('later.blocksLead')}</p>
      <p role="status">{said}</p>
      {blocks.isError && <Failure error={blocks.error} />}
      {blocks.data?.length === 0 && <p>{t('later.blocksNone')}</p>}
      <ul className="rd-moves">
        {blocks.data?.map((block) => (
          <Block
            key={`${block.matter} ${block.reconciliation}`}
            block={block}
            onDone={() => {
              setSaid(t('later.decided.done'));
              focusHeading();
            }}
          />
        ))}
      </ul>
    </Card>
  );
}

function Block({ block, onDone }: { readonly block: BlockInfo; readonly onDone: () => void }) {
  const { t, textOr, when } = useI18n();
  const look = useMutation({ mutationFn: () => exchangeApi.block(block.matter) });
  const key = `later.class.${block.class}`;
  return (
    <li>
      <Link to="/matters/$matter" params={{ matter: block.matter }}>
        {block.matter.slice(0, 6)}
      </Link>{' '}
      · {block.county} · {textOr(key, block.class)} · <span className="rd-muted">{when(block.at)}</span>{' '}
      {!look.data && (
        <Button type="button" unstyled disabled={look.isPending} onClick={() => look.mutate()}>
          {t('later.look')}
          <span className="usa-sr-only"> {block.matter.slice(0, 6)}</span>
        </Button>
      )}
      {look.isError && <Failure error={look.error} />}
      {look.data && <Changed view={look.data} />}
      {look.data && <Decide matter={block.matter} view={look.data} onDone={onDone} />}
    </li>
  );
}

function Changed({ view: { before, after, decisions } }: { readonly view: BlockView }) {
  const { t, textOr } = useI18n();
  if (decisions) return <TwoDecisions decisions={decisions} />;
  const kindOf = (kind: string) => {
    const key = `later.kind.${kind}`;
    return textOr(key, kind);
  };
  const words = (facts: BlockView['before']) => {
    if (facts === null) return t('later.nothing');
    const count = [facts.section, facts.level, facts.date, facts.cases].filter(Boolean).join(', ');
    return [count, ...(facts.later ?? []).map(({ kind, date }) => `${kindOf(kind)} (${date})`)].join('; ');
  };
  return (
    <Facts
      facts={[
        [t('later.before'), words(before)],
        [t('later.after'), words(after)],
      ]}
    />
  );
}

type DecideProps = { readonly matter: string; readonly view: BlockView; readonly onDone: () => void };

function Decide({ matter, view: { of, decisions }, onDone }: DecideProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (holds: 'old' | 'new') => exchangeApi.decideBlock(matter, { reason, of, holds }),
    onSuccess: async () => {
      await exchangeChanged(queries);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate('old');
  };
  return (
    <form onSubmit={submit}>
      <p className="rd-small">{t(decisions ? 'later.holdsText' : 'later.goesOnText')}</p>
      <ReasonField id={`reason-${matter}`} value={reason} onChange={setReason} />
      {decide.isError && <Failure error={decide.error} />}
      <div className="rd-actions">
        <Button type="submit" disabled={decide.isPending}>
          {t(decisions ? 'later.holds.old' : 'later.goesOn')}
        </Button>
        {decisions && (
          <Button
            type="button"
            outline
            disabled={decide.isPending || reason.trim() === ''}
            onClick={() => decide.mutate('new')}
          >
            {t('later.holds.new')}
          </Button>
        )}
      </div>
    </form>
  );
}
