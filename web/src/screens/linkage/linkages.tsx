import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { LinkageInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { linkagesApi } from '../../api/linkages.ts';
import { useI18n } from '../../i18n/index.tsx';
import { ExchangeTabs } from '../../parts/exchange-tabs.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { PickPath } from '../../parts/pick-path.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting, Empty, Failure } from '../../parts/states.tsx';

/** The folders of links that were opened for review. */
export function Linkages() {
  const { t } = useI18n();
  useTitle(t('linkage.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const linkages = useQuery({ queryKey: ['linkage'], queryFn: linkagesApi.list });
  if (!linkages.data || !session.data) return <Awaiting all={[linkages, session]} />;
  return (
    <>
      <PageHead title={t('linkage.title')} lead={t('linkage.lead')} />
      <ExchangeTabs here="linkage" />
      {linkages.data.length === 0 ? (
        <Empty heading={t('linkage.none')}>
          <p>{t('linkage.noneText')}</p>
          <p>
            <code>redress link state.dat court.csv --out links</code>
          </p>
        </Empty>
      ) : (
        <Card title={t('linkage.opened')}>
          <LinkageTable linkages={linkages.data} />
        </Card>
      )}
      {session.data.may.includes('linkage.open') && <OpenFolder linkages={linkages.data} />}
    </>
  );
}

function LinkageTable({ linkages }: { readonly linkages: readonly LinkageInfo[] }) {
  const { t, n } = useI18n();
  return (
    <Scroll label={t('linkage.opened')}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('linkage.folder')}</th>
            {(['same', 'different', 'open', 'differs'] as const).map((state) => (
              <th scope="col" className="rd-num" key={state}>
                {t(`linkage.state.${state}`)}
              </th>
            ))}
            <th scope="col">{t('linkage.openedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {linkages.map(({ id, name, state, counts, createdAt, createdBy }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/linkage/$linkage" params={{ linkage: id }}>
                  {name}
                </Link>
              </th>
              {(['same', 'different', 'open', 'differs'] as const).map((each) => (
                <td className="rd-num" key={each}>
                  {state === 'ready' ? n(counts[each]) : '…'}
                </td>
              ))}
              <td>{t('linkage.openedAt', { who: createdBy, at: createdAt.slice(0, 10) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Opens a folder on a disk of the server; links that were made anew go on with the decisions about those before. */
function OpenFolder({ linkages }: { readonly linkages: readonly LinkageInfo[] }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [after, setAfter] = useState('');
  const [reviewers, setReviewers] = useState(2);
  const open = useMutation({
    mutationFn: (path: string) => linkagesApi.open({ path, reviewers, after: after === '' ? null : after }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['linkage'] });
      await navigate({ to: '/linkage/$linkage', params: { linkage: id } });
    },
  });
  return (
    <section aria-labelledby="open-folder">
      <h2 id="open-folder" className="rd-section">
        {t('linkage.open')}
      </h2>
      <p>{t('linkage.openHint')}</p>
      <Card>
        <Label htmlFor="reviewers">{t('linkage.reviewers')}</Label>
        <Select
          id="reviewers"
          name="reviewers"
          value={reviewers}
          onChange={({ target }) => setReviewers(Number(target.value))}
        >
          {[1, 2, 3].map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
        {linkages.length > 0 && (
          <>
            <Label htmlFor="after">{t('linkage.after')}</Label>
            <Select id="after" name="after" value={after} onChange={({ target }) => setAfter(target.value)}>
              <option value="">{t('linkage.afterNone')}</option>
              {linkages
                .filter(({ state }) => state === 'ready')
                .map(({ id, name, createdAt }) => (
                  <option key={id} value={id}>{`${name}, ${createdAt.slice(0, 10)}`}</option>
                ))}
            </Select>
          </>
        )}
      </Card>
      <PickPath onFolder={(path) => open.mutate(path)} />
      {open.isError && <Failure error={open.error} />}
    </section>
  );
}
