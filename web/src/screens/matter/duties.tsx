import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { MatterCard } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { mattersChanged } from '../../api/matters-changed.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';

type Duty = MatterCard['duties'][number];

/** Who must be told what, and a form to record that it was done. */
export function Duties({ card, mayAct }: { readonly card: MatterCard; readonly mayAct: boolean }) {
  const { t } = useI18n();
  if (card.duties.length === 0) return null;
  return (
    <Card title={t('matter.duties')}>
      <ul className="rd-moves">
        {card.duties.map((duty, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: duties are only added
          <li key={at}>
            <Law>{duty.tell}</Law>: <Law>{duty.title}</Law> <strong>{t(`matter.duty.${duty.status}`)}</strong>
            {mayAct && duty.status === 'owed' && <Told card={card} duty={duty} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Told({ card, duty }: { readonly card: MatterCard; readonly duty: Duty }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [proof, setProof] = useState('');
  const { id, seq } = card.matter;
  const tell = useMutation({
    mutationFn: () => api.told(id, { seq, duty: duty.id, proof }),
    onSuccess: () => mattersChanged(queries, id),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell.mutate();
  };
  const field = `told-${duty.id}`;
  return (
    <form onSubmit={submit}>
      <Label htmlFor={field}>{t(`matter.proof.${duty.proof}`)}</Label>
      <TextInput
        id={field}
        name={field}
        type="text"
        autoComplete="off"
        required={duty.proof !== 'none'}
        value={proof}
        onChange={({ target }) => setProof(target.value)}
      />
      {tell.isError && <Failure error={tell.error} />}
      <Button type="submit" outline disabled={tell.isPending}>
        {t('matter.told')}
      </Button>
    </form>
  );
}
