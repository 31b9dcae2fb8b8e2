import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { ReturnReason } from '../../../../src/server/api-types.ts';
import { noticesApi, noticesChanged } from '../../api/notices.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';

type What = ReturnReason | 'reached';

/**
 * Notes by the code of a letter that it came back, or that the person was reached; the next code can be typed at once.
 * `reasons`: why letters come back, in the order of the Postal Service's marks, as the server knows them.
 */
export function NoteLetter({ reasons }: { readonly reasons: readonly ReturnReason[] }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [what, setWhat] = useState<What>(reasons[0]!);
  const note = useMutation({
    mutationFn: () => (what === 'reached' ? noticesApi.reached(code) : noticesApi.returned({ code, reason: what })),
    onSuccess: async () => {
      setCode('');
      document.getElementById('notice-code')?.focus();
      await noticesChanged(queries);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    note.mutate();
  };
  return (
    <Card title={t('notices.back')}>
      <p>{t('notices.backLead')}</p>
      <form onSubmit={submit}>
        <TextField id="notice-code" label={t('notices.code')} value={code} onChange={setCode} most={40} />
        <Label htmlFor="notice-what">{t('notices.what')}</Label>
        <Select
          id="notice-what"
          name="notice-what"
          value={what}
          onChange={({ target }) => setWhat(target.value as What)}
        >
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {t(`notices.reason.${reason}`)}
            </option>
          ))}
          <option value="reached">{t('notices.reached')}</option>
        </Select>
        <div className="rd-actions rd-section">
          <Button type="submit" disabled={note.isPending}>
            {t('notices.note')}
          </Button>
        </div>
      </form>
      <p role="status">{note.data && t(`notices.next.${note.data.next}`)}</p>
      {note.isError && <Failure error={note.error} />}
    </Card>
  );
}

/** Takes a list of addresses in: the state's file has none. */
export function TakeContacts() {
  const { t } = useI18n();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: (file: File) => noticesApi.takeContacts(file),
    onSuccess: () => noticesChanged(queries),
  });
  return (
    <Card title={t('notices.addresses')}>
      <p>{t('notices.addressesLead')}</p>
      <div className="rd-actions">
        <FileButton
          id="notice-contacts"
          label={t('notices.takeAddresses')}
          accept=".csv,text/csv"
          outline
          disabled={take.isPending}
          onFiles={([file]) => take.mutate(file)}
        />
      </div>
      <p role="status">
        {take.data &&
          t('notices.addressesTaken', {
            n: take.data.contacts,
            people: take.data.people,
            known: take.data.knownBefore,
          })}
      </p>
      {take.isError && <Failure error={take.error} />}
    </Card>
  );
}
