import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  type RowSelectionState,
  useReactTable,
  type VisibilityState,
} from '@tanstack/react-table';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ConvictionRow, RowFilter, SortId } from '../../../src/server/api-types.ts';
import { api, Refused } from '../api/client.ts';
import { useLevelWords } from '../components/declared.ts';
import { Filters } from '../components/filters.tsx';
import { OutcomeById } from '../components/outcome.tsx';
import { PageHead, useTitle } from '../components/page.tsx';
import { RunCrumb } from '../components/run-crumb.tsx';
import { save } from '../components/save.ts';
import { Scroll } from '../components/scroll.tsx';
import { Empty, Failure, Loading } from '../components/states.tsx';
import { useI18n } from '../i18n/index.tsx';
import { useEntryKey, usePlaceAsked } from '../kept.ts';
import { keepList, keepPlace, type Place, placeOf } from '../place.ts';
import type { Search } from './search.ts';

const SIZE = 50;
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

/** Screen 4: every conviction of a run; the server filters, sorts and pages. */
export function Convictions() {
  const { t, n } = useI18n();
  const levelWords = useLevelWords();
  useTitle(t('convictions.title'));
  const { run } = useParams({ from: '/runs/$run/convictions' });
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  // A search for a name or number stays in memory: it must not stand in an address.
  const entry = useEntryKey();
  const came = usePlaceAsked();
  const [kept] = useState(() => placeOf(entry) ?? placeOf(came));
  const [text, setText] = useState(kept?.text ?? '');
  const late = useDeferredValue(text);
  const [visible, setVisible] = useState<VisibilityState>(
    kept?.visible ?? { key: false, offense: false, county: false, cases: false },
  );
  const [selected, setSelected] = useState<RowSelectionState>(kept?.selected ?? {});
  const filter: RowFilter = search.filter ?? {};
  const sort = { by: search.sort ?? 'name', descending: search.down ?? false } as const;
  const from = search.from ?? 0;
  const go = (change: Partial<typeof search>) =>
    void navigate({ to: '/runs/$run/convictions', params: { run }, search: { ...search, from: undefined, ...change } });
  const page = useQuery({
    queryKey: ['convictions', run, filter, late, sort, from],
    queryFn: ({ signal }) => api.convictions(run, { filter, text: late, sort, from, size: SIZE }, signal),
    placeholderData: keepPreviousData,
    // The figures of a run are shown before its list is filled: then the list comes by itself.
    refetchInterval: ({ state: { error } }) => (error instanceof Refused && error.status === 409 ? 1000 : false),
  });
  useKeptPlace(
    { run, search, entry, ready: page.data !== undefined, scroll: kept?.scroll },
    { text, selected, visible },
  );
  const figures = useQuery({ queryKey: ['figures', run], queryFn: () => api.figures(run) });
  const outcomes = figures.data?.outcomes ?? [];
  const picked = Object.keys(selected).map(Number);
  const download = useMutation({
    mutationFn: () => api.exportRows(run, { filter, text: late, sort, ...(picked.length > 0 ? { ids: picked } : {}) }),
    onSuccess: (blob) => save(blob, 'convictions.csv'),
  });
  const columns = useMemo(
    (): ColumnDef<ConvictionRow>[] => [
      {
        id: 'name',
        header: t('column.name'),
        cell: ({ row: { original: row } }) => (
          <>
            <Link to="/runs/$run/people/$row" params={{ run, row: String(row.person) }} search={{ conviction: row.id }}>
              {row.name || t('person.noName')}
            </Link>
            {row.corrected && <span className="rd-chip">{t('convictions.corrected')}</span>}
          </>
        ),
      },
      { id: 'key', header: t('column.key'), accessorKey: 'key' },
      { id: 'section', header: t('column.section'), cell: ({ row }) => row.original.section || t('level.unknown') },
      { id: 'offense', header: t('column.offense'), accessorKey: 'offense' },
      {
        id: 'level',
        header: t('column.level'),
        cell: ({ row }) => levelWords(row.original.level),
      },
      {
        id: 'date',
        header: t('column.date'),
        cell: ({ row }) => (row.original.date === 'unknown' ? t('level.unknown') : row.original.date),
      },
      { id: 'county', header: t('column.county'), accessorKey: 'county' },
      { id: 'cases', header: t('column.cases'), accessorKey: 'cases' },
      {
        id: 'outcome',
        header: t('column.outcome'),
        cell: ({ row }) => <OutcomeById id={row.original.outcome} outcomes={outcomes} />,
      },
      { id: 'reason', header: t('column.reason'), cell: ({ row }) => <span lang="en">{row.original.reason}</span> },
      {
        id: 'floor',
        header: t('column.floor'),
        cell: ({ row }) =>
          row.original.floor === 'unsure' ? (
            <span className="rd-muted">{t('floor.unsure')}</span>
          ) : row.original.floor === '' ? (
            <span className="rd-muted">–</span>
          ) : (
            <OutcomeById id={row.original.floor} outcomes={outcomes} />
          ),
      },
    ],
    [t, run, outcomes, levelWords],
  );
  const table = useReactTable({
    data: (page.data?.rows as ConvictionRow[] | undefined) ?? NONE,
    columns,
    state: { columnVisibility: visible, rowSelection: selected },
    onColumnVisibilityChange: setVisible,
    onRowSelectionChange: setSelected,
    getRowId: (row) => String(row.id),
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    manualPagination: true,
    manualFiltering: true,
  });
  const total = page.data?.total ?? 0;
  return (
    <div className="rd-full">
      <PageHead
        title={t('convictions.title')}
        crumb={<RunCrumb run={run} to="results" />}
        lead={
          page.data && (
            <span role="status">{t('convictions.count', { n: page.data.total, people: page.data.people })}</span>
          )
        }
        actions={
          <Button type="button" outline disabled={download.isPending || total === 0} onClick={() => download.mutate()}>
            {picked.length > 0
              ? t('convictions.exportPicked', { n: picked.length })
              : t('convictions.export', { n: total })}
          </Button>
        }
      />
      <Filters
        run={run}
        filter={filter}
        text={text}
        onText={(next) => {
          setText(next);
          if (from > 0) go({});
        }}
        onFilter={(next) => go({ filter: next })}
      />
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
      {page.isError && <Failure error={page.error} retry={() => void page.refetch()} />}
      {page.isPending && <Loading />}
      {page.data && total === 0 && (
        <Empty heading={t('convictions.none')}>
          <Button
            type="button"
            outline
            onClick={() => {
              setText('');
              go({ filter: undefined });
            }}
          >
            {t('filter.clear')}
          </Button>
        </Empty>
      )}
      {page.data && total > 0 && (
        <>
          <Scroll label={t('convictions.title')} busy={page.isPlaceholderData}>
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
                      onSort={(by, descending) => go({ sort: by, down: descending || undefined })}
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
          <nav className="rd-pages" aria-label={t('convictions.pages')}>
            <Button
              type="button"
              outline
              disabled={from === 0}
              onClick={() => go({ from: Math.max(0, from - SIZE) || undefined })}
            >
              {t('convictions.before')}
            </Button>
            <span>{t('convictions.shown', { from: from + 1, to: Math.min(from + SIZE, total), total })}</span>
            <JumpToPage
              page={Math.floor(from / SIZE) + 1}
              pages={Math.ceil(total / SIZE)}
              onJump={(next) => go({ from: (next - 1) * SIZE || undefined })}
            />
            <Button type="button" outline disabled={from + SIZE >= total} onClick={() => go({ from: from + SIZE })}>
              {t('convictions.after')}
            </Button>
            <span className="usa-sr-only">{n(total)}</span>
          </nav>
        </>
      )}
    </div>
  );
}

