import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { BatchInfo, ReceiverDue } from '../../../../src/server/api-types.ts';
import { type BatchCall, EXCHANGE, exchangeApi, exchangeChanged } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { useExchangeWords } from '../../parts/exchange-words.ts';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';

type What = BatchCall['what'];

type Props = {
  readonly due: readonly ReceiverDue[];
  readonly batches: readonly BatchInfo[];
  /** Whether who looks may seal. */
  readonly mayRelease: boolean;
};

/** Who is to be sent something, with a form to seal it. */
export function Due({ due, batches, mayRelease }: Props) {
  const { t } = useI18n();
  return (
    <Card title={t('batches.due')}>
      {due.length === 0 && <p>{t('batches.dueNone')}</p>}
      <ul className="rd-moves">
        {due.map((each) => (
          <ReceiverLine
            key={`${each.procedure} ${each.receiver}`}
            due={each}
            before={batches.find(
              ({ procedure, receiver }) => procedure === each.procedure && receiver === each.receiver,
            )}
            mayRelease={mayRelease}
          />
        ))}
      </ul>
    </Card>
  );
}

type LineProps = {
  readonly due: ReceiverDue;
  /** The batch that the receiver had last. */
  readonly before: BatchInfo | undefined;
  readonly mayRelease: boolean;
};

function ReceiverLine({ due, before, mayRelease }: LineProps) {
  const { t } = useI18n();
  const words = useExchangeWords();
  const [what, setWhat] = useState<What>();
  const counts = [
    due.first > 0 && t('batches.first', { n: due.first }),
    due.again > 0 && t('batches.again', { n: due.again }),
    due.kept > 0 && t('batches.kept', { n: due.kept }),
  ].filter((each) => each !== false);
  const name = words.receiver(due.receiver);
  return (
    <li>
      <strong>{name}</strong>: {counts.join(', ')}.{' '}
      <span className="rd-small rd-muted">{!mayRelease && t('batches.supervisor')}</span>
      {mayRelease && what === undefined && (
        <div className="rd-actions rd-section">
          {due.first > 0 && (
            <Button type="button" onClick={() => setWhat('first')}>
              {t('batches.sealFirst')}
              <span className="usa-sr-only"> {name}</span>
            </Button>
          )}
          {due.again > 0 && (
            <Button type="button" outline={due.first > 0} onClick={() => setWhat('again')}>
              {t('batches.sealAgain')}
              <span className="usa-sr-only"> {name}</span>
            </Button>
          )}
        </div>
      )}
      {what !== undefined && <SealForm due={due} what={what} before={before} onClose={() => setWhat(undefined)} />}
    </li>
  );
}

type FormProps = Pick<LineProps, 'due' | 'before'> & { readonly what: What; readonly onClose: () => void };

function SealForm({ due, what, before, onClose }: FormProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const words = useExchangeWords();
  const form = useRef<HTMLFormElement>(null);
  const profiles = useQuery({ queryKey: [EXCHANGE, 'profiles'], queryFn: exchangeApi.profiles });
  const [profile, setProfile] = useState(before?.profile);
  const [sender, setSender] = useState(before?.sender ?? '');
  const [mode, setMode] = useState<BatchCall['mode']>('live');
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const seal = useMutation({
    mutationFn: (call: BatchCall) => exchangeApi.sealNext(call),
    onSuccess: async ({ id }) => {
      await exchangeChanged(queries);
      void navigate({ to: '/batches/$batch', params: { batch: id } });
    },
  });
  const { said, langOf } = useLawWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { procedure, track, court } = due;
    seal.mutate({ procedure, track, court, mode, sender, what, profile: profile ?? profiles.data![0]!.id });
  };
  const heading = t('batches.sealHeading', { receiver: words.receiver(due.receiver) });
  const id = (field: string) => `seal-${field}`;
  return (
    <form ref={form} aria-label={heading} onSubmit={submit}>
      <div className="rd-fields">
        <div className="rd-whole-row">
          <Label htmlFor={id('profile')}>{t('batches.profile')}</Label>
          <Select id={id('profile')} name="profile" value={profile} onChange={({ target }) => setProfile(target.value)}>
            {profiles.data?.map((each) => (
              <option key={each.id} value={each.id} lang={langOf(each.title)}>
                {said(each.title)}
              </option>
            ))}
          </Select>
        </div>
        <TextField id={id('sender')} label={t('batches.sender')} most={20} value={sender} onChange={setSender} />
        <div>
          <Label htmlFor={id('mode')}>{t('batches.mode')}</Label>
          <Select
            id={id('mode')}
            name="mode"
            value={mode}
            onChange={({ target }) => setMode(target.value as BatchCall['mode'])}
          >
            <option value="live">{t('batches.mode.live')}</option>
            <option value="test">{t('batches.mode.test')}</option>
          </Select>
        </div>
      </div>
      {mode === 'test' && <p className="rd-callout">{t('batches.testText')}</p>}
      {seal.error && <Failure error={seal.error} />}
      <div className="rd-actions rd-section">
        <Button type="submit" disabled={seal.isPending || !profiles.data}>
          {t(seal.isPending ? 'batches.sealing' : 'batches.seal')}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
