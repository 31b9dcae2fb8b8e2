import { flexRender, type Table } from '@tanstack/react-table';
import type { ConvictionRow, SortId } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { SortHeader } from './sort-header.tsx';

const SORTABLE: Readonly<Record<string, SortId>> = {
  name: 'name',
  section: 'section',
  level: 'level',
  date: 'date',
  county: 'county',
  outcome: 'outcome',
  reason: 'reason',
  floor: 'floor',
};

type Props = {
  readonly table: Table<ConvictionRow>;
  readonly sort: { readonly by: SortId; readonly descending: boolean };
  /** Whether the rows are those of before, until the next ones are here. */
  readonly busy: boolean;
  readonly onSort: (by: SortId, descending: boolean) => void;
};

/** One page of the list of convictions; a row can be selected. */
export function ConvictionTable({ table, sort, busy, onSort }: Props) {
  const { t } = useI18n();
  return (
    <Scroll label={t('convictions.title')} busy={busy}>
      <table className="usa-table usa-table--borderless usa-table--compact rd-table rd-table--wide">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={t('convictions.selectPage')}
                checked={table.getIsAllPageRowsSelected()}
                onChange={table.getToggleAllPageRowsSelectedHandler()}
              />
            </th>
            {table.getFlatHeaders().map(({ id, column }) => (
              <SortHeader
                key={id}
                label={String(column.columnDef.header)}
                sort={SORTABLE[id]}
                current={sort}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={t('convictions.selectOne', {
                    section: row.original.section,
                    date: row.original.date,
                  })}
                  checked={row.getIsSelected()}
                  onChange={row.getToggleSelectedHandler()}
                />
              </td>
              {row.getVisibleCells().map((cell) => (
                <td key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Which columns the table shows. */
export function ColumnChoice({ table }: Pick<Props, 'table'>) {
  const { t } = useI18n();
  return (
    <details className="rd-columns">
      <summary>{t('convictions.columns')}</summary>
      <div className="rd-checks">
        {table.getAllLeafColumns().map((column) => (
          <label key={column.id}>
            <input type="checkbox" checked={column.getIsVisible()} onChange={column.getToggleVisibilityHandler()} />{' '}
            {String(column.columnDef.header)}
          </label>
        ))}
      </div>
    </details>
  );
}
