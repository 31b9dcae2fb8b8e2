import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { WriteRunNote } from '../../parts/write-run-note.tsx';

/** The note about a run, and the way to write it for those who may make runs. */
export function RunNote({ run }: { readonly run: RunInfo }) {
  const { t, when } = useI18n();
  const queries = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const [writing, setWriting] = useState(false);
  const mayWrite = session.data?.may.includes('runs.make') === true;
  if (!run.note && !mayWrite) return null;
  const written = () => {
    void queries.invalidateQueries({ queryKey: ['run', run.id] });
    void queries.invalidateQueries({ queryKey: ['runs'] });
  };
  return (
    <section className="rd-run-note" aria-label={t('runs.noteHeading')}>
      {run.note && (
        <>
          <p className="rd-note-text">{run.note.text}</p>
          <p className="rd-small rd-muted">
            {run.note.by} · {when(run.note.at)}
          </p>
        </>
      )}
      {mayWrite && (
        <Button type="button" unstyled onClick={() => setWriting(true)}>
          {t(run.note ? 'runs.noteChange' : 'runs.noteWrite')}
        </Button>
      )}
      {writing && <WriteRunNote run={run} onWritten={written} onClose={() => setWriting(false)} />}
    </section>
  );
}
