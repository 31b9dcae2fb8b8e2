import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { TakingView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { takingsApi } from '../../api/courts.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting } from '../../parts/states.tsx';
import { OpenTaken } from './open-taken.tsx';
import { REGISTER, Taking } from './taking.tsx';

const STATES = ['proposed', 'taken', 'withdrawn'] as const;
type State = (typeof STATES)[number];

/** The register of convictions that a court alone has and the office takes up, each with its authority. */
export function Register() {
  const { t } = useI18n();
  useTitle(t('courts.register'));
  const [state, setState] = useState<State>('proposed');
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const found = useInfiniteQuery({
    queryKey: [REGISTER, state],
    queryFn: ({ pageParam }) => takingsApi.list({ state, from: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ rows, more }, _, from) => (more ? from + rows.length : undefined),
    gcTime: 0,
  });
  if (!found.data || !session.data) return <Awaiting all={[found, session]} />;
  const { account, may } = session.data;
  const rows = found.data.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageHead
        title={t('courts.register')}
        lead={t('courts.registerLead')}
        crumb={
          <Crumb>
            <Link to="/linkage">{t('courts.back')}</Link>
          </Crumb>
        }
      />
      {may.includes('matters.see') && <OpenTaken mayOpen={may.includes('matters.open')} />}
      <Label htmlFor="taking-state">{t('courts.which')}</Label>
      <Select
        id="taking-state"
        name="taking-state"
        value={state}
        onChange={({ target }) => setState(target.value as State)}
      >
        {STATES.map((each) => (
          <option key={each} value={each}>
            {t(`courts.taking.${each}`)}
          </option>
        ))}
      </Select>
      {rows.length === 0 && <p>{t('courts.none')}</p>}
      {rows.map((taking) => (
        <Card key={taking.id} title={titleOf(taking)}>
          <Taking taking={taking} account={account} mayTake={may.includes('courts.take')} />
        </Card>
      ))}
      {found.hasNextPage && (
        <Button type="button" outline onClick={() => void found.fetchNextPage()}>
          {t('courts.more')}
        </Button>
      )}
    </>
  );
}

function titleOf({ county, facts }: TakingView): string {
  return [county, facts.case, facts.section, facts.date].filter(Boolean).join(' · ');
}
