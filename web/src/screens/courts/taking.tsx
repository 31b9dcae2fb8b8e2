import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { TakingView } from '../../../../src/server/api-types.ts';
import { courtsApi, takingsApi } from '../../api/courts.ts';
import { useI18n } from '../../i18n/index.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Facts } from '../../parts/facts.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { Failure } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';

/** What is fetched of courts' lists and of the register begins with one of these. */
export const REGISTER = 'court-only';

/** After an entry was made or changed, the conviction and the register show it. */
function useChanged() {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['courts'] });
    await queries.invalidateQueries({ queryKey: [REGISTER] });
  };
}

const NOTHING = { text: '', court: '', date: '' };

/** Enters the authority on which somebody relies; nothing is filled in for them. */
export function TakeUp({ courts, place }: { readonly courts: string; readonly place: number }) {
  const { t } = useI18n();
  const changed = useChanged();
  const [authority, setAuthority] = useState(NOTHING);
  const put = (what: keyof typeof NOTHING) => (value: string) => setAuthority({ ...authority, [what]: value });
  const take = useMutation({ mutationFn: () => courtsApi.take(courts, { place, authority }), onSuccess: changed });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take.mutate();
  };
  return (
    <form onSubmit={submit}>
      <p>{t('courts.takeText')}</p>
      <Label htmlFor="authority">{t('courts.authority')}</Label>
      <Textarea
        id="authority"
        name="authority"
        className="rd-textarea"
        rows={3}
        required
        maxLength={2000}
        value={authority.text}
        onChange={({ target }) => put('text')(target.value)}
      />
      <TextField
        id="authority-court"
        label={t('courts.authorityCourt')}
        most={200}
        value={authority.court}
        onChange={put('court')}
      />
      <Label htmlFor="authority-date">{t('courts.authorityDate')}</Label>
      <DateField id="authority-date" value={authority.date} onChange={put('date')} />
      {take.isError && <Failure error={take.error} />}
      <Button type="submit" disabled={take.isPending}>
        {t('courts.take')}
      </Button>
    </form>
  );
}

type TakingProps = {
  readonly taking: TakingView;
  readonly account: string | null;
  readonly mayTake: boolean;
};

/** An entry of the register: on which authority, by whom, and what can be done with it. */
export function Taking({ taking, account, mayTake }: TakingProps) {
  const { t, when } = useI18n();
  const { id, state, authority, who, at, second_by, second_at, ended_by, ended_at, endedWhy } = taking;
  return (
    <>
      <p>
        <strong>{t(`courts.taking.${state}`)}</strong>
      </p>
      <Facts
        facts={[
          [t('courts.authority'), authority.text],
          [t('courts.authorityCourt'), authority.court],
          [t('courts.authorityDate'), authority.date],
          [t('courts.entered'), t('courts.by', { who, on: when(at) })],
          ...(second_by !== null && second_at !== null
            ? ([[t('courts.confirmed'), t('courts.by', { who: second_by, on: when(second_at) })]] as const)
            : []),
          ...(ended_by !== null && ended_at !== null
            ? ([
                [t('courts.takenBack'), t('courts.by', { who: ended_by, on: when(ended_at) })],
                [t('courts.why'), endedWhy ?? ''],
              ] as const)
            : []),
        ]}
      />
      {mayTake && state === 'proposed' && who !== account && <ConfirmEntry id={id} />}
      {mayTake && state !== 'withdrawn' && <TakeBack id={id} />}
    </>
  );
}

function ConfirmEntry({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const changed = useChanged();
  const confirm = useMutation({ mutationFn: () => takingsApi.confirm(id), onSuccess: changed });
  return (
    <>
      {confirm.isError && <Failure error={confirm.error} />}
      <Button type="button" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
        {t('courts.confirm')}
      </Button>
    </>
  );
}

function TakeBack({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const changed = useChanged();
  const [reason, setReason] = useState('');
  const back = useMutation({ mutationFn: () => takingsApi.withdraw(id, reason), onSuccess: changed });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    back.mutate();
  };
  return (
    <details>
      <summary>{t('courts.takeBack')}</summary>
      <form onSubmit={submit}>
        <ReasonField id={`back-${id}`} value={reason} onChange={setReason} />
        {back.isError && <Failure error={back.error} />}
        <Button type="submit" outline disabled={back.isPending}>
          {t('courts.takeBack')}
        </Button>
      </form>
    </details>
  );
}
