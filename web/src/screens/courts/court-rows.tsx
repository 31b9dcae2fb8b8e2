import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { CourtListView, CourtRowView } from '../../../../src/server/api-types.ts';
import { courtsApi } from '../../api/courts.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { CourtOutcome } from './court-outcome.tsx';
import { BOTH_SIDES } from './lists.ts';
import { useListWords } from './use-list-words.ts';

type List = (typeof BOTH_SIDES)[number];

/** The convictions of one list, narrowed by county and by what they would be decided to. */
export function CourtRows({ view }: { readonly view: CourtListView }) {
  const { t } = useI18n();
  const words = useListWords();
  const [list, setList] = useState<List>('court-only');
  const [county, setCounty] = useState('');
  const [outcome, setOutcome] = useState('');
  const rows = useInfiniteQuery({
    queryKey: ['courts', view.id, 'rows', list, county, outcome],
    queryFn: ({ pageParam }) => courtsApi.rows(view.id, { list, county, outcome, after: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ rows, more }) => (more ? rows.at(-1)!.place : undefined),
  });
  const own = view.counts.filter((each) => each.list === list);
  const all = (rows.data?.pages ?? []).flatMap((page) => page.rows);
  const valuesOf = (of: 'county' | 'outcome') =>
    [...new Set(own.map((each) => each[of]))].filter((each) => each !== '');
  return (
    <Card title={t('courts.rows')}>
      <div className="rd-three">
        <Choice id="list" label={t('courts.which')} value={list} onChoose={(value) => setList(value as List)}>
          {BOTH_SIDES.map((each) => (
            <option key={each} value={each}>
              {t(`courts.list.${each}`)}
            </option>
          ))}
        </Choice>
        <Choice id="county" label={t('courts.county')} value={county} onChoose={setCounty}>
          <option value="">{t('courts.all')}</option>
          {valuesOf('county').map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Choice>
        <Choice id="outcome" label={t('courts.outcome')} value={outcome} onChoose={setOutcome}>
          <option value="">{t('courts.all')}</option>
          {valuesOf('outcome').map((each) => (
            <option key={each} value={each}>
              {words.outside(each) ?? view.outcomes.find(({ id }) => id === each)?.label ?? each}
            </option>
          ))}
        </Choice>
      </div>
      {rows.isError && <Failure error={rows.error} />}
      {rows.isPending && <Loading />}
      {rows.data && all.length === 0 && <p>{t('courts.none')}</p>}
      {all.length > 0 && <RowTable view={view} list={list} rows={all} />}
      {rows.hasNextPage && (
        <Button type="button" outline onClick={() => void rows.fetchNextPage()}>
          {t('courts.more')}
        </Button>
      )}
    </Card>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: React.ReactNode;
};

function Choice({ id, label, value, onChoose, children }: ChoiceProps) {
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} name={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </Select>
    </div>
  );
}

type TableProps = { readonly view: CourtListView; readonly list: List; readonly rows: readonly CourtRowView[] };

function RowTable({ view, list, rows }: TableProps) {
  const { t } = useI18n();
  const words = useListWords();
  return (
    <Scroll label={t(`courts.list.${list}`)}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('courts.case')}</th>
            <th scope="col">{t('courts.date')}</th>
            <th scope="col">{t('courts.section')}</th>
            <th scope="col">{t('courts.county')}</th>
            <th scope="col">{t(list.startsWith('both') ? 'courts.differs' : 'courts.found')}</th>
            <th scope="col">{t('courts.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, facts, decided }) => (
            <tr key={place}>
              <th scope="row">
                <Link
                  to="/linkage/courts/$courts/$list/$place"
                  params={{ courts: view.id, list, place: String(place) }}
                >
                  {facts.court_case || facts.case || t('courts.caseMissing')}
                </Link>
              </th>
              <td>{facts.court_date ?? facts.date}</td>
              <td lang="en">{facts.court_section ?? facts.section}</td>
              <td>{facts.county}</td>
              <td>
                {facts.differs === undefined ? words.found(facts.in_the_other_file) : words.differs(facts.differs)}
              </td>
              <td>{decided ? <CourtOutcome id={decided.outcome} outcomes={view.outcomes} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
