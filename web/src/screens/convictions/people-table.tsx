import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import type { Outcome, PeopleSortId, PersonRow, RowFilter } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { effectKind, effectsShown } from '../../parts/declared.ts';
import { OutcomeById } from '../../parts/outcome.tsx';
import { PersonLink } from '../../parts/person-link.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { SortHeader } from './sort-header.tsx';

/** Convictions of a person that are listed in place; the person's own screen has all. */
const LISTED = 50;

type Narrowed = { readonly filter: RowFilter; readonly text: string };

type Props = Narrowed & {
  readonly run: string;
  readonly rows: readonly PersonRow[];
  readonly outcomes: readonly Outcome[];
  readonly sort: { readonly by: PeopleSortId; readonly descending: boolean };
  readonly busy: boolean;
  readonly onSort: (by: PeopleSortId, descending: boolean) => void;
};

/** One row a person, with how many of their convictions come out how; each opens to the convictions themselves. */
export function PeopleTable({ run, rows, filter, text, outcomes, sort, busy, onSort }: Props) {
  const { t, n } = useI18n();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  // A column for relief of a law's own only where a law has it.
  const effects = effectsShown(outcomes.some(({ effect }) => effectKind(effect) === 'own'));
  const toggle = (id: number) => setOpen((before) => before.symmetricDifference(new Set([id])));
  const head = (by: PeopleSortId, label: string) => (
    <SortHeader label={label} sort={by} current={sort} onSort={onSort} className={by === 'name' ? '' : 'rd-num'} />
  );
  return (
    <Scroll label={t('table.people')} busy={busy}>
      <table className="usa-table usa-table--borderless usa-table--compact rd-table rd-table--wide rd-people">
        <thead>
          <tr>
            <th scope="col">
              <span className="usa-sr-only">{t('table.openHead')}</span>
            </th>
            {head('name', t('column.name'))}
            <th scope="col">{t('column.key')}</th>
            {head('convictions', t('results.convictions'))}
            {effects.map((effect) => (
              <Fragment key={effect}>{head(effect, t(`effect.${effect}`))}</Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <tr>
                <td>
                  <button
                    type="button"
                    className="rd-open-row"
                    aria-expanded={open.has(row.id)}
                    aria-label={t('table.open', { name: row.name || t('person.noName') })}
                    onClick={() => toggle(row.id)}
                  >
                    <span aria-hidden="true">{open.has(row.id) ? '▾' : '▸'}</span>
                  </button>
                </td>
                <td>
                  <PersonLink run={run} person={row.id} search={{ conviction: row.first }} ofRow>
                    {row.name || t('person.noName')}
                  </PersonLink>
                  {row.corrected && <span className="rd-chip">{t('convictions.corrected')}</span>}
                </td>
                <td>{row.key}</td>
                <td className="rd-num">
                  {n(row.convictions)}
                  {row.decided > row.convictions && (
                    <span className="rd-muted"> {t('table.ofAll', { n: row.decided })}</span>
                  )}
                </td>
                {effects.map((effect) => (
                  <td key={effect} className={`rd-num ${row[effect] === 0 ? 'rd-muted' : `rd-count--${effect}`}`}>
                    {n(row[effect])}
                  </td>
                ))}
              </tr>
              {open.has(row.id) && (
                <tr className="rd-under">
                  <td />
                  <td colSpan={3 + effects.length}>
                    <Own run={run} person={row.id} filter={filter} text={text} outcomes={outcomes} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

type OwnProps = Narrowed & {
  readonly run: string;
  readonly person: number;
  readonly outcomes: readonly Outcome[];
};

/** The convictions of one person that the list holds, each leading to the person with that one open. */
function Own({ run, person, filter, text, outcomes }: OwnProps) {
  const { t } = useI18n();
  const own = { ...filter, person };
  const page = useQuery({
    queryKey: ['convictions', run, own, text],
    queryFn: () =>
      api.convictions(run, { filter: own, text, sort: { by: 'date', descending: false }, from: 0, size: LISTED }),
  });
  if (page.isError) return <Failure error={page.error} />;
  if (!page.data) return <Loading />;
  return (
    <ul className="rd-own">
      {page.data.rows.map((row) => (
        <li key={row.id}>
          <OutcomeById id={row.outcome} outcomes={outcomes} />
          <PersonLink run={run} person={person} search={{ conviction: row.id }}>
            {row.section || t('person.sectionUnknown')}, {row.date === 'unknown' ? t('person.dateUnknown') : row.date}
          </PersonLink>
          <Law>{row.reason}</Law>
        </li>
      ))}
      {page.data.total > LISTED && <li>{t('table.moreOwn', { n: page.data.total - LISTED })}</li>}
    </ul>
  );
}
