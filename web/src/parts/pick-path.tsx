import { useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';
import { Card } from './page.tsx';
import { Failure, Loading } from './states.tsx';

type Props = {
  /** What a file is picked for; where it is left out, the folder that is shown can be. */
  readonly onPick?: (path: string) => void;
  readonly onFolder?: (path: string) => void;
};

/** Files or folders on the server's own disks, in the folders that the operator allowed: a large file need not be sent twice. */
export function PickPath({ onPick, onFolder }: Props) {
  const { t, bytes } = useI18n();
  const [path, setPath] = useState<string | null>(null);
  const folder = useQuery({ queryKey: ['pick', path], queryFn: () => api.pick(path) });
  return (
    <Card title={t(onFolder ? 'pick.folderHeading' : 'pick.heading')}>
      {folder.isError && <Failure error={folder.error} retry={() => setPath(null)} />}
      {folder.isPending && <Loading />}
      {folder.data && (
        <>
          <p className="rd-small rd-muted rd-path">{folder.data.path ?? t('pick.allowed')}</p>
          <ul className="rd-files">
            {folder.data.path !== null && (
              <li>
                <Button type="button" unstyled onClick={() => setPath(folder.data.parent)}>
                  ↑ {t('pick.up')}
                </Button>
              </li>
            )}
            {folder.data.entries.map((entry) => (
              <li key={entry.path}>
                {entry.kind === 'file' && !onPick ? (
                  entry.name
                ) : (
                  <Button
                    type="button"
                    unstyled
                    onClick={() => (entry.kind === 'folder' ? setPath(entry.path) : onPick?.(entry.path))}
                  >
                    <span aria-hidden="true">{entry.kind === 'folder' ? '▸ ' : ''}</span>
                    {entry.name}
                  </Button>
                )}
                {entry.kind === 'file' && <span className="rd-small rd-muted"> {bytes(entry.bytes)}</span>}
              </li>
            ))}
            {folder.data.entries.length === 0 && <li className="rd-muted">{t('pick.empty')}</li>}
          </ul>
          {onFolder && folder.data.path !== null && (
            <Button type="button" onClick={() => onFolder(folder.data.path!)}>
              {t('pick.thisFolder')}
            </Button>
          )}
        </>
      )}
    </Card>
  );
}
