import type { ChangeView, MatterEventView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { Card } from '../../parts/page.tsx';
import { TwoDecisions } from '../../parts/two-decisions.tsx';

/** The later runs that decided a matter otherwise: old and new, and what was found to hold. */
export function Changes({ changes }: { readonly changes: readonly ChangeView[] }) {
  const { t, when } = useI18n();
  if (changes.length === 0) return null;
  return (
    <Card title={t('matter.changes')}>
      <ul className="rd-moves">
        {changes.map((change) => (
          <li key={`${change.at} ${change.after.run}`}>
            <span className="rd-small rd-muted">{when(change.at)}</span>
            <TwoDecisions decisions={change} />
            {change.looked === null ? (
              <strong className="rd-block">{t('matter.changeOpen')}</strong>
            ) : (
              <span className="rd-block rd-small">
                {t(`matter.holds.${change.looked.holds}`)} · {change.looked.who}, {when(change.looked.at)}
                {(change.looked.holds === 'old' || change.looked.holds === 'new') && `: ${change.looked.reason}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What happened in a matter, the first thing first: who, when, what, from which state to which, and what it brought. */
export function History({ events }: { readonly events: readonly MatterEventView[] }) {
  const { t } = useI18n();
  return (
    <Card title={t('matter.history')}>
      <ol className="rd-moves">
        {events.map((event) => (
          <Event key={event.seq} event={event} />
        ))}
      </ol>
    </Card>
  );
}

function Event({ event: { who, event, title, brought, moves } }: { readonly event: MatterEventView }) {
  const { t, when } = useI18n();
  const { said } = useLawWords();
  const second = event.kind === 'act' ? event.second?.person : undefined;
  return (
    <li>
      <span className="rd-small rd-muted">
        {when(event.at)} · {who === 'law' ? t('matter.law') : who}
        {second !== undefined && ` ${t('matter.second', { who: second })}`}
      </span>
      <span className="rd-block">
        {(event.kind !== 'act' || title === null) && <>{t(`matter.event.${event.kind}`)} </>}
        {title !== null && (
          <strong>
            <Law>{title}</Law>
          </strong>
        )}
      </span>
      {moves.map(({ track, from, to }) => (
        <span key={track} className="rd-block rd-small">
          <Law>{track}</Law>:{' '}
          {from === null ? t('matter.to', { to: said(to) }) : t('matter.from', { from: said(from), to: said(to) })}
        </span>
      ))}
      {brought.map((each) => (
        <span key={each.title} className="rd-block rd-small">
          <Law>{each.title}</Law>: {each.isGround ? <Law>{each.value}</Law> : each.value}
        </span>
      ))}
      {besideOf(event).map(([name, value]) => (
        <span key={name} className="rd-block rd-small">
          {t(`matter.brought.${name}`)}: {value}
        </span>
      ))}
    </li>
  );
}

/** What an event brought beside what the procedure names. */
function besideOf(event: MatterEventView['event']): readonly (readonly [BesideName, string])[] {
  switch (event.kind) {
    case 'tolled':
    case 'resumed':
    case 'extended':
      return [
        ['reason', event.reason],
        ['document', event.document],
      ];
    case 'corrected':
    case 'determined':
    case 'superseded':
    case 'taken-back':
      return [['reason', event.reason]];
    case 'entered':
      return [['authority', event.authority]];
    case 'told':
      return event.proof === undefined ? [] : [['proof', event.proof]];
    default:
      return [];
  }
}

type BesideName = 'reason' | 'document' | 'authority' | 'proof';
