import { useMutation } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { InputInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';
import { useStates } from '../../states.ts';

type Props = { readonly input: InputInfo; readonly onBegun: () => void };

/** For files in no form that a state sends: tables of a court, for which a mapping is proposed. */
export function BeginMapping({ input, onBegun }: Props) {
  const { t } = useI18n();
  const states = useStates();
  const [chosen, choose] = useState('');
  const begin = useMutation({ mutationFn: (state: string) => api.beginMapping(input.id, state), onSuccess: onBegun });
  if (input.files.some(({ name }) => /\.ya?ml$/i.test(name))) return <ChangeMapping input={input} onBegun={onBegun} />;
  return (
    <Card title={t('mapping.beginTitle')}>
      {begin.isError && <Failure error={begin.error} />}
      <p>{t('mapping.beginLead')}</p>
      <Label htmlFor="mapping-state">{t('mapping.state')}</Label>
      <Select id="mapping-state" name="mapping-state" value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('mapping.chooseState')}</option>
        {states.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <div className="rd-actions">
        <Button type="button" disabled={chosen === '' || begin.isPending} onClick={() => begin.mutate(chosen)}>
          {t('mapping.propose')}
        </Button>
      </div>
    </Card>
  );
}

/** The way back to the mapping by which tables were read, or could not be read. */
export function ChangeMapping({ input, onBegun }: Props) {
  const { t } = useI18n();
  const begin = useMutation({ mutationFn: () => api.beginMapping(input.id, ''), onSuccess: onBegun });
  return (
    <>
      {begin.isError && <Failure error={begin.error} />}
      <p>
        <Button type="button" outline disabled={begin.isPending} onClick={() => begin.mutate()}>
          {t('mapping.change')}
        </Button>
      </p>
    </>
  );
}
