import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { logReviewApi } from '../../api/log-review.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { LogTable } from './log-table.tsx';

/** Rows about many people that the screen shows; the file that is saved has all. */
const SHOWN = 200;

/** All that the log says of one person: who looked, who acted, whose look was refused. */
export function PersonLog() {
  const { t, n } = useI18n();
  useTitle(t('personLog.title'));
  const [typed, setTyped] = useState('');
  const [matter, setMatter] = useState('');
  const found = useQuery({
    queryKey: ['person-log', matter],
    queryFn: () => logReviewApi.person(matter),
    enabled: matter !== '',
  });
  const take = useMutation({
    mutationFn: () => logReviewApi.exportPerson(matter),
    onSuccess: (file) => save(file, 'person-log.csv'),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The address of a matter ends in its id.
    setMatter(typed.trim().split('/').at(-1)!.split('?')[0]!);
  };
  const lines = found.data?.lines ?? [];
  const [own, many] = [lines.filter(({ how }) => how === 'person'), lines.filter(({ how }) => how === 'many')];
  return (
    <>
      <PageHead
        title={t('personLog.title')}
        lead={t('personLog.lead')}
        actions={
          found.data && (
            <>
              <Button type="button" outline disabled={take.isPending} onClick={() => take.mutate()}>
                {t('personLog.save')}
              </Button>
              <Button type="button" outline onClick={() => window.print()}>
                {t('review.print')}
              </Button>
            </>
          )
        }
      />
      <Card title={t('personLog.which')}>
        <form onSubmit={submit}>
          <TextField id="person-matter" label={t('personLog.matter')} value={typed} onChange={setTyped} most={200} />
          <Button type="submit">{t('personLog.show')}</Button>
        </form>
      </Card>
      {found.isError && <Failure error={found.error} />}
      {found.isLoading && <Loading />}
      {found.data && (
        <>
          <p role="status">
            {t('personLog.found', { own: n(own.length), many: n(many.length), matters: found.data.matters.length })}
          </p>
          {take.isError && <Failure error={take.error} />}
          <Card title={t('personLog.own')}>
            <LogTable lines={own} label={t('personLog.own')} />
          </Card>
          <Card title={t('personLog.many')}>
            {many.length > SHOWN && <p>{t('personLog.last', { n: SHOWN })}</p>}
            <LogTable lines={many.slice(-SHOWN)} label={t('personLog.many')} />
          </Card>
        </>
      )}
    </>
  );
}
