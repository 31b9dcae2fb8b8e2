import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RowSelectionState, VisibilityState } from '@tanstack/react-table';
import { useDeferredValue, useState } from 'react';
import type { RowFilter } from '../../../../src/server/api-types.ts';
import { api, Refused } from '../../api/client.ts';
import { useEntryKey, usePlaceAsked } from '../../kept.ts';
import { save } from '../../parts/save.ts';
import { placeOf } from '../../place.ts';
import { isPeopleSort, isSort, type Search } from '../../search.ts';
import { HIDDEN_COLUMNS } from './conviction-columns.tsx';
import { HIDDEN_FLAGS } from './flag-columns.tsx';
import { SIZE } from './page-nav.tsx';
import { useKeptPlace } from './use-kept-place.ts';

const PATH = '/runs/$run/convictions';

/** What the list is narrowed to and how it is ordered: from the address, but for the text searched for. */
function useWanted(run: string) {
  const search = useSearch({ from: PATH });
  const navigate = useNavigate();
  const descending = search.down ?? false;
  return {
    search,
    filter: (search.filter ?? {}) as RowFilter,
    sort: { by: isSort(search.sort) ? search.sort : 'name', descending } as const,
    peopleSort: { by: isPeopleSort(search.sort) ? search.sort : 'name', descending } as const,
    from: search.from ?? 0,
    perPerson: search.per === 'person',
    open: (next: Search<typeof PATH>) => void navigate({ to: PATH, params: { run }, search: next }),
  };
}

/** What the screen remembers beside the address: a search for a name or number must not stand in an address. */
function useRemembered() {
  const entry = useEntryKey();
  const came = usePlaceAsked();
  const [kept] = useState(() => placeOf(entry) ?? placeOf(came));
  const [text, setText] = useState(kept?.text ?? '');
  const [visible, setVisible] = useState<VisibilityState>(kept?.visible ?? firstColumns());
  const [selected, setSelected] = useState<RowSelectionState>(kept?.selected ?? {});
  return { entry, scroll: kept?.scroll, text, setText, visible, setVisible, selected, setSelected };
}

/** The list of a run's convictions or people: what is wanted of it, a page of it, and how both change. */
export function useList(run: string) {
  const wanted = useWanted(run);
  const remembered = useRemembered();
  const { search, filter, sort, peopleSort, from, perPerson } = wanted;
  const { entry, scroll, text, visible, selected } = remembered;
  const late = useDeferredValue(text);
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
  useKeptPlace({ run, search, entry, ready: shown.data !== undefined, scroll }, { text, selected, visible });
  const picked = Object.keys(selected).map(Number);
  const download = useMutation({
    mutationFn: () =>
      perPerson
        ? api.exportPeople(run, { filter, text: late, sort: peopleSort })
        : api.exportRows(run, { filter, text: late, sort, ...(picked.length > 0 ? { ids: picked } : {}) }),
    onSuccess: (blob) => save(blob, perPerson ? 'people.csv' : 'convictions.csv'),
  });
  return {
    ...wanted,
    ...remembered,
    late,
    page,
    people,
    shown,
    picked,
    download,
    /** Goes to the first page with something changed. */
    go: (change: Search<typeof PATH>) => wanted.open({ ...search, from: undefined, ...change }),
  };
}

/** The figures of a run are shown before its list is filled: then the list comes by itself. */
function untilFilled({ state: { error } }: { readonly state: { readonly error: Error | null } }): number | false {
  return error instanceof Refused && error.status === 409 ? 1000 : false;
}

/** The columns that are shown before somebody chooses: on a phone those that say who, what and the answer. */
function firstColumns(): VisibilityState {
  const first = { ...HIDDEN_FLAGS, ...HIDDEN_COLUMNS };
  const isNarrow = window.matchMedia('(width <= 40rem)').matches;
  return isNarrow ? { ...first, level: false, date: false, reason: false, floor: false, flags: false } : first;
}
