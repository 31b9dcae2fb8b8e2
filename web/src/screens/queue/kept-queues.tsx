import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { QueueFilter } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Failure } from '../../parts/states.tsx';

type Props = {
  readonly filter: QueueFilter;
  readonly mayKeep: boolean;
  readonly onOpen: (filter: QueueFilter) => void;
};

/** Filters kept under names: one's own, and those that the office shares. */
export function KeptQueues({ filter, mayKeep, onOpen }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const kept = useQuery({ queryKey: ['queues'], queryFn: api.queues });
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: ['queues'] });
  const keep = useMutation({
    mutationFn: () => api.keepQueue({ name, shared, filter }),
    onSuccess: () => {
      setName('');
      void refresh();
    },
  });
  const drop = useMutation({ mutationFn: api.dropQueue, onSuccess: () => void refresh() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') keep.mutate();
  };
  const list = kept.data ?? [];
  return (
    <details className="rd-views">
      <summary>
        {t('queue.kept')}
        {list.length > 0 && ` (${list.length})`}
      </summary>
      <div className="rd-views-box">
        {list.length === 0 && <p>{t('queue.keptNone')}</p>}
        <ul className="rd-rows">
          {list.map((each) => (
            <li key={each.id}>
              <Button type="button" unstyled onClick={() => onOpen(each.filter)}>
                {each.name}
              </Button>{' '}
              <span className="rd-small rd-muted">{t('queue.by', { who: each.by })}</span>{' '}
              {each.by === session.data?.account && (
                <Button type="button" unstyled className="rd-danger" onClick={() => drop.mutate(each.id)}>
                  {t('common.delete')} <span className="usa-sr-only">{each.name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
        {mayKeep && (
          <form onSubmit={submit} className="rd-view-form">
            <Label htmlFor="queue-name">{t('queue.keepName')}</Label>
            <TextInput
              id="queue-name"
              name="queue-name"
              type="text"
              maxLength={80}
              autoComplete="off"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
            <label className="rd-check-line">
              <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />{' '}
              {t('queue.shared')}
            </label>
            <Button type="submit" outline disabled={name.trim() === '' || keep.isPending}>
              {t('queue.keep')}
            </Button>
          </form>
        )}
        {(keep.isError || drop.isError) && <Failure error={keep.error ?? drop.error} />}
      </div>
    </details>
  );
}
