import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ResultFile, RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Download } from '../../parts/download.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Tables } from './tables.tsx';

/** How many documents are listed here; the screen of the papers has all of them. */
const SHOWN = 20;

/** Every file and document that a run's folder holds. */
export function Downloads({ run }: { readonly run: RunInfo }) {
  const { t } = useI18n();
  const files = useQuery({ queryKey: ['files', run.id], queryFn: () => api.files(run.id) });
  return (
    <Card title={t('files.title')} id="files">
      {files.isError && <Failure error={files.error} />}
      {files.isPending && <Loading />}
      {files.data && (
        <div className="rd-two">
          <div>
            <List
              run={run.id}
              heading={t('files.results')}
              files={files.data.filter(({ kind }) => kind === 'result')}
            />
            <Tables run={run.id} />
            {run.manifestHash !== undefined && (
              <p className="rd-small rd-muted">
                {t('files.hash')} <code className="rd-hash">{run.manifestHash}</code>
              </p>
            )}
            <p>
              <Link to="/runs/$run/verify" params={{ run: run.id }}>
                {t('files.verify')}
              </Link>
            </p>
          </div>
          <div>
            <List
              run={run.id}
              heading={t('files.documents')}
              files={files.data.filter(({ kind }) => kind === 'document')}
            />
            <p>
              <Link className="usa-button" to="/runs/$run/documents" params={{ run: run.id }}>
                {t('papers.open')}
              </Link>
            </p>
          </div>
        </div>
      )}
    </Card>
  );
}

function List({ run, heading, files }: { run: string; heading: string; files: readonly ResultFile[] }) {
  const { t, bytes } = useI18n();
  return (
    <div>
      <h3>{heading}</h3>
      {files.length === 0 ? (
        <p className="rd-muted">{t('files.none')}</p>
      ) : (
        <ul className="rd-rows">
          {files.slice(0, SHOWN).map((file) => (
            <li key={file.name}>
              <Download href={`/api/runs/${run}/files/${file.name.split('/').map(encodeURIComponent).join('/')}`}>
                {file.name}
              </Download>
              <span className="rd-small rd-muted">{bytes(file.bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {files.length > SHOWN && <p className="rd-small rd-muted">{t('files.more', { n: files.length - SHOWN })}</p>}
    </div>
  );
}
