import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { VisibilityState } from '@tanstack/react-table';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { NewView, ViewInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Failure } from '../../parts/states.tsx';
import type { Search } from '../../search.ts';

/** What of a list is kept; a search is not, since it may be a name, and neither is one person of one run. */
type View = Omit<NewView, 'name' | 'packId'>;

type Shown = {
  readonly search: Search<'/runs/$run/convictions'>;
  readonly visible: VisibilityState;
  readonly columns: readonly string[];
};

/** The list on the screen as a view. */
export function viewOf({ search, visible, columns }: Shown): View {
  const { person: _, ...filter } = search.filter ?? {};
  return {
    per: search.per ?? 'conviction',
    filter,
    sort: search.sort ?? null,
    down: search.down ?? false,
    columns: columns.filter((id) => visible[id] !== false),
  };
}

/** A view as an address has it. */
export function searchOf({ per, filter, sort, down }: ViewInfo): Search<'/runs/$run/convictions'> {
  return {
    ...(per === 'person' ? { per } : {}),
    ...(Object.keys(filter).length > 0 ? { filter } : {}),
    ...(sort === null ? {} : { sort }),
    ...(down ? { down } : {}),
  };
}

/** Which columns are shown when a view is opened. */
export function visibleAs(shown: readonly string[], all: readonly string[]): VisibilityState {
  return Object.fromEntries(all.map((id) => [id, shown.includes(id)]));
}

type Props = {
  readonly packId: string;
  readonly view: View;
  /** Whether something is searched for, which a view does not keep. */
  readonly searched: boolean;
  readonly onOpen: (view: ViewInfo) => void;
};

/** Lists kept under names: opened, kept anew, and let go. */
export function Views({ packId, view, searched, onOpen }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const views = useQuery({ queryKey: ['views'], queryFn: api.views });
  const refresh = () => queries.invalidateQueries({ queryKey: ['views'] });
  const keep = useMutation({
    mutationFn: () => api.keepView({ ...view, name, packId }),
    onSuccess: () => {
      setName('');
      void refresh();
    },
  });
  const remove = useMutation({ mutationFn: (id: string) => api.removeView(id), onSuccess: () => void refresh() });
  const own = views.data?.filter((each) => each.packId === packId) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') keep.mutate();
  };
  return (
    <details className="rd-views">
      <summary>
        {t('views.title')}
        {own.length > 0 && ` (${own.length})`}
      </summary>
      <div className="rd-views-box">
        {own.length === 0 && <p>{t('views.none')}</p>}
        <ul className="rd-rows">
          {own.map((each) => (
            <li key={each.id}>
              <Button type="button" unstyled onClick={() => onOpen(each)}>
                {each.name}
              </Button>
              <Button type="button" unstyled className="rd-danger" onClick={() => remove.mutate(each.id)}>
                {t('common.delete')} <span className="usa-sr-only">{each.name}</span>
              </Button>
            </li>
          ))}
        </ul>
        <form onSubmit={submit} className="rd-view-form">
          <Label htmlFor="view-name">{t('views.name')}</Label>
          <TextInput
            id="view-name"
            name="view-name"
            type="text"
            maxLength={80}
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="submit" outline disabled={name.trim() === '' || keep.isPending}>
            {t('views.keep')}
          </Button>
          {searched && <p className="rd-small rd-muted">{t('views.noSearch')}</p>}
        </form>
        {(keep.isError || remove.isError) && <Failure error={keep.error ?? remove.error} />}
      </div>
    </details>
  );
}
