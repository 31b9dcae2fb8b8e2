import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { LinkageView, PairsWanted } from '../../../../src/server/api-types.ts';
import { linkagesApi } from '../../api/linkages.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';

const STATES = ['differs', 'same', 'different', 'open'] as const satisfies readonly PairsWanted['state'][];

type Props = {
  readonly linkage: string;
  readonly counts: LinkageView['counts'];
  readonly mayLook: boolean;
};

/** The pairs by where they stand, by their names alone. */
export function PairLists({ linkage, counts, mayLook }: Props) {
  const { t, n } = useI18n();
  const [state, setState] = useState<PairsWanted['state'] | ''>('');
  const pairs = useInfiniteQuery({
    queryKey: ['linkage', linkage, 'pairs', state],
    queryFn: ({ pageParam }) => linkagesApi.pairs(linkage, { state: state || 'open', after: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ rows, more }) => (more ? rows.at(-1)!.place : undefined),
    enabled: state !== '',
  });
  const rows = (pairs.data?.pages ?? []).flatMap((page) => page.rows);
  return (
    <Card title={t('linkage.lists')}>
      <Label htmlFor="list">{t('linkage.which')}</Label>
      <Select
        id="list"
        name="list"
        value={state}
        onChange={({ target }) => setState(target.value as PairsWanted['state'] | '')}
      >
        <option value="">{t('linkage.choose')}</option>
        {STATES.map((each) => (
          <option key={each} value={each}>{`${t(`linkage.state.${each}`)} (${n(counts[each])})`}</option>
        ))}
      </Select>
      {pairs.isError && <Failure error={pairs.error} />}
      {state !== '' && pairs.data && rows.length === 0 && <p>{t('linkage.noPairs')}</p>}
      <ul className="rd-work-chips">
        {rows.map(({ place }) => (
          <li key={place}>
            {mayLook ? (
              <Link to="/linkage/$linkage/pairs/$place" params={{ linkage, place: String(place) }}>{`L${place}`}</Link>
            ) : (
              `L${place}`
            )}
          </li>
        ))}
      </ul>
      {pairs.hasNextPage && (
        <Button type="button" outline onClick={() => void pairs.fetchNextPage()}>
          {t('linkage.morePairs')}
        </Button>
      )}
    </Card>
  );
}
