import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { TakenApplications } from '../../../../src/server/api-types.ts';
import { applicationsApi, applicationsChanged } from '../../api/applications.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';

/** Takes in the file of the portal, and looks for the person of each application in the files of a finished run. */
export function TakeApplications() {
  const { t, when } = useI18n();
  const queries = useQueryClient();
  const runs = useQuery({ queryKey: ['runs'], queryFn: api.runs });
  const finished = runs.data?.filter(({ state }) => state === 'done') ?? [];
  const [chosen, setChosen] = useState<string>();
  const run = chosen ?? finished[0]?.id;
  const take = useMutation({
    mutationFn: (file: File) => applicationsApi.take(run ?? '', file),
    onSettled: () => applicationsChanged(queries),
  });
  return (
    <Card title={t('applications.take')}>
      <p>{t('applications.takeLead')}</p>
      {runs.isError && <Failure error={runs.error} />}
      {runs.data && finished.length === 0 && <p>{t('applications.noRun')}</p>}
      {finished.length > 0 && (
        <>
          <Label htmlFor="applications-run">{t('applications.run')}</Label>
          <Select
            id="applications-run"
            name="applications-run"
            value={run}
            onChange={({ target }) => setChosen(target.value)}
          >
            {finished.map(({ id, name, createdAt }) => (
              <option key={id} value={id}>
                {name} · {when(createdAt)}
              </option>
            ))}
          </Select>
          <div className="rd-actions rd-section">
            <FileButton
              id="applications-file"
              label={t('applications.takeFile')}
              accept=".json,application/json"
              disabled={take.isPending}
              onFiles={([file]) => take.mutate(file)}
            />
          </div>
        </>
      )}
      <div role="status">
        {take.isPending && <p>{t('applications.looking')}</p>}
        {take.data && <Taken taken={take.data} />}
      </div>
      {take.isError && <Failure error={take.error} />}
    </Card>
  );
}

function Taken({ taken }: { readonly taken: TakenApplications }) {
  const { t } = useI18n();
  const { applications, matched, questions, none, known } = taken;
  return (
    <Notice type="info">
      <p>
        <strong>{t('applications.taken', { n: applications })}</strong>{' '}
        {t('applications.takenCounts', { matched, questions, none })}{' '}
        {known > 0 && t('applications.takenKnown', { n: known })}
      </p>
    </Notice>
  );
}
