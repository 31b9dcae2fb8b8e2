import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { CodeField, codeIn } from '../../parts/code-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { PasskeyList } from './passkey-list.tsx';

type Begun = Awaited<ReturnType<typeof api.beginApp>>;

/** The authenticator app and the recovery codes of the person who is signed in. */
export function SecondFactor({ passkeysAt }: { readonly passkeysAt: string | null }) {
  const { t, n } = useI18n();
  const queries = useQueryClient();
  const own = useQuery({ queryKey: ['own-second'], queryFn: api.ownSecond });
  const [begun, setBegun] = useState<Begun>();
  const [codes, setCodes] = useState<readonly string[]>();
  const again = async () => {
    await queries.invalidateQueries({ queryKey: ['own-second'] });
    await queries.invalidateQueries({ queryKey: ['session'] });
  };
  const show = (given: { readonly codes: readonly string[] }) => {
    setBegun(undefined);
    // With a second factor beside another, the codes of before stay good.
    setCodes(given.codes.length > 0 ? given.codes : undefined);
    void again();
  };
  const begin = useMutation({ mutationFn: api.beginApp, onSuccess: setBegun });
  const renew = useMutation({ mutationFn: api.newCodes, onSuccess: show });
  const remove = useMutation({ mutationFn: api.removeApp, onSuccess: () => void again() });
  const hasSecond = own.data !== undefined && (own.data.app || own.data.passkeys.length > 0);
  const busy = begin.isPending || renew.isPending || remove.isPending;
  const failed = own.error ?? begin.error ?? renew.error ?? remove.error;
  return (
    <Card title={t('second.title')}>
      {failed && <Failure error={failed} />}
      {own.isPending && <Loading />}
      {codes && <Codes codes={codes} onKept={() => setCodes(undefined)} />}
      {begun && <ConfirmApp begun={begun} onConfirmed={show} onCancel={() => setBegun(undefined)} />}
      {own.data && !begun && !codes && (
        <>
          {!hasSecond && own.data.required && <Notice type="warning">{t('second.required')}</Notice>}
          <p>{t(hasSecond ? 'second.has' : 'second.none')}</p>
          <h3>{t('second.app')}</h3>
          <p>{t(own.data.app ? 'second.appHas' : 'second.appNone')}</p>
          {own.data.app ? (
            <Button type="button" outline disabled={busy} onClick={() => remove.mutate(undefined)}>
              {t('second.remove')}
            </Button>
          ) : (
            <Button type="button" disabled={busy} onClick={() => begin.mutate(undefined)}>
              {t('second.begin')}
            </Button>
          )}
          <PasskeyList passkeys={own.data.passkeys} at={passkeysAt} onAdded={show} onRemoved={() => void again()} />
          {hasSecond && (
            <>
              <h3>{t('second.codes')}</h3>
              <p>{t('second.codesLeft', { n: n(own.data.codesLeft) })}</p>
              <Button type="button" outline disabled={busy} onClick={() => renew.mutate(undefined)}>
                {t('second.newCodes')}
              </Button>
            </>
          )}
        </>
      )}
    </Card>
  );
}

/** The secret as an image and as text, and the question for a first code. */
function ConfirmApp({
  begun,
  onConfirmed,
  onCancel,
}: {
  readonly begun: Begun;
  readonly onConfirmed: (given: { readonly codes: readonly string[] }) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useI18n();
  const confirm = useMutation({ mutationFn: api.confirmApp, onSuccess: onConfirmed });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate(codeIn(event.currentTarget).code ?? '');
  };
  return (
    <form onSubmit={submit}>
      <p>{t('second.scan')}</p>
      <img className="rd-qr" src={begun.image} alt={t('second.image')} />
      <p>{t('second.byHand')}</p>
      <p className="rd-secret">{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
      {confirm.error && <Failure error={confirm.error} />}
      <CodeField id="first-code" hint={t('second.codeHint')} focus />
      <div className="rd-actions">
        <Button type="submit" disabled={confirm.isPending}>
          {t('second.confirm')}
        </Button>
        <Button type="button" outline onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Recovery codes, which are shown once. */
function Codes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useI18n();
  return (
    <div role="status">
      <Notice type="info">{t('second.done')}</Notice>
      <p>{t('second.codesText')}</p>
      <ul className="rd-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button type="button" onClick={onKept}>
        {t('second.kept')}
      </Button>
    </div>
  );
}
