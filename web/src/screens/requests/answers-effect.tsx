import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { type ReactNode, useState } from 'react';
import type { EffectChange, EffectState } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { REQUESTS, requestsApi } from '../../api/requests.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Failure } from '../../parts/states.tsx';

type Props = {
  readonly list: string;
  readonly lines: { readonly lines?: number[] };
  /** What can be done once somebody has seen it, by the digest of what they saw. */
  readonly children: (seen: string) => ReactNode;
};

/** What accepting some answers would change. It is found out when somebody asks, and accepting comes after it. */
export function AnswersEffect({ list, lines, children }: Props) {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  const effect = useQuery({
    queryKey: [REQUESTS, 'effect', list, lines],
    queryFn: () => requestsApi.effect(list, lines),
    enabled: asked,
    gcTime: 0,
  });
  const state = effect.data;
  const working = state?.state === 'working' ? state.job : undefined;
  const event = useJob(working, working !== undefined, () => void effect.refetch());
  return (
    <>
      {state?.state !== 'ready' && (
        <>
          <p className="rd-small">{t('answers.seeText')}</p>
          <div className="rd-actions">
            <Button
              type="button"
              disabled={effect.isFetching || working !== undefined}
              onClick={() => (asked ? void effect.refetch() : setAsked(true))}
            >
              {t('answers.see')}
            </Button>
          </div>
        </>
      )}
      {working !== undefined && (
        <div className="rd-section">
          <JobProgress event={event} />
          <Button type="button" outline onClick={() => void api.cancelJob(working)}>
            {t('common.cancel')}
          </Button>
        </div>
      )}
      {state?.state === 'failed' && (
        <p className="rd-callout rd-callout--open" role="status">
          <Sentence of={state.problem} />
        </p>
      )}
      {effect.isError && <Failure error={effect.error} />}
      {state?.state === 'ready' && (
        <>
          <Changes effect={state} />
          <p className="rd-small">{t('answers.acceptText')}</p>
          <div className="rd-actions">{children(state.digest)}</div>
        </>
      )}
    </>
  );
}

/** The matters with another outcome, together by what they come from and go to. */
function Changes({ effect }: { readonly effect: Extract<EffectState, { state: 'ready' }> }) {
  const { t } = useI18n();
  const { lines, matters, changes } = effect;
  const moves = [...Map.groupBy(changes, ({ from, to }) => `${from.id} ${to?.id ?? ''}`).values()];
  return (
    <section aria-labelledby="answers-effect">
      <h3 id="answers-effect">{t('answers.effect')}</h3>
      <p role="status">
        <strong>
          {changes.length === 0
            ? t('answers.effectNone')
            : t('answers.effectSum', { lines, n: changes.length, matters })}
        </strong>
      </p>
      <ul className="rd-moves">
        {moves
          .sort((a, b) => b.length - a.length)
          .map((move) => (
            <Move key={`${move[0]!.from.id} ${move[0]!.to?.id}`} changes={move} />
          ))}
      </ul>
    </section>
  );
}

function Move({ changes }: { readonly changes: readonly EffectChange[] }) {
  const { t } = useI18n();
  const { said } = useLawWords();
  const { from, to } = changes[0]!;
  return (
    <li>
      <OutcomeTag outcome={from} /> → {to ? <OutcomeTag outcome={to} /> : t('answers.effectNoConviction')}
      <details open={changes.length <= 20}>
        <summary>{t('answers.effectMove', { n: changes.length })}</summary>
        <ul>
          {changes.map(({ matter, state }) => (
            <li key={matter}>
              <Link to="/matters/$matter" params={{ matter }}>
                {matter.slice(0, 6)}
              </Link>{' '}
              <span className="rd-small rd-muted">{t('answers.effectStands', { state: said(state) })}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
