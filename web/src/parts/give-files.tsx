import { useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { StateView } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { upload } from '../api/upload.ts';
import { useI18n } from '../i18n/index.tsx';
import { useStates } from '../states.ts';
import { DropFiles } from './drop-files.tsx';
import { GivenBefore } from './given-before.tsx';
import { takeHanded } from './handed-files.ts';
import { Card } from './page.tsx';
import { PickPath } from './pick-path.tsx';
import { Failure } from './states.tsx';

type Sending = { readonly name: string; readonly done: number; readonly total: number };

/** Files dropped or chosen, a path where the operator allows one, or an invented file to try things on. */
export function GiveFiles({ onGiven }: { readonly onGiven: (input: string) => void }) {
  const { t, bytes, percent, language } = useI18n();
  const states = useStates();
  // States that share a form are told apart by their words.
  const forms = [...new Set(states.map(({ words }) => words.form[language]))];
  const inventing = states.filter(({ invents }) => invents);
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const [sending, setSending] = useState<Sending>();
  const [problem, setProblem] = useState<unknown>();
  const abort = useRef<AbortController>(undefined);

  const attempt = async (work: () => Promise<string>) => {
    setProblem(undefined);
    try {
      onGiven(await work());
    } catch (error) {
      if ((error as Error).name !== 'AbortError') setProblem(error);
    } finally {
      setSending(undefined);
    }
  };

  const send = (files: readonly File[]) =>
    attempt(async () => {
      const { id } = await api.createInput('upload');
      abort.current = new AbortController();
      const { signal } = abort.current;
      const total = files.reduce((sum, file) => sum + file.size, 0);
      let before = 0;
      try {
        for (const file of files) {
          await upload(id, file, (done) => setSending({ name: file.name, done: before + done, total }), signal);
          before += file.size;
        }
      } catch (error) {
        await api.removeInput(id).catch(() => {});
        throw error;
      }
      await api.inspect(id);
      return id;
    });

  const sendHanded = useEffectEvent(() => {
    const files = takeHanded();
    if (files.length > 0) void send(files);
  });
  useEffect(() => sendHanded(), []);

  if (sending) {
    return (
      <Card title={t('give.sending')}>
        <div className="rd-progress">
          <div className="rd-progress-text">
            <span>{sending.name}</span>
            <span>
              {bytes(sending.done)} / {bytes(sending.total)} · {percent(sending.done, sending.total)}
            </span>
          </div>
          <progress aria-label={t('give.sending')} max={sending.total} value={sending.done} />
        </div>
        <Button type="button" outline onClick={() => abort.current?.abort()}>
          {t('common.cancel')}
        </Button>
      </Card>
    );
  }
  return (
    <>
      {problem !== undefined && <Failure error={problem} />}
      <DropFiles id="files" title={t('give.drop')} choose={t('give.choose')} onFiles={(files) => void send(files)}>
        {forms.map((form) => (
          <p key={form} className="rd-muted">
            {t('give.dropHint', { form, size: bytes(session.data?.maxUpload ?? 0) })}
          </p>
        ))}
        <p className="rd-muted">{t('give.tables')}</p>
      </DropFiles>
      <GivenBefore />
      <div className="rd-two">
        {session.data?.canPick && (
          <PickPath
            onPick={(path) =>
              attempt(async () => {
                const { id } = await api.createInput('path');
                await api.addPath(id, path);
                await api.inspect(id);
                return id;
              })
            }
          />
        )}
        {inventing.length > 0 && (
          <InventedData
            states={inventing}
            onState={(id) =>
              attempt(async () => {
                const input = await api.createInput('invented', id);
                await api.inspect(input.id);
                return input.id;
              })
            }
          />
        )}
      </div>
    </>
  );
}

/** Invented files to try things on: a button for each state that has some. */
function InventedData({
  states,
  onState,
}: {
  readonly states: readonly StateView[];
  readonly onState: (id: string) => Promise<void>;
}) {
  const { t } = useI18n();
  return (
    <Card title={t('give.inventedHeading')}>
      <p>{t('give.inventedText')}</p>
      <div className="rd-actions">
        {states.map(({ id, title }) => (
          <Button key={id} type="button" outline onClick={() => void onState(id)}>
            {states.length === 1 ? t('give.invented') : t('give.inventedOf', { state: title })}
          </Button>
        ))}
      </div>
    </Card>
  );
}
