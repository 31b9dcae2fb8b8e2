import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CloseCall } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLevelWords } from '../../parts/declared.ts';
import { PersonLink } from '../../parts/person-link.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { changeText, Given } from './nearest.tsx';

type Props = { readonly run: string; readonly rule: string };

/** The border of a rule among the people of a run, for those who may see people. */
export function ClosestCalls({ run, rule }: Props) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const found = useQuery({
    queryKey: ['closest', run, rule],
    queryFn: () => api.closest(run, rule),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!session.data?.may.includes('people.see')) return null;
  return (
    <details className="rd-no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('closest.title')}</summary>
      {found.isError && <Failure error={found.error} />}
      {open && found.isPending && <Loading />}
      {found.data && (
        <>
          <p className="rd-small rd-muted" role="status">
            {t('closest.looked', { n: found.data.looked, of: found.data.people })}
          </p>
          <Side heading={t('closest.holds')} none={t('closest.none')} run={run} calls={found.data.holds} />
          <Side heading={t('closest.fails')} none={t('closest.none')} run={run} calls={found.data.fails} />
        </>
      )}
    </details>
  );
}

type SideProps = {
  readonly heading: string;
  readonly none: string;
  readonly run: string;
  readonly calls: readonly CloseCall[];
};

function Side({ heading, none, run, calls }: SideProps) {
  const { t } = useI18n();
  const levelWords = useLevelWords();
  return (
    <>
      <h4>{heading}</h4>
      {calls.length === 0 && <p className="rd-small">{none}</p>}
      <ol className="rd-near">
        {calls.map((call) => (
          <li key={call.row}>
            <PersonLink run={run} person={call.person} search={{ conviction: call.row }}>
              {call.name}
            </PersonLink>
            , <span lang="en">{call.section}</span>, {call.date}: <Given person={call} />
            <div>
              {t('closest.other')} <strong>{changeText(call.change, t, levelWords)}</strong>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
