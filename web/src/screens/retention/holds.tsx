import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { type HoldCall, RETENTION, retentionApi } from '../../api/retention.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';

type Props = { readonly account: string; readonly mayPlace: boolean; readonly mayLift: boolean };
type Hold = Awaited<ReturnType<typeof retentionApi.holds>>[number];

/** What is kept whatever a rule says, and why. */
export function Holds({ account, mayPlace, mayLift }: Props) {
  const { t } = useI18n();
  const holds = useQuery({ queryKey: [RETENTION, 'holds'], queryFn: retentionApi.holds });
  if (!holds.data) return <Awaiting all={[holds]} />;
  return (
    <section>
      <h2 className="rd-section">{t('retention.holds')}</h2>
      {holds.data.length === 0 && <p>{t('retention.holdsNone')}</p>}
      {holds.data.map((hold) => (
        <HoldCard key={hold.id} hold={hold} account={account} mayPlace={mayPlace} mayLift={mayLift} />
      ))}
      {mayPlace && <NewHold />}
    </section>
  );
}

function HoldCard({ hold, account, mayPlace, mayLift }: Props & { readonly hold: Hold }) {
  const { t, when } = useI18n();
  const { id, kind, people, reason, askedWhy } = hold;
  return (
    <Card title={t(`retention.hold.${kind}`, { n: people })}>
      <p>{reason}</p>
      <p>{t('retention.placed', { who: hold.placed_by, on: when(hold.placed_at) })}</p>
      {hold.lifted_at !== null && (
        <p>{t('retention.lifted', { who: hold.lifted_by ?? '', on: when(hold.lifted_at) })}</p>
      )}
      {hold.lifted_at === null && askedWhy !== null && (
        <p>{t('retention.asked', { who: hold.asked_by ?? '', why: askedWhy })}</p>
      )}
      {hold.lifted_at === null && askedWhy === null && mayPlace && <AskToLift hold={id} />}
      {hold.lifted_at === null && askedWhy !== null && mayLift && hold.asked_by !== account && <Answer hold={id} />}
    </Card>
  );
}

function AskToLift({ hold }: { readonly hold: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const ask = useMutation({
    mutationFn: retentionApi.askToLift,
    onSuccess: () => queries.invalidateQueries({ queryKey: [RETENTION] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate({ hold, reason });
  };
  return (
    <form onSubmit={submit}>
      <ReasonField id={`ask-${hold}`} value={reason} onChange={setReason} />
      {ask.isError && <Failure error={ask.error} />}
      <Button type="submit" outline disabled={ask.isPending}>
        {t('retention.ask')}
      </Button>
    </form>
  );
}

function Answer({ hold }: { readonly hold: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: retentionApi.answerLift,
    onSuccess: () => queries.invalidateQueries({ queryKey: [RETENTION] }),
  });
  return (
    <>
      {answer.error && <Failure error={answer.error} />}
      <div className="rd-actions">
        <Button type="button" disabled={answer.isPending} onClick={() => answer.mutate({ hold, lift: true })}>
          {t('retention.lift')}
        </Button>
        <Button type="button" outline disabled={answer.isPending} onClick={() => answer.mutate({ hold, lift: false })}>
          {t('retention.keep')}
        </Button>
      </div>
    </>
  );
}

function NewHold() {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [hold, setHold] = useState<HoldCall>({ kind: 'person', matter: '', reason: '' });
  const place = useMutation({
    mutationFn: () => retentionApi.placeHold(hold),
    onSuccess: async () => {
      setHold({ ...hold, matter: '', reason: '' });
      await queries.invalidateQueries({ queryKey: [RETENTION] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    place.mutate();
  };
  return (
    <Card title={t('retention.newHold')}>
      <form onSubmit={submit}>
        <TextField
          id="hold-matter"
          label={t('retention.matterField')}
          value={hold.matter}
          onChange={(matter) => setHold({ ...hold, matter: matter.trim().split('/').at(-1)! })}
          most={200}
        />
        <Label htmlFor="hold-kind">{t('retention.keeps')}</Label>
        <Select
          id="hold-kind"
          name="hold-kind"
          value={hold.kind}
          onChange={({ target }) => setHold({ ...hold, kind: target.value as HoldCall['kind'] })}
        >
          {(['person', 'matter', 'case'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t(`retention.keeps.${kind}`)}
            </option>
          ))}
        </Select>
        <ReasonField id="hold-reason" value={hold.reason} onChange={(reason) => setHold({ ...hold, reason })} />
        {place.isError && <Failure error={place.error} />}
        <div className="rd-actions rd-section">
          <Button type="submit" disabled={place.isPending}>
            {t('retention.place')}
          </Button>
        </div>
      </form>
      <p role="status">{place.isSuccess && t('retention.holdPlaced')}</p>
    </Card>
  );
}
