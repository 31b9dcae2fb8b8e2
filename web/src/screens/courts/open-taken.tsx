import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { TakenProcedure } from '../../../../src/server/api-types.ts';
import { takingsApi } from '../../api/courts.ts';
import { mattersChanged } from '../../api/matters-changed.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { type Entries, OpenForm } from '../../parts/open-procedure.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';
import { REGISTER } from './taking.tsx';

/** Opens matters of what is taken up, under a procedure that a person chooses: none is chosen for them. */
export function OpenTaken({ mayOpen }: { readonly mayOpen: boolean }) {
  const { t } = useI18n();
  const procedures = useQuery({ queryKey: [REGISTER, 'procedures'], queryFn: takingsApi.procedures });
  if (procedures.isError) return <Failure error={procedures.error} />;
  if (!procedures.data || procedures.data.length === 0) return null;
  return (
    <Card title={t('courts.matters')}>
      <p>{t('courts.mattersLead')}</p>
      {procedures.data.map((procedure) => (
        <Procedure key={procedure.id} procedure={procedure} mayOpen={mayOpen} />
      ))}
    </Card>
  );
}

function Procedure({ procedure, mayOpen }: { readonly procedure: TakenProcedure; readonly mayOpen: boolean }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [entries, setEntries] = useState<Entries>({ dates: {}, settings: {} });
  const [opened, setOpened] = useState<number>();
  const { id, title, summary, ready, matters } = procedure;
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: [REGISTER] });
    void mattersChanged(queries);
  };
  const start = async (wanted: Parameters<typeof takingsApi.open>[0]) => {
    setOpened(undefined);
    setOpened((await takingsApi.open(wanted)).opened);
  };
  return (
    <details className="rd-option">
      <summary>
        <Law>{title}</Law>
        <span className="rd-chip">{t('courts.mattersReady', { n: ready })}</span>
        {matters > 0 && <span className="rd-chip">{t('open.count', { n: matters })}</span>}
      </summary>
      <p>
        <Law>{summary}</Law>
      </p>
      {opened !== undefined && <p role="status">{t('courts.mattersOpened', { n: opened })}</p>}
      {matters > 0 && (
        <p>
          <Link to="/queue" search={{ queue: { procedure: id, list: 'court-list' } }}>
            {t('open.toQueue')}
          </Link>
        </p>
      )}
      {mayOpen && ready > 0 && (
        <OpenForm procedure={procedure} start={start} entries={entries} onEnter={setEntries} onOpened={refresh} />
      )}
    </details>
  );
}
