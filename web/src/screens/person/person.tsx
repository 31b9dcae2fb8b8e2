import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { againstOf, withOf } from '../../parts/against.ts';
import { Answer } from '../../parts/answer.tsx';
import { ConvictionCard } from '../../parts/conviction-card.tsx';
import { CorrectionTable } from '../../parts/correction-table.tsx';
import { EventList } from '../../parts/event-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OfUnit } from '../../parts/of-unit.tsx';
import { Card, focusHeading, PageHead, useTitle } from '../../parts/page.tsx';
import { AgainLink } from '../../parts/run-again.tsx';
import { RunCrumb } from '../../parts/run-crumb.tsx';
import { useScenarios } from '../../parts/scenarios.ts';
import { Loading, Lost } from '../../parts/states.tsx';
import { Timeline } from '../../parts/timeline.tsx';
import { useStateOf } from '../../states.ts';
import { CorrectFact, type CorrectTarget } from './correct-fact.tsx';
import { NeighborLinks } from './neighbors.tsx';
import { Petition } from './petition.tsx';

/** Convictions that go on two pages with all their layers; of more, the short print has the answers alone. */
const FEW = 4;

function print(what: 'short' | 'all'): void {
  document.body.dataset.print = what;
  window.print();
  delete document.body.dataset.print;
}

/** Screen 5, and 6 in it: one person's history, why each conviction was decided as it was, and corrections. */
export function PersonScreen() {
  const { t, language } = useI18n();
  // Never the person's name: titles stay in the histories of browsers and the lists of windows.
  useTitle(t('person.title'));
  const { run, row } = useParams({ from: '/runs/$run/people/$row' });
  const search = useSearch({ from: '/runs/$run/people/$row' });
  const { conviction: chosen, policy, scenario, right, options, also } = search;
  const scenarios = useScenarios().data ?? [];
  const others = [withOf(againstOf(search), scenarios), withOf(also, scenarios)].filter((each) => each !== undefined);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const person = useQuery({ queryKey: ['person', run, row], queryFn: () => api.person(run, row) });
  const words = useStateOf(person.data?.jurisdiction)?.words;
  const [target, setTarget] = useState<CorrectTarget>();
  /** What opened the correction, to go back to. */
  const opener = useRef<Element>(null);
  const under = useQueries({
    queries: others.map((other) => ({
      queryKey: ['person', run, row, 'under', other],
      queryFn: () => api.under(run, row, other),
    })),
  });
  const found = useQuery({ queryKey: ['run', run], queryFn: () => api.run(run) });
  if (person.isError) return <Lost error={person.error} />;
  if (!person.data) return <Loading />;
  const { history, convictions, corrections, stale, rows } = person.data;
  const open = (wanted: CorrectTarget) => {
    opener.current = document.activeElement;
    setTarget(wanted);
  };
  const close = () => {
    setTarget(undefined);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const changed = () => {
    setTarget(undefined);
    focusHeading();
    void queries.invalidateQueries({ queryKey: ['person'] });
    void queries.invalidateQueries({ queryKey: ['corrections'] });
  };
  const fact = (label: string, value: string, unknown: boolean) => (
    <div>
      <dt>{label}</dt>
      <dd className={unknown ? 'rd-unknown' : ''}>{unknown ? t('level.unknown') : value}</dd>
    </div>
  );
  const show = (key: string) => {
    const conviction = rows[key];
    // The one that is chosen already is gone to once more.
    if (conviction === chosen) document.querySelector('.rd-conviction--chosen')?.scrollIntoView({ block: 'start' });
    else if (conviction !== undefined) {
      void navigate({
        to: '/runs/$run/people/$row',
        params: { run, row },
        search: { conviction, policy, scenario, right, options, also },
        resetScroll: false,
      });
    }
  };
  const yesNo = (word: 'yes' | 'no' | 'unknown') => t(`word.${word}`);
  return (
    <>
      <PageHead
        title={history.names[0] ?? t('person.noName')}
        crumb={<RunCrumb run={run} to="convictions" />}
        lead={
          <>
            {history.names.length > 1 && (
              <span className="rd-block">{t('person.alias', { names: history.names.slice(1).join('; ') })}</span>
            )}
            {found.data && (
              <span className="rd-small">
                {found.data.choice.county} · <Law>{found.data.policyTitle}</Law> ·{' '}
                {t('runs.asOf', { date: found.data.choice.asOf })}
              </span>
            )}
          </>
        }
        actions={
          <>
            <Button type="button" outline onClick={() => open({ conviction: null, fact: 'birthDate' })}>
              {t('correct.open')}
            </Button>
            <Button type="button" outline onClick={() => print('short')}>
              {t('person.print')}
            </Button>
            {convictions.length > FEW && (
              <Button type="button" outline onClick={() => print('all')}>
                {t('person.printAll')}
              </Button>
            )}
          </>
        }
      />
      {found.data && <OfUnit run={found.data} />}
      <NeighborLinks run={run} person={Number(row)} conviction={chosen} />
      {history.incomplete && <Notice type="warning">{t('person.incomplete')}</Notice>}
      {stale && (
        <Notice type="info">
          {t('person.stale')} {found.data && <AgainLink run={found.data} />}
        </Notice>
      )}
      <Answer
        convictions={convictions}
        history={history}
        others={under.flatMap(({ data }) => data ?? [])}
        onOpen={show}
      />
      <dl className="rd-facts">
        {fact(t('person.number'), history.key, false)}
        {fact(t('person.born'), history.birthDate.text, history.birthDate.precision === 'unknown')}
        {fact(t('equity.sex'), history.sex, history.sex === '')}
        {fact(t('equity.race'), history.race, history.race === '')}
        {fact(t('person.deceased'), yesNo(history.deceased), history.deceased === 'unknown')}
        {fact(
          words?.registered[language] ?? t('person.registered'),
          yesNo(history.registered),
          history.registered === 'unknown',
        )}
      </dl>
      {target && (
        <CorrectFact
          run={run}
          row={row}
          jurisdiction={person.data.jurisdiction}
          target={target}
          history={history}
          convictions={convictions}
          onClose={close}
          onSaved={changed}
        />
      )}
      <Card title={t('timeline.title')} className="rd-no-print">
        <Timeline history={history} convictions={convictions} />
      </Card>
      <div className={convictions.length > FEW ? 'rd-many' : undefined}>
        <h2 className="rd-section">{t('person.determinations', { n: convictions.length })}</h2>
        {convictions.map((conviction) => (
          <ConvictionCard
            key={conviction.key}
            conviction={conviction}
            history={history}
            chosen={chosen !== undefined && rows[conviction.key] === chosen}
            onCorrect={(wanted) => {
              open({ conviction: wanted === 'birthDate' ? null : conviction.key, fact: wanted });
              window.scrollTo({ top: 0 });
            }}
          />
        ))}
      </div>
      {corrections.length > 0 && (
        <Card title={t('corrections.title')}>
          <CorrectionTable corrections={corrections} onChange={changed} />
        </Card>
      )}
      {convictions.some(({ outcome }) => outcome.effect !== 'open' && outcome.effect !== 'none') && (
        <Petition run={run} row={row} state={person.data.jurisdiction} />
      )}
      <details className="rd-card rd-history rd-no-print">
        <summary>
          <h2>{t('person.history')}</h2>
        </summary>
        <EventList history={history} convictions={convictions} />
      </details>
    </>
  );
}
