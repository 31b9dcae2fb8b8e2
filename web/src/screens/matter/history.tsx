import type { ChangeView, MatterEventView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
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

function Event({ event: { who, event, title, moves } }: { readonly event: MatterEventView }) {
  const { t, when } = useI18n();
  const second = event.kind === 'act' ? event.second?.person : undefined;
  const brought = broughtBy(event);
  return (
    <li>
      <span className="rd-small rd-muted">
        {when(event.at)} · {who === 'law' ? t('matter.law') : who}
        {second !== undefined && ` ${t('matter.second', { who: second })}`}
      </span>
      <span className="rd-block">
        {(event.kind !== 'act' || title === null) && <>{t(`matter.event.${event.kind}`)} </>}
        {title !== null && <strong lang="en">{title}</strong>}
      </span>
      {moves.map(({ track, from, to }) => (
        <span key={track} className="rd-block rd-small">
          <span lang="en">{track}</span>: {from === null ? t('matter.to', { to }) : t('matter.from', { from, to })}
        </span>
      ))}
      {brought.map(([name, value]) => (
        <span key={name} className="rd-block rd-small">
          <span lang="en">{name}</span>: {value}
        </span>
      ))}
    </li>
  );
}

/** What an event brought, by the names of the procedure. */
function broughtBy(event: MatterEventView['event']): readonly (readonly [string, string])[] {
  switch (event.kind) {
    case 'act':
    case 'late':
      return Object.entries(event.given).map(([name, value]) => [name, [value].flat().join('; ')]);
    case 'opened':
      return Object.entries(event.dates ?? {});
    case 'tolled':
    case 'resumed':
    case 'extended':
      return [
        ['reason', event.reason],
        ['document', event.document],
      ];
    case 'corrected':
      return [
        ...Object.entries(event.given).map(([name, value]) => [name, [value].flat().join('; ')] as const),
        ['reason', event.reason],
      ];
    case 'determined':
    case 'superseded':
    case 'taken-back':
      return [['reason', event.reason]];
    case 'entered':
      return [
        [event.what.id, String('day' in event.what ? event.what.day : event.what.value)],
        ['authority', event.authority],
      ];
    case 'told':
      return event.proof === undefined ? [] : [['proof', event.proof]];
    default:
      return [];
  }
}
