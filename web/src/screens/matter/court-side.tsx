import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CourtOrigin, QueueRow } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Facts } from '../../parts/facts.tsx';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure, Loading } from '../../parts/states.tsx';

/** On which authority the office acts on a conviction that the state's file lacks, and whether that file has it by now. */
export function CourtAuthority({ court }: { readonly court: CourtOrigin }) {
  const { t, when } = useI18n();
  const { authority, at, who, second_at, second_by, inState } = court;
  const by = (account: string, time: string) => t('matter.court.by', { who: account, on: when(time) });
  return (
    <Card title={t('matter.court.title')}>
      {court.state !== 'taken' && <p className="rd-callout rd-callout--open">{t('matter.court.gone')}</p>}
      <p>{t('matter.court.text')}</p>
      <blockquote className="rd-callout">{authority.text}</blockquote>
      <Facts
        facts={[
          [t('matter.court.of'), authority.court],
          [t('matter.court.day'), authority.date],
          [t('matter.court.entered'), by(who, at)],
          ...(second_by === null || second_at === null
            ? []
            : ([[t('matter.court.confirmed'), by(second_by, second_at)]] as const)),
        ]}
      />
      {inState && (
        <p className="rd-callout rd-callout--open">
          {t(inState.agrees ? 'matter.court.inState' : 'matter.court.inStateDiffers', { on: when(inState.at) })}{' '}
          <Link to="/linkage/courts/$courts" params={{ courts: inState.list }}>
            {t('matter.court.toList')}
          </Link>
        </p>
      )}
    </Card>
  );
}

/** Whom the matter concerns by the court's list, the conviction as it stands there, and what was decided of it. */
export function CourtSide({ matter }: { readonly matter: QueueRow }) {
  const { t } = useI18n();
  const side = useQuery({
    queryKey: ['matter-court', matter.id],
    queryFn: () => api.matterCourt(matter.id),
    gcTime: 0,
  });
  if (side.isError) return <Failure error={side.error} retry={() => void side.refetch()} />;
  if (!side.data) return <Loading />;
  const { facts, decided } = side.data;
  const shown = (name: string) => <span lang="en">{facts[name] || '–'}</span>;
  const { reason = '', missing = '' } = decided ?? {};
  const asks = missing.split(';');
  return (
    <>
      <h2 className="rd-section">{(facts.name ?? '').split(';')[0] || t('person.noName')}</h2>
      <Facts
        facts={[
          [t('matter.court.number'), shown('person')],
          [t('person.born'), shown('birth_date')],
          [t('matter.court.found'), t(`matter.court.found.${foundWord(facts.in_the_other_file)}`)],
        ]}
      />
      <Card title={t('matter.court.conviction')}>
        <p>
          <OutcomeTag outcome={{ label: matter.outcomeLabel, effect: matter.effect }} /> <Law>{matter.clauseTitle}</Law>
        </p>
        {reason !== '' && (
          <p>
            <Law>{reason}</Law>
          </p>
        )}
        {asks.includes('same-person') && <p className="rd-callout rd-callout--open">{t('matter.court.asks.same')}</p>}
        {asks.includes('state-record') && (
          <p className="rd-callout rd-callout--open">{t('matter.court.asks.record')}</p>
        )}
        <Facts
          facts={[
            [t('matter.look.case'), shown('case')],
            [t('matter.look.section'), shown('section')],
            [t('matter.look.level'), shown('level')],
            [t('matter.look.date'), shown('date')],
            [t('matter.court.line'), shown('line')],
          ]}
        />
      </Card>
    </>
  );
}

/** Whether the person was found in the state's file. */
function foundWord(found: string | undefined): 'yes' | 'doubt' | 'no' {
  return found === 'yes' ? 'yes' : found === 'no' ? 'no' : 'doubt';
}
