import type { ConvictionView, CountView, HistoryView } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { useLevelWords } from './declared.ts';
import { OutcomeTag } from './outcome.tsx';

/** The whole history in words: cycles, events, counts, how they ended, and what the record lacks. */
export function EventList({
  history,
  convictions,
}: {
  readonly history: HistoryView;
  readonly convictions: readonly ConvictionView[];
}) {
  const { t } = useI18n();
  const decided = new Map(convictions.map((each) => [each.key, each]));
  return (
    <div className="rd-events">
      {history.cycles.map(({ cycle, cases }, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of a history does not change
        <section key={position}>
          <h3>{cycle === null ? t('person.cycleUnknown') : t('person.cycle', { n: position + 1 })}</h3>
          <ol>
            {cases.map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={index}>
                <div className="rd-event-head">
                  <span className={`rd-date rd-date--${each.date.precision}`}>
                    {each.date.precision === 'unknown' ? t('person.dateUnknown') : each.date.text}
                  </span>
                  <strong>{t(`step.${each.step}`)}</strong>
                  <span>
                    {each.agency}
                    {each.county === null && <em> {t('person.countyUnknown')}</em>}
                  </span>
                  {each.caseNumbers.length > 0 && (
                    <span className="rd-muted">{t('person.case', { numbers: each.caseNumbers.join(', ') })}</span>
                  )}
                </div>
                <ul>
                  {each.counts.map((count) => (
                    <CountLine
                      key={count.key + count.lines.join()}
                      count={count}
                      conviction={decided.get(count.key)}
                      court={each.step === 'court'}
                    />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function CountLine({
  count,
  conviction,
  court,
}: {
  count: CountView;
  conviction: ConvictionView | undefined;
  court: boolean;
}) {
  const { t } = useI18n();
  const levelWords = useLevelWords();
  return (
    <li>
      <span className="rd-count">
        {/* A registration or a death is no offense, and lacks no section. */}
        {count.section ?? ((court || count.offense !== '') && <em>{t('person.sectionUnknown')}</em>)}
        {count.offense !== '' && <span className="rd-muted"> {count.offense}</span>}
      </span>{' '}
      <span className={count.level === null && court ? 'rd-unknown' : 'rd-muted'}>
        {count.level === null ? court && t('person.levelUnknown') : levelWords(count.level)}
      </span>
      {count.disposition.text !== '' && <span> · {count.disposition.text}</span>}
      {count.disposition.kind === 'unknown' && <em className="rd-unknown"> · {t('person.dispositionUnknown')}</em>}
      {count.sentence.length > 0 && (
        <span className="rd-block rd-small">
          {t('person.sentence')}: {count.sentence.join(', ')}
          {count.sentenceEnd.first && ` (${t('person.sentenceEnd', { date: count.sentenceEnd.text })})`}
        </span>
      )}
      {count.later.map((text) => (
        <span key={text} className="rd-block rd-small">
          {t('person.later')}: {text}
        </span>
      ))}
      {count.conflicts.length > 0 && (
        <span className="rd-block rd-small rd-unknown">
          {t('person.conflict', { facts: count.conflicts.join(', ') })}
        </span>
      )}
      <span className="rd-small rd-muted"> {t('person.lines', { lines: count.lines.join(', ') })}</span>
      {conviction && court && (
        <span className="rd-block">
          <OutcomeTag outcome={conviction.outcome} />
        </span>
      )}
    </li>
  );
}
