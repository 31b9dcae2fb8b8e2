import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting } from '../../parts/states.tsx';
import { Holds } from './holds.tsx';
import { LogCut } from './log-cut.tsx';
import { Plan } from './plan.tsx';
import { Purges } from './purges.tsx';
import { Rules } from './rules.tsx';

/** How long records are kept: what falls due, by which rules, what a hold keeps, and what was removed with which proof. */
export function Retention() {
  const { t } = useI18n();
  useTitle(t('retention.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const [day, setDay] = useState<string>();
  if (!session.data) return <Awaiting all={[session]} />;
  const { may, account, today } = session.data;
  const asOf = day ?? today;
  return (
    <>
      <PageHead title={t('retention.title')} lead={t('retention.lead')} />
      {may.includes('retention.see') && (
        <>
          <Plan asOf={asOf} onDay={setDay} mayPropose={may.includes('purges.propose')} />
          <Purges
            account={account ?? ''}
            mayPropose={may.includes('purges.propose')}
            maySign={may.includes('purges.sign')}
          />
          <LogCut
            asOf={asOf}
            account={account ?? ''}
            mayPropose={may.includes('purges.propose')}
            maySign={may.includes('purges.sign')}
          />
          <Rules maySet={may.includes('retention.set')} />
        </>
      )}
      {may.includes('holds.see') && (
        <Holds account={account ?? ''} mayPlace={may.includes('holds.place')} mayLift={may.includes('holds.lift')} />
      )}
    </>
  );
}
