import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
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
import type { ConvictionRow, Figures, Outcome, RowFilter, SortId, ViewInfo } from '../../../../src/server/api-types.ts';
import { api, Refused } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useEntryKey, usePlaceAsked } from '../../kept.ts';
import { useLevelWords } from '../../parts/declared.ts';
import { OfUnit } from '../../parts/of-unit.tsx';
import { OutcomeById } from '../../parts/outcome.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { PersonLink } from '../../parts/person-link.tsx';
import { RowKeys } from '../../parts/row-keys.tsx';
import { RunCrumb } from '../../parts/run-crumb.tsx';
import { save } from '../../parts/save.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { keepList, keepPlace, type Place, placeOf } from '../../place.ts';
import { isPeopleSort, isSort, type Search } from '../../search.ts';
import { Filters } from './filters.tsx';
import { flagColumns, HIDDEN_FLAGS } from './flag-columns.tsx';
import { PeopleTable } from './people-table.tsx';
import { SortHeader } from './sort-header.tsx';
import { searchOf, Views, viewOf, visibleAs } from './views.tsx';

const SIZE = 50;
type FlagFigure = Figures['flags'][number];
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

/** Screen 4: every conviction of a run, or every person; the server filters, sorts and pages. */
export function Convictions() {
  const { t, n } = useI18n();
  const levelWords = useLevelWords();
  useTitle(t('convictions.title'));
  const { run } = useParams({ from: '/runs/$run/convictions' });
  const search = useSearch({ from: '/runs/$run/convictions' });
  const navigate = useNavigate();
  // A search for a name or number stays in memory: it must not stand in an address.
  const entry = useEntryKey();
  const came = usePlaceAsked();
  const [kept] = useState(() => placeOf(entry) ?? placeOf(came));
  const [text, setText] = useState(kept?.text ?? '');
  const late = useDeferredValue(text);
  const [visible, setVisible] = useState<VisibilityState>(
    kept?.visible ?? { ...HIDDEN_FLAGS, key: false, offense: false, county: false, cases: false },
  );
  const [selected, setSelected] = useState<RowSelectionState>(kept?.selected ?? {});
  const filter: RowFilter = search.filter ?? {};
  const sort = { by: isSort(search.sort) ? search.sort : 'name', descending: search.down ?? false } as const;
  const peopleSort = { by: isPeopleSort(search.sort) ? search.sort : 'name', descending: sort.descending } as const;
  const from = search.from ?? 0;
  const perPerson = search.per === 'person';
  const go = (change: Partial<typeof search>) =>
    void navigate({ to: '/runs/$run/convictions', params: { run }, search: { ...search, from: undefined, ...change } });
  const page = useQuery({
    queryKey: ['convictions', run, filter, late, sort, from],
    queryFn: ({ signal }) => api.convictions(run, { filter, text: late, sort, from, size: SIZE }, signal),
    placeholderData: keepPreviousData,
    enabled: !perPerson,
    refetchInterval: untilFilled,
  });
  const people = useQuery({
    queryKey: ['people', run, filter, late, peopleSort, from],
    queryFn: ({ signal }) => api.people(run, { filter, text: late, sort: peopleSort, from, size: SIZE }, signal),
    placeholderData: keepPreviousData,
    enabled: perPerson,
    refetchInterval: untilFilled,
  });
  const shown = perPerson ? people : page;
  useKeptPlace(
    { run, search, entry, ready: shown.data !== undefined, scroll: kept?.scroll },
    { text, selected, visible },
  );
  const found = useQuery({ queryKey: ['run', run], queryFn: () => api.run(run) });
  const figures = useQuery({ queryKey: ['figures', run], queryFn: () => api.figures(run) });
  const outcomes = figures.data?.outcomes ?? NO_OUTCOMES;
  const flags = figures.data?.flags ?? NO_FLAGS;
  const picked = Object.keys(selected).map(Number);
  const download = useMutation({
    mutationFn: () =>
      perPerson
        ? api.exportPeople(run, { filter, text: late, sort: peopleSort })
        : api.exportRows(run, { filter, text: late, sort, ...(picked.length > 0 ? { ids: picked } : {}) }),
    onSuccess: (blob) => save(blob, perPerson ? 'people.csv' : 'convictions.csv'),
  });
  const columns = useMemo(
    (): ColumnDef<ConvictionRow>[] => [
      {
        id: 'name',
        header: t('column.name'),
        cell: ({ row: { original: row } }) => (
          <>
            <PersonLink run={run} person={row.person} search={{ conviction: row.id }} ofRow>
              {row.name || t('person.noName')}
            </PersonLink>
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
      ...flagColumns(flags, t),
    ],
    [t, run, outcomes, levelWords, flags],
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
  const total = shown.data?.total ?? 0;
  const view = viewOf({ search, visible, columns: table.getAllLeafColumns().map(({ id }) => id) });
  const openView = (wanted: ViewInfo) => {
    setText('');
    setVisible(
      visibleAs(
        wanted.columns,
        table.getAllLeafColumns().map(({ id }) => id),
      ),
    );
    void navigate({ to: '/runs/$run/convictions', params: { run }, search: searchOf(wanted) });
  };
  return (
    <div className="rd-full">
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
      {found.data && <OfUnit run={found.data} />}
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
      <div className="rd-table-tools">
        <PerField
          per={perPerson ? 'person' : 'conviction'}
          onPer={(per) => go({ per, sort: undefined, down: undefined })}
        />
        {!perPerson && (
          <details className="rd-columns">
            <summary>{t('convictions.columns')}</summary>
            <div className="rd-checks">
              {table.getAllLeafColumns().map((column) => (
                <label key={column.id}>
                  <input
                    type="checkbox"
                    checked={column.getIsVisible()}
                    onChange={column.getToggleVisibilityHandler()}
                  />{' '}
                  {String(column.columnDef.header)}
                </label>
              ))}
            </div>
          </details>
        )}
        {found.data && <Views packId={found.data.choice.packId} view={view} searched={text !== ''} onOpen={openView} />}
      </div>
      {shown.isError && <Failure error={shown.error} retry={() => void shown.refetch()} />}
      {shown.isPending && <Loading />}
      {shown.data && total === 0 && (
        <Empty heading={t(perPerson ? 'table.nobody' : 'convictions.none')}>
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
      {shown.data && total > 0 && (
        <RowKeys>
          {perPerson && people.data ? (
            <PeopleTable
              run={run}
              rows={people.data.rows}
              filter={filter}
              text={late}
              outcomes={outcomes}
              sort={peopleSort}
              busy={people.isPlaceholderData}
              onSort={(by, descending) => go({ sort: by, down: descending || undefined })}
            />
          ) : (
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
          )}
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
        </RowKeys>
      )}
    </div>
  );
}

type JumpProps = { readonly page: number; readonly pages: number; readonly onJump: (page: number) => void };

/** The page as a number that the user can overwrite, instead of pressing Next a thousand times. */
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
  readonly search: Search<'/runs/$run/convictions'>;
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
const NO_OUTCOMES: readonly Outcome[] = [];
const NO_FLAGS: readonly FlagFigure[] = [];

/** The figures of a run are shown before its list is filled: then the list comes by itself. */
function untilFilled({ state: { error } }: { readonly state: { readonly error: Error | null } }): number | false {
  return error instanceof Refused && error.status === 409 ? 1000 : false;
}

type PerProps = { readonly per: 'conviction' | 'person'; readonly onPer: (per: 'person' | undefined) => void };

/** What a row of the table is: a conviction or a person. */
function PerField({ per, onPer }: PerProps) {
  const { t } = useI18n();
  const choice = (value: 'conviction' | 'person') => (
    <label>
      <input
        type="radio"
        name="per"
        checked={per === value}
        onChange={() => onPer(value === 'person' ? 'person' : undefined)}
      />{' '}
      {t(`table.${value}`)}
    </label>
  );
  return (
    <fieldset className="rd-per">
      <legend>{t('table.per')}</legend>
      {choice('conviction')}
      {choice('person')}
    </fieldset>
  );
}
