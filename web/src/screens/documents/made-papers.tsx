import { useQuery } from '@tanstack/react-query';
import type { DocumentsState, ResultFile, RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Download } from '../../parts/download.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Sentence } from '../../parts/sentence.tsx';

/** How many files of one folder are listed; all are in the archive. */
const SHOWN = 12;

/** What was made: one download, what to look at before anything is filed, and each file. */
export function MadePapers({ run, state }: { readonly run: RunInfo; readonly state: DocumentsState }) {
  const { report, madeOf } = state;
  const { t, bytes } = useI18n();
  const files = useQuery({ queryKey: ['files', run.id], queryFn: () => api.files(run.id) });
  const papers = (files.data ?? []).filter(({ kind }) => kind === 'document');
  if (papers.length === 0) return null;
  const size = papers.reduce((sum, each) => sum + each.bytes, 0);
  return (
    <Card title={t('papers.made')}>
      <div role="status">
        {report && <p>{t('documents.made', { files: report.files, pages: report.pages, people: report.people })}</p>}
        {report && madeOf && <p>{t(`papers.madeOf.${madeOf}`)}</p>}
        {report && report.notes.length > 0 && (
          <ul className="rd-list">
            {report.notes.map((note) => (
              <li key={note.en}>
                <Sentence of={note} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <p>
        <Download className="usa-button" href={`/api/runs/${run.id}/documents.zip`} name="documents.zip">
          {t('papers.zip', { size: bytes(size) })}
        </Download>
      </p>
      {report && report.warningGroups.length > 0 && <Warnings run={run.id} groups={report.warningGroups} />}
      <details>
        <summary>{t('papers.files')}</summary>
        {[...Map.groupBy(papers, ({ name }) => name.split('/').slice(1, -1).join('/'))].map(([folder, all]) => (
          <Folder key={folder} run={run.id} folder={folder} files={all} />
        ))}
      </details>
    </Card>
  );
}

/** Warnings of one kind stand together, with how many papers each is about. */
function Warnings({
  run,
  groups,
}: {
  readonly run: string;
  readonly groups: NonNullable<DocumentsState['report']>['warningGroups'];
}) {
  const { t, n } = useI18n();
  const kinds = [...Map.groupBy(groups, ({ what }) => what.en)];
  return (
    <>
      <h3>{t('papers.warnings')}</h3>
      <p className="rd-small rd-muted">{t('papers.warnings.lead')}</p>
      <Scroll label={t('papers.warnings')}>
        <table className="usa-table usa-table--borderless usa-table--compact rd-table">
          <thead>
            <tr>
              <th scope="col">{t('papers.warnings.what')}</th>
              <th scope="col">{t('papers.warnings.in')}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(([what, all]) => (
              <tr key={what}>
                <th scope="row">
                  <Sentence of={all[0]!.what} />
                </th>
                <td>
                  {all.map(({ kind, warnings }, at) => (
                    <span key={kind}>
                      {at > 0 && ' · '}
                      <Download
                        href={`/api/runs/${run}/files/documents/warnings-${kind}.csv`}
                        name={`warnings-${kind}.csv`}
                      >
                        {t(`documents.${kind}`)}
                      </Download>{' '}
                      {n(warnings)}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function Folder({ run, folder, files }: { run: string; folder: string; files: readonly ResultFile[] }) {
  const { t, bytes } = useI18n();
  return (
    <>
      {folder !== '' && <h3>{folder}</h3>}
      <ul className="rd-rows">
        {files.slice(0, SHOWN).map((file) => (
          <li key={file.name}>
            <Download href={`/api/runs/${run}/files/${file.name.split('/').map(encodeURIComponent).join('/')}`}>
              {file.name.replace(/^documents\//, '')}
            </Download>
            <span className="rd-small rd-muted">{bytes(file.bytes)}</span>
          </li>
        ))}
      </ul>
      {files.length > SHOWN && <p className="rd-small rd-muted">{t('papers.more', { n: files.length - SHOWN })}</p>}
    </>
  );
}
