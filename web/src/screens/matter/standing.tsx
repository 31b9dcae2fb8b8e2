import { Link } from '@tanstack/react-router';
import type { ClockView, MatterCard, SkippedView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { Card } from '../../parts/page.tsx';
import { Duties } from './duties.tsx';
import { Entries } from './entries.tsx';

/** Where a matter stands: its tracks, clocks with their working, duties, papers, and acts that came late. */
export function Standing({ card, mayAct }: { readonly card: MatterCard; readonly mayAct: boolean }) {
  const { t, when } = useI18n();
  const { said } = useLawWords();
  return (
    <>
      <Card title={t('matter.tracks')}>
        <ul className="rd-moves">
          {card.tracks.map((track) => (
            <li key={track.id}>
              <Law>{track.title}</Law>:{' '}
              <strong>
                <Law>{track.stateTitle}</Law>
              </strong>
              {track.noClockBecause !== null && track.state !== 'not-due' && (
                <Law className="rd-block rd-small rd-muted">{track.noClockBecause}</Law>
              )}
            </li>
          ))}
        </ul>
        {card.court && <p className="rd-callout">{t('matter.court.noState')}</p>}
      </Card>
      <Card title={t('matter.clocks')}>
        {card.clocks.length === 0 && <p>{t('matter.noClocks')}</p>}
        <ul className="rd-moves">
          {card.clocks.map((clock) => (
            <Clock key={`${clock.id} ${clock.since}`} clock={clock} />
          ))}
        </ul>
      </Card>
      {card.late.length > 0 && (
        <Card title={t('matter.late')}>
          <ul className="rd-moves">
            {card.late.map((late) => (
              <li key={`${late.title} ${late.received}`}>
                <strong>
                  <Law>{late.title}</Law>
                </strong>
                <span className="rd-block">
                  {t('matter.lateOne', { time: when(late.received), clock: said(late.clock) })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Duties card={card} mayAct={mayAct} />
      <Entries card={card} />
      {card.papers.length > 0 && (
        <Card title={t('matter.papers')}>
          <ul>
            {card.papers.map((title) => (
              <li key={title}>
                <Law>{title}</Law>
              </li>
            ))}
          </ul>
          {card.matter.run !== '' && (
            <Link to="/runs/$run/documents" params={{ run: card.matter.run }}>
              {t('matter.papersOpen')}
            </Link>
          )}
        </Card>
      )}
    </>
  );
}

function Clock({ clock }: { readonly clock: ClockView }) {
  const { t } = useI18n();
  const { said } = useLawWords();
  return (
    <li>
      <strong>
        <Law>{clock.title}</Law>
      </strong>
      : {t(`matter.clock.${clock.status}`)}
      {clock.day !== null && <span className="rd-block">{t('matter.clockUntil', { day: clock.day })}</span>}
      {clock.safe !== null && clock.safe !== clock.day && (
        <span className="rd-block rd-unknown">{t('matter.clockSafe', { day: clock.safe })}</span>
      )}
      {clock.waitsFor !== null && (
        <span className="rd-block rd-unknown">
          {t('matter.clockWaits')} <Law>{clock.waitsFor}</Law>
        </span>
      )}
      {clock.extendedTo !== null && (
        <span className="rd-block">{t('matter.clockExtended', { day: clock.extendedTo })}</span>
      )}
      {clock.tolledDays > 0 && <span className="rd-block">{t('matter.clockTolled', { n: clock.tolledDays })}</span>}
      {clock.movedTo !== null && (
        <span className="rd-block">{t('matter.clockMoved', { state: said(clock.movedTo) })}</span>
      )}
      {clock.working && (
        <details>
          <summary>
            {t('matter.working')}
            <span className="usa-sr-only"> {said(clock.title)}</span>
          </summary>
          <Working working={clock.working} />
          <p className="rd-small rd-muted">
            <Law>{clock.basis}</Law>
          </p>
        </details>
      )}
    </li>
  );
}

function Working({ working }: { readonly working: NonNullable<ClockView['working']> }) {
  const { t } = useI18n();
  const { length, from, counted, direction } = working;
  if (!length) return <p>{t('matter.fixedDay', { day: from })}</p>;
  const said = { n: length.n, unit: t(`matter.unit.${length.unit}`), from, counted };
  return (
    <>
      <p>{t(direction === 'after' ? 'matter.countedAfter' : 'matter.countedBefore', said)}</p>
      <Days words={t('matter.skippedDays')} days={working.skipped} />
      <Days words={t('matter.rolledDays')} days={working.rolled} />
    </>
  );
}

function Days({ words, days }: { readonly words: string; readonly days: readonly SkippedView[] }) {
  const { t } = useI18n();
  if (days.length === 0) return null;
  return (
    <>
      <p>{words}</p>
      <ul>
        {days.map(({ day, why }) => (
          <li key={day}>
            {day}: {why === 'weekend' || why === 'closure' ? t(`matter.why.${why}`) : <Law>{why}</Law>}
          </li>
        ))}
      </ul>
    </>
  );
}
