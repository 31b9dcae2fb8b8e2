import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { DropFiles } from '../../parts/drop-files.tsx';
import { handOver } from '../../parts/handed-files.ts';

/** A place on the first screen for the files of a new run, for those who may make one. The screen of a new run sends them. */
export function BeginHere({ slim = false }: { readonly slim?: boolean }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  if (!session.data?.may.includes('runs.make')) return null;
  return (
    <DropFiles
      id="first-files"
      title={t('first.drop')}
      choose={t('first.own')}
      slim={slim}
      onFiles={(files) => {
        handOver(files);
        void navigate({ to: '/new' });
      }}
    />
  );
}
