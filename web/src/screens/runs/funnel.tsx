import { Link } from '@tanstack/react-router';
import type { ProcedureOverview } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { Figure } from '../../parts/figure.tsx';

/** What an office has in hand, first thing in the morning: how many matters stand where, and what is due. */
export function Funnel({ overview }: { readonly overview: readonly ProcedureOverview[] }) {
  return overview.map((procedure) => <OfProcedure key={procedure.id} procedure={procedure} />);
}

function OfProcedure({ procedure }: { readonly procedure: ProcedureOverview }) {
  const { t, n } = useI18n();
  const { said } = useLawWords();
  const { id, title, states, lists, lotsToSign, due } = procedure;
  const worklists = (
    [
      'due-soon',
      'to-sign',
      'returned',
      'assigned',
      'mine',
      'flagged',
      'facts-missing',
      'undetermined',
      'changed',
      'still-shows',
    ] as const
  ).filter((list) => lists[list] > 0);
  return (
    <section className="rd-card" aria-labelledby={`funnel-${id}`}>
      <h2 id={`funnel-${id}`}>
        <Law>{title}</Law>
      </h2>
      <ol className="rd-funnel">
        {states
          .filter((state) => state.n > 0)
          .map((state) => (
            <li key={state.id}>
              <Figure
                label={said(state.title)}
                value={n(state.n)}
                link={(content) => (
                  <Link to="/queue" search={{ queue: { procedure: id, state: [state.id] } }}>
                    {content}
                  </Link>
                )}
              />
            </li>
          ))}
      </ol>
      <ul className="rd-work-chips">
        {worklists.map((list) => (
          <li key={list}>
            <Link to="/queue" search={{ queue: { procedure: id, list } }}>
              {t(`list.${list}`)}: {n(lists[list])}
            </Link>
          </li>
        ))}
        {lotsToSign > 0 && (
          <li>
            <Link to="/lots">
              {t('list.lotsToSign')}: {n(lotsToSign)}
            </Link>
          </li>
        )}
      </ul>
      {due.length > 0 && (
        <p className="rd-small">
          {t('runs.due')} {due.map(({ day, n: many }) => `${day} (${n(many)})`).join(', ')}
        </p>
      )}
    </section>
  );
}