type JumpProps = { readonly page: number; readonly pages: number; readonly onJump: (page: number) => void };

/** The page as a number to write over, since nobody presses Next a thousand times. */
function JumpToPage({ page, pages, onJump }: JumpProps) {
  const { t, n } = useI18n();
  const [written, setWritten] = useState('');
  const jump = (event: FormEvent) => {
    event.preventDefault();
    const wanted = Math.round(Number(written));
    if (wanted >= 1) onJump(Math.min(wanted, pages));
    setWritten('');
  };
  return (
    <form className="rd-jump" onSubmit={jump}>
      <label htmlFor="jump">{t('convictions.page')}</label>
      <input
        id="jump"
        className="usa-input"
        inputMode="numeric"
        autoComplete="off"
        placeholder={n(page)}
        value={written}
        onChange={({ target }) => setWritten(target.value.replace(/\D/g, ''))}
      />
      <span>{t('convictions.ofPages', { pages })}</span>
      <Button type="submit" outline disabled={written === ''}>
        {t('convictions.jump')}
      </Button>
    </form>
  );
}

type Seen = {
  readonly run: string;
  readonly search: Search;
  readonly entry: string;
  /** Whether the rows are there, so that the page is as long as it was. */
  readonly ready: boolean;
  readonly scroll: number | undefined;
};

/** Keeps the place in the list while it is looked at, and goes back to where it was scrolled to. */
function useKeptPlace({ run, search, entry, ready, scroll }: Seen, state: Omit<Place, 'scroll'>): void {
  const restored = useRef(scroll === undefined);
  const { text, selected, visible } = state;
  useEffect(() => {
    if (!ready || restored.current) return;
    restored.current = true;
    window.scrollTo({ top: scroll ?? 0 });
  }, [ready, scroll]);
  useEffect(() => {
    keepList({ run, search, text, entry });
    const keep = () => {
      if (restored.current) keepPlace(entry, { text, selected, visible, scroll: window.scrollY });
    };
    keep();
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, [run, search, entry, text, selected, visible]);
}

const NONE: ConvictionRow[] = [];

function SortHeader({
  label,
  sort,
  current,
  onSort,
}: {
  readonly label: string;
  readonly sort: SortId | undefined;
  readonly current: { readonly by: SortId; readonly descending: boolean };
  readonly onSort: (by: SortId, descending: boolean) => void;
}) {
  if (sort === undefined) return <th scope="col">{label}</th>;
  const active = current.by === sort;
  return (
    <th scope="col" aria-sort={active ? (current.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="rd-sort" onClick={() => onSort(sort, active && !current.descending)}>
        {label} <span aria-hidden="true">{active ? (current.descending ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>
  );
}
