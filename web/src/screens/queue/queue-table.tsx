import { Link } from '@tanstack/react-router';
import type { ProcedureOverview, QueueFilter, QueueRow } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { RowKeys } from '../../parts/row-keys.tsx';
import { Scroll } from '../../parts/scroll.tsx';

/** The matters of a page of the queue. */
export function QueueTable({
  rows,
  states,
  filter,
  busy,
}: {
  readonly rows: readonly QueueRow[];
  readonly states: ProcedureOverview['states'];
  readonly filter: QueueFilter;
  readonly busy: boolean;
}) {
  const { t } = useI18n();
  const titles = new Map(states.map(({ id, title }) => [id, title]));
  return (
    <Scroll label={t('queue.title')} busy={busy}>
      <RowKeys>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('queue.matter')}</th>
              <th scope="col">{t('queue.due')}</th>
              <th scope="col">{t('queue.state')}</th>
              <th scope="col">{t('queue.outcome')}</th>
              <th scope="col">{t('queue.county')}</th>
              <th scope="col">{t('queue.marks')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/matters/$matter" params={{ matter: row.id }} search={{ queue: filter }} data-row="">
                    {row.id.slice(0, 6)}
                  </Link>
                </th>
                <td>{row.dueDay ?? <span className="rd-muted">{t('queue.noDay')}</span>}</td>
                <td>
                  <Law>{titles.get(row.state) ?? row.state}</Law>
                </td>
                <td>
                  <OutcomeTag outcome={{ label: row.outcomeLabel, effect: row.effect }} />
                  <Law className="rd-block rd-small rd-muted">{row.clauseTitle}</Law>
                </td>
                <td>{row.county}</td>
                <td>
                  <Marks row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </RowKeys>
    </Scroll>
  );
}

function Marks({ row }: { readonly row: QueueRow }) {
  const { t } = useI18n();
  const { said: law } = useLawWords();
  const said = [
    row.flags !== 0 && t('queue.flagged'),
    row.missing !== 0 && t('queue.missing'),
    row.firstBy !== null && t('queue.proposedBy', { who: row.firstBy }),
    row.lot !== null && t('queue.inLot'),
    row.leaseBy !== null && t('queue.heldBy', { who: row.leaseBy }),
  ].filter((each) => each !== false);
  return <span className="rd-small">{[...row.marks.map(law), ...said].join(' · ')}</span>;
}
