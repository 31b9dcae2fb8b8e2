import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { ChangedWanted, CompareState } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { OutcomeById, useOutcomeWords } from '../../parts/outcome.tsx';
import { Card } from '../../parts/page.tsx';
import { PersonLink } from '../../parts/person-link.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Words } from '../../parts/words.tsx';
import type { Search } from '../../search.ts';

type Ready = Extract<CompareState, { state: 'ready' }>;

/** Which of the convictions that moved are listed, and how that is said. */
type Chosen = { readonly wanted: Omit<ChangedWanted, 'at' | 'size'>; readonly words: string };
const SIZE = 25;

/** The figures of both sides, what moved from which outcome to which, and whose convictions moved. */
export function ComparisonView({
  comparison,
  left,
  right,
  name,
  against,
}: {
  readonly comparison: Ready;
  readonly left: string;
  readonly right: string | undefined;
  /** What the other side is called. */
  readonly name: string;
  readonly against: Search<'/runs/$run/people/$row'>;
}) {
  const { t, n } = useI18n();
  const outcomeWords = useOutcomeWords();
  const [chosen, setChosen] = useState<Chosen>();
  const choose = (next: Chosen | undefined) => {
    setChosen(next);
    // What was chosen is listed below what can be seen.
    setTimeout(() => {
      const list = document.getElementById('who');
      list?.scrollIntoView({ block: 'start' });
      list?.focus({ preventScroll: true });
    });
  };
  const nameOf = (id: string) =>
    id === '' ? t('compare.absent') : outcomeWords(outcomes.find((each) => each.id === id)?.label ?? id);
  const outcomes = [...comparison.left.figures.outcomes, ...comparison.right.figures.outcomes];
  const ids = (side: 'left' | 'right') => {
    const present = new Set(comparison.cells.map((each) => each[side]));
    return [...new Set([...outcomes.map(({ id }) => id), ''])].filter((id) => present.has(id));
  };
  const at = (from: string, to: string) =>
    comparison.cells.find((each) => each.left === from && each.right === to)?.convictions ?? 0;
  return (
    <>
      <WhoGains comparison={comparison} name={name} outcomes={outcomes} onChoose={choose} />
      <Card title={t('compare.moved')} className="rd-no-print">
        <p>
          {t('compare.movedLead', { n: comparison.changed, people: comparison.people })}
          {comparison.cells.some((each) => each.left === '' || each.right === '') && ` ${t('compare.absentLead')}`}
        </p>
        <Scroll label={t('compare.moved')}>
          <table className="usa-table rd-table rd-matrix">
            <thead>
              <tr>
                <th scope="col">{t('compare.fromTo')}</th>
                {ids('right').map((id) => (
                  <th key={id} scope="col">
                    <OutcomeById id={id} outcomes={outcomes} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ids('left').map((from) => (
                <tr key={from}>
                  <th scope="row">
                    <OutcomeById id={from} outcomes={outcomes} />
                  </th>
                  {ids('right').map((to) => {
                    const number = at(from, to);
                    return (
                      <td key={to} className={`rd-num ${from === to ? 'rd-same' : number > 0 ? 'rd-moved' : ''}`}>
                        {from === to || number === 0 ? (
                          n(number)
                        ) : (
                          <Button
                            type="button"
                            unstyled
                            aria-pressed={chosen?.wanted.from === from && chosen.wanted.to === to}
                            onClick={() => choose({ wanted: { from, to }, words: `${nameOf(from)} → ${nameOf(to)}` })}
                          >
                            {n(number)}
                          </Button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Card>
      {comparison.changed > 0 && (
        <ChangedList
          // Another cell begins at its own first page.
          key={JSON.stringify(chosen?.wanted ?? {})}
          job={comparison.job}
          chosen={chosen}
          against={against}
          outcomes={outcomes}
          left={left}
          right={right}
          onAll={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

type WhoProps = {
  readonly comparison: Ready;
  readonly name: string;
  readonly outcomes: Ready['left']['figures']['outcomes'];
  readonly onChoose: (chosen: Chosen) => void;
};

/** How many causes stand open; all others are one press away. */
const CAUSES = 12;

/** Who gains and who loses, and by which clauses: what an office asks first. */
function WhoGains({ comparison, name, outcomes, onChoose }: WhoProps) {
  const { t, n } = useI18n();
  const { said } = useLawWords();
  const [all, setAll] = useState(false);
  const { gaining, losing, both, causes } = comparison;
  const order = { less: 0, more: 1, same: 2 } as const;
  const sorted = causes.toSorted((a, b) => order[a.way] - order[b.way] || b.people - a.people);
  const shown = all ? sorted : sorted.slice(0, CAUSES);
  // Of what a side does not decide, its outcome says so already.
  const clause = (title: string, outcome: string) => (title !== '' || outcome === '' ? title : t('results.openClause'));
  return (
    <Card title={t('who.title')}>
      <p className="rd-answer-first" role="status">
        {t('who.answer', { losing, gaining, both })}
      </p>
      <p className="rd-small rd-muted">
        <Words text={t('who.meaning')} />
      </p>
      {shown.length > 0 && (
        <Scroll label={t('who.causes')}>
          <table className="usa-table usa-table--borderless usa-table--compact rd-table rd-causes">
            <caption className="usa-sr-only">{t('who.causes')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('who.way')}</th>
                <th scope="col" className="rd-num">
                  {t('impact.peopleShort')}
                </th>
                <th scope="col" className="rd-num">
                  {t('results.convictions')}
                </th>
                <th scope="col">{t('who.left', { policy: comparison.left.policy })}</th>
                <th scope="col">{t('who.right', { policy: name })}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((cause) => {
                const { leftClause: fromClause, rightClause: toClause, left: from, right: to, way } = cause;
                const [leftTitle, rightTitle] = [clause(cause.leftTitle, from), clause(cause.rightTitle, to)];
                return (
                  <tr key={[fromClause, toClause, from, to].join('|')}>
                    <th scope="row">{t(`who.${way}`)}</th>
                    <td className="rd-num">{n(cause.people)}</td>
                    <td className="rd-num">
                      <Button
                        type="button"
                        unstyled
                        onClick={() =>
                          onChoose({
                            wanted: { from, to, fromClause, toClause },
                            words: [leftTitle, rightTitle]
                              .map((title) => said(title) || t('compare.absent'))
                              .join(' → '),
                          })
                        }
                      >
                        {n(cause.convictions)}
                        <span className="usa-sr-only"> {t('who.list')}</span>
                      </Button>
                    </td>
                    <td>
                      <OutcomeById id={from} outcomes={outcomes} />
                      <Law className="rd-block rd-small">{leftTitle}</Law>
                    </td>
                    <td>
                      <OutcomeById id={to} outcomes={outcomes} />
                      <Law className="rd-block rd-small">{rightTitle}</Law>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
      {sorted.length > CAUSES && !all && (
        <Button type="button" unstyled className="rd-no-print" onClick={() => setAll(true)}>
          {t('who.others', { n: sorted.length - CAUSES })}
        </Button>
      )}
    </Card>
  );
}

type ListProps = {
  readonly job: string;
  readonly chosen: Chosen | undefined;
  readonly against: Search<'/runs/$run/people/$row'>;
  readonly outcomes: Ready['left']['figures']['outcomes'];
  readonly left: string;
  readonly right: string | undefined;
  readonly onAll: () => void;
};

function ChangedList({ job, chosen, outcomes, left, right, against, onAll }: ListProps) {
  const { t } = useI18n();
  const [at, setAt] = useState(0);
  const start = at;
  const page = useQuery({
    queryKey: ['changed', job, chosen?.wanted, start],
    queryFn: () => api.changed(job, { ...chosen?.wanted, at: start, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  return (
    <Card
      id="who"
      className="rd-no-print"
      title={chosen ? `${t('compare.who')}: ${chosen.words}` : t('compare.who')}
      actions={
        chosen && (
          <Button type="button" unstyled onClick={onAll}>
            {t('compare.all')}
          </Button>
        )
      }
    >
      {page.isError && <Failure error={page.error} />}
      {page.isPending && <Loading />}
      {page.data && (
        <>
          <Scroll label={t('compare.who')}>
            <table className="usa-table usa-table--borderless usa-table--compact rd-table">
              <thead>
                <tr>
                  <th scope="col">{t('column.name')}</th>
                  <th scope="col">{t('column.section')}</th>
                  <th scope="col">{t('column.date')}</th>
                  <th scope="col">{t('compare.left')}</th>
                  <th scope="col">{t('compare.right')}</th>
                </tr>
              </thead>
              <tbody>
                {page.data.rows.map(({ row, side, from, to, fromReason, toReason }) => {
                  const run = side === 'left' ? left : right;
                  return (
                    <tr key={`${side}${row.id}`}>
                      <th scope="row">
                        {run === undefined ? (
                          row.name
                        ) : (
                          <PersonLink
                            run={run}
                            person={row.person}
                            search={{ conviction: row.id, ...(side === 'left' ? against : {}) }}
                          >
                            {row.name || t('person.noName')}
                          </PersonLink>
                        )}
                      </th>
                      <td>{row.section}</td>
                      <td>{row.date}</td>
                      <td>
                        <OutcomeById id={from} outcomes={outcomes} />
                        <Law className="rd-block rd-small">{fromReason}</Law>
                      </td>
                      <td>
                        <OutcomeById id={to} outcomes={outcomes} />
                        <Law className="rd-block rd-small">{toReason}</Law>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Scroll>
          <nav className="rd-pages" aria-label={t('convictions.pages')}>
            <Button type="button" outline disabled={start === 0} onClick={() => setAt(Math.max(0, start - SIZE))}>
              {t('convictions.before')}
            </Button>
            <span>
              {t('convictions.shown', {
                from: page.data.total === 0 ? 0 : start + 1,
                to: Math.min(start + SIZE, page.data.total),
                total: page.data.total,
              })}
            </span>
            <Button
              type="button"
              outline
              disabled={start + SIZE >= page.data.total}
              onClick={() => setAt(start + SIZE)}
            >
              {t('convictions.after')}
            </Button>
          </nav>
        </>
      )}
    </Card>
  );
}
