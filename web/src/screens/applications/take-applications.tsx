import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TakenApplications } from '../../../../src/server/api-types.ts';
import { applicationsApi, applicationsChanged } from '../../api/applications.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card } from '../../parts/page.tsx';
import { useFinishedRun } from '../../parts/run-choice.tsx';
import { Failure } from '../../parts/states.tsx';
import { RunOfApplications } from './run-of-applications.tsx';

/** Takes in the file of the portal, and looks for the person of each application in the files of a finished run. */
export function TakeApplications() {
  const { t } = useI18n();
  const queries = useQueryClient();
  const choice = useFinishedRun();
  const { run } = choice;
  const take = useMutation({
    mutationFn: (file: File) => applicationsApi.take(run ?? '', file),
    onSettled: () => applicationsChanged(queries),
  });
  return (
    <Card title={t('applications.take')}>
      <p>{t('applications.takeLead')}</p>
      <RunOfApplications id="applications-run" of={choice} />
      {run !== undefined && (
        <div className="rd-actions rd-section">
          <FileButton
            id="applications-file"
            label={t('applications.takeFile')}
            accept=".json,application/json"
            disabled={take.isPending}
            onFiles={([file]) => take.mutate(file)}
          />
        </div>
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
