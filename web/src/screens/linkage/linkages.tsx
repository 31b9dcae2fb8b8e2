import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { LinkageInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { courtsApi } from '../../api/courts.ts';
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
  const courts = useQuery({ queryKey: ['courts'], queryFn: courtsApi.list });
  if (!linkages.data || !session.data || !courts.data) return <Awaiting all={[linkages, session, courts]} />;
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
      {courts.data.length > 0 && (
        <Card title={t('linkage.courts')}>
          <ul className="rd-list">
            {courts.data.map(({ id, name, createdAt, createdBy }) => (
              <li key={id}>
                <Link to="/linkage/courts/$courts" params={{ courts: id }}>
                  {name}
                </Link>{' '}
                <span className="rd-muted">
                  {t('linkage.openedAt', { who: createdBy, at: createdAt.slice(0, 10) })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {session.data.may.includes('people.see') && (
        <p>
          <Link to="/linkage/court-only">{t('linkage.register')}</Link>
        </p>
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
  const [kind, setKind] = useState<'links' | 'courts'>('links');
  const [after, setAfter] = useState('');
  const [reviewers, setReviewers] = useState(2);
  const open = useMutation({
    mutationFn: (path: string) =>
      kind === 'links'
        ? linkagesApi.open({ path, reviewers, after: after === '' ? null : after })
        : courtsApi.open({ path }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: [kind === 'links' ? 'linkage' : 'courts'] });
      if (kind === 'links') await navigate({ to: '/linkage/$linkage', params: { linkage: id } });
      else await navigate({ to: '/linkage/courts/$courts', params: { courts: id } });
    },
  });
  return (
    <section aria-labelledby="open-folder">
      <h2 id="open-folder" className="rd-section">
        {t('linkage.openFolder')}
      </h2>
      <p>{t('linkage.openHint')}</p>
      <Card>
        <Label htmlFor="kind">{t('linkage.kind')}</Label>
        <Select
          id="kind"
          name="kind"
          value={kind}
          onChange={({ target }) => setKind(target.value === 'courts' ? 'courts' : 'links')}
        >
          <option value="links">{t('linkage.kind.links')}</option>
          <option value="courts">{t('linkage.kind.courts')}</option>
        </Select>
        {kind === 'links' && (
          <LinksFields {...{ linkages, reviewers, after }} onReviewers={setReviewers} onAfter={setAfter} />
        )}
      </Card>
      <PickPath onFolder={(path) => open.mutate(path)} />
      {open.isError && <Failure error={open.error} />}
    </section>
  );
}

type LinksProps = {
  readonly linkages: readonly LinkageInfo[];
  readonly reviewers: number;
  readonly after: string;
  readonly onReviewers: (reviewers: number) => void;
  readonly onAfter: (after: string) => void;
};

function LinksFields({ linkages, reviewers, after, onReviewers, onAfter }: LinksProps) {
  const { t } = useI18n();
  return (
    <>
      <Label htmlFor="reviewers">{t('linkage.reviewers')}</Label>
      <Select
        id="reviewers"
        name="reviewers"
        value={reviewers}
        onChange={({ target }) => onReviewers(Number(target.value))}
      >
        {[1, 2, 3].map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
      {linkages.length > 0 && (
        <>
          <Label htmlFor="after">{t('linkage.after')}</Label>
          <Select id="after" name="after" value={after} onChange={({ target }) => onAfter(target.value)}>
            <option value="">{t('linkage.afterNone')}</option>
            {linkages
              .filter(({ state }) => state === 'ready')
              .map(({ id, name, createdAt }) => (
                <option key={id} value={id}>{`${name}, ${createdAt.slice(0, 10)}`}</option>
              ))}
          </Select>
        </>
      )}
    </>
  );
}
