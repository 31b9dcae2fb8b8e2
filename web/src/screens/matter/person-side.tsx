import { useQuery } from '@tanstack/react-query';
import type { QueueRow } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { ConvictionCard, countOf } from '../../parts/conviction-card.tsx';
import { EventList } from '../../parts/event-list.tsx';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { Card } from '../../parts/page.tsx';
import { PersonLink } from '../../parts/person-link.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Timeline } from '../../parts/timeline.tsx';

/** Whom the matter concerns: the conviction with its determination, flags and facts, the other convictions, and the lines of the file. */
export function PersonSide({ matter }: { readonly matter: QueueRow }) {
  const { t } = useI18n();
  const { run, row } = matter;
  const at = String(matter.person);
  const person = useQuery({ queryKey: ['person', run, at], queryFn: () => api.person(run, at) });
  if (person.isError) return <Failure error={person.error} retry={() => void person.refetch()} />;
  if (!person.data) return <Loading />;
  const { history, convictions, rows } = person.data;
  const own = convictions.find(({ key }) => rows[key] === row);
  const others = convictions.filter((each) => each !== own);
  return (
    <>
      <h2 className="rd-section">{history.names[0] ?? t('person.noName')}</h2>
      <dl className="rd-facts">
        <div>
          <dt>{t('person.number')}</dt>
          <dd>{history.key}</dd>
        </div>
        <div>
          <dt>{t('person.born')}</dt>
          <dd className={history.birthDate.precision === 'unknown' ? 'rd-unknown' : ''}>
            {history.birthDate.precision === 'unknown' ? t('level.unknown') : history.birthDate.text}
          </dd>
        </div>
        <div>
          <dt>{t('person.deceased')}</dt>
          <dd>{t(`word.${history.deceased}`)}</dd>
        </div>
      </dl>
      {own && <ConvictionCard conviction={own} history={history} />}
      <Card title={t('matter.others')}>
        <ul className="rd-answers">
          {others.map((conviction) => {
            const count = countOf(history, conviction.key);
            return (
              <li key={conviction.key}>
                <OutcomeTag outcome={conviction.outcome} />
                <span>{count?.section ?? t('person.sectionUnknown')}</span>
                <span>{count && count.date.precision !== 'unknown' ? count.date.text : t('person.dateUnknown')}</span>
              </li>
            );
          })}
        </ul>
        <Timeline history={history} convictions={convictions} />
      </Card>
      <details className="rd-card">
        <summary>{t('matter.lines')}</summary>
        <EventList history={history} convictions={convictions} />
      </details>
      <p>
        <PersonLink run={run} person={matter.person} search={{ conviction: row }}>
          {t('matter.openPerson')}
        </PersonLink>
      </p>
    </>
  );
}
