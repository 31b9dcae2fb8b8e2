import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { getCoreRowModel, type Table, useReactTable } from '@tanstack/react-table';
import { Button } from '@trussworks/react-uswds';
import type { ConvictionRow, Outcome, ViewInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { OfUnit } from '../../parts/of-unit.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { RowKeys } from '../../parts/row-keys.tsx';
import { RunCrumb } from '../../parts/run-crumb.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { type FlagFigure, useConvictionColumns } from './conviction-columns.tsx';
import { ColumnChoice, ConvictionTable } from './conviction-table.tsx';
import { Filters } from './filters.tsx';
import { PageNav } from './page-nav.tsx';
import { PeopleTable } from './people-table.tsx';
import { PerField } from './per-field.tsx';
import { useList } from './use-list.ts';
import { searchOf, Views, viewOf, visibleAs } from './views.tsx';

type List = ReturnType<typeof useList>;
type ListProps = { readonly run: string; readonly list: List; readonly table: Table<ConvictionRow> };

const NONE: ConvictionRow[] = [];
const NO_OUTCOMES: readonly Outcome[] = [];
const NO_FLAGS: readonly FlagFigure[] = [];

/** Screen 4: every conviction of a run, or every person; the server filters, sorts and pages. */
export function Convictions() {
  const { t } = useI18n();
  useTitle(t('convictions.title'));
  const { run } = useParams({ from: '/runs/$run/convictions' });
  const list = useList(run);
  const found = useQuery({ queryKey: ['run', run], queryFn: () => api.run(run) });
  const figures = useQuery({ queryKey: ['figures', run], queryFn: () => api.figures(run) });
  const outcomes = figures.data?.outcomes ?? NO_OUTCOMES;
  const columns = useConvictionColumns({ run, outcomes, flags: figures.data?.flags ?? NO_FLAGS });
  const table = useReactTable({
    data: (list.page.data?.rows as ConvictionRow[] | undefined) ?? NONE,
    columns,
    state: { columnVisibility: list.visible, rowSelection: list.selected },
    onColumnVisibilityChange: list.setVisible,
    onRowSelectionChange: list.setSelected,
    getRowId: (row) => String(row.id),
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    manualPagination: true,
    manualFiltering: true,
  });
  return (
    <div className="rd-full">
      <Head run={run} list={list} />
      {found.data && <OfUnit run={found.data} />}
      <Filters
        run={run}
        filter={list.filter}
        text={list.text}
        onText={(next) => {
          list.setText(next);
          if (list.from > 0) list.go({});
        }}
        onFilter={(next) => list.go({ filter: next })}
      />
      <Tools list={list} table={table} packId={found.data?.choice.packId} />
      <Rows run={run} list={list} table={table} outcomes={outcomes} />
    </div>
  );
}

function Head({ run, list }: Pick<ListProps, 'run' | 'list'>) {
  const { t } = useI18n();
  const { perPerson, page, people, picked, download, shown } = list;
  const total = shown.data?.total ?? 0;
  return (
    <PageHead
      title={t(perPerson ? 'table.people' : 'convictions.title')}
      crumb={<RunCrumb run={run} to="results" />}
      lead={
        <span role="status">
          {perPerson
            ? people.data && t('table.countPeople', { people: people.data.total, n: people.data.convictions })
            : page.data && t('convictions.count', { n: page.data.total, people: page.data.people })}
        </span>
      }
      actions={
        <Button type="button" outline disabled={download.isPending || total === 0} onClick={() => download.mutate()}>
          {picked.length > 0 && !perPerson
            ? t('convictions.exportPicked', { n: picked.length })
            : t('convictions.export', { n: total })}
        </Button>
      }
    />
  );
}

type ToolsProps = Omit<ListProps, 'run'> & { readonly packId: string | undefined };

/** What a row is, which columns there are, and the views that were kept. */
function Tools({ list, table, packId }: ToolsProps) {
  const { search, visible, perPerson, text } = list;
  const columns = table.getAllLeafColumns().map(({ id }) => id);
  const openView = (wanted: ViewInfo) => {
    list.setText('');
    list.setVisible(visibleAs(wanted.columns, columns));
    list.open(searchOf(wanted));
  };
  return (
    <div className="rd-table-tools">
      <PerField
        per={perPerson ? 'person' : 'conviction'}
        onPer={(per) => list.go({ per, sort: undefined, down: undefined })}
      />
      {!perPerson && <ColumnChoice table={table} />}
      {packId !== undefined && (
        <Views packId={packId} view={viewOf({ search, visible, columns })} searched={text !== ''} onOpen={openView} />
      )}
    </div>
  );
}

/** The page of the list, or why there is none. */
function Rows({ run, list, table, outcomes }: ListProps & { readonly outcomes: readonly Outcome[] }) {
  const { t } = useI18n();
  const { shown, people, page, perPerson, from } = list;
  const total = shown.data?.total ?? 0;
  const failure = shown.isError && <Failure error={shown.error} retry={() => void shown.refetch()} />;
  if (shown.data === undefined) return failure || <Loading />;
  if (total === 0)
    return (
      <>
        {failure}
        <Empty heading={t(perPerson ? 'table.nobody' : 'convictions.none')}>
          <Button
            type="button"
            outline
            onClick={() => {
              list.setText('');
              list.go({ filter: undefined });
            }}
          >
            {t('filter.clear')}
          </Button>
        </Empty>
      </>
    );
  return (
    <RowKeys>
      {failure}
      {perPerson && people.data ? (
        <PeopleTable
          run={run}
          rows={people.data.rows}
          filter={list.filter}
          text={list.late}
          outcomes={outcomes}
          sort={list.peopleSort}
          busy={people.isPlaceholderData}
          onSort={(by, descending) => list.go({ sort: by, down: descending || undefined })}
        />
      ) : (
        <ConvictionTable
          table={table}
          sort={list.sort}
          busy={page.isPlaceholderData}
          onSort={(by, descending) => list.go({ sort: by, down: descending || undefined })}
        />
      )}
      <PageNav from={from} total={total} onFrom={(next) => list.go({ from: next })} />
    </RowKeys>
  );
}
