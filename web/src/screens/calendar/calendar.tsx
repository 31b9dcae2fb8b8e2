import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Label, Select } from '@trussworks/react-uswds';
import type { CalendarDay, CalendarMonth, ProcedureOverview } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { type KeyButton, KeyRow } from '../../parts/key-row.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting, Empty } from '../../parts/states.tsx';
import { useScreenKeys } from '../../screen-keys.ts';

const LOCALES = { en: 'en-US', es: 'es-US' } as const;

/** What is due on which day: a month of one court, or of all of the office, each day a way into the queue. */
export function Calendar() {
  const { t } = useI18n();
  useTitle(t('calendar.title'));
  const { procedure: wanted } = useSearch({ from: '/calendar' });
  const overview = useQuery({ queryKey: ['overview'], queryFn: api.overview });
  if (!overview.data) return <Awaiting all={[overview]} />;
  const procedure = overview.data.find(({ id }) => id === wanted) ?? overview.data[0];
  const crumb = (
    <Crumb>
      <Link to="/queue">{t('calendar.toQueue')}</Link>
    </Crumb>
  );
  return (
    <>
      <PageHead title={t('calendar.title')} lead={t('calendar.lead')} crumb={crumb} />
      {procedure ? (
        <Months procedure={procedure} all={overview.data} />
      ) : (
        <Empty heading={t('calendar.none')}>
          <p>{t('calendar.noneText')}</p>
        </Empty>
      )}
    </>
  );
}

type Props = { readonly procedure: ProcedureOverview; readonly all: readonly ProcedureOverview[] };

function Months({ procedure, all }: Props) {
  const { t, n } = useI18n();
  const { said, langOf } = useLawWords();
  const navigate = useNavigate();
  const { month = null, county = null } = useSearch({ from: '/calendar' });
  const shown = useQuery({
    queryKey: ['calendar', procedure.id, month, county],
    queryFn: () => api.calendar({ procedure: procedure.id, month, county }),
    placeholderData: keepPreviousData,
  });
  const data = shown.data;
  const go = (next: { procedure?: string; month?: string | null; county?: string | null }) => {
    const wanted = { procedure: procedure.id, month, county, ...next };
    void navigate({
      to: '/calendar',
      search: {
        procedure: wanted.procedure,
        ...(wanted.month === null ? {} : { month: wanted.month }),
        ...(wanted.county === null ? {} : { county: wanted.county }),
      },
      resetScroll: false,
    });
  };
  const keys: readonly KeyButton[] = data
    ? [
        { key: 'b', words: t('calendar.before'), press: () => go({ month: besideMonth(data.month, -1) }) },
        { key: 't', words: t('calendar.today'), press: () => go({ month: null }) },
        { key: 'f', words: t('calendar.after'), press: () => go({ month: besideMonth(data.month, 1) }) },
      ]
    : [];
  useScreenKeys(keys);
  if (!data) return <Awaiting all={[shown]} />;
  return (
    <>
      <div className="rd-filter-row">
        {all.length > 1 && (
          <div>
            <Label htmlFor="calendar-procedure">{t('calendar.procedure')}</Label>
            <Select
              id="calendar-procedure"
              name="procedure"
              value={procedure.id}
              onChange={({ target }) => go({ procedure: target.value, county: null })}
            >
              {all.map(({ id, title }) => (
                <option key={id} value={id} lang={langOf(title)}>
                  {said(title)}
                </option>
              ))}
            </Select>
          </div>
        )}
        <div>
          <Label htmlFor="calendar-county">{t('calendar.court')}</Label>
          <Select
            id="calendar-county"
            name="county"
            value={county ?? ''}
            onChange={({ target }) => go({ county: target.value === '' ? null : target.value })}
          >
            <option value="">{t('calendar.office')}</option>
            {data.counties.map((each) => (
              <option key={each.county} value={each.county}>
                {each.county} · {n(each.n)}
              </option>
            ))}
          </Select>
        </div>
      </div>
      <nav className="rd-act-bar rd-months" aria-label={t('calendar.months')}>
        <KeyRow buttons={keys} />
      </nav>
      <Month month={data} county={county} onGo={go} />
    </>
  );
}

type MonthProps = {
  readonly month: CalendarMonth;
  readonly county: string | null;
  readonly onGo: (to: { readonly month: string }) => void;
};

function Month({ month, county, onGo }: MonthProps) {
  const { t, language } = useI18n();
  const { procedure, days, today, before, after, withoutDay, knowsHolidays } = month;
  const name = words(`${month.month}-01`, language, { month: 'long', year: 'numeric' });
  const total = days.reduce((sum, { n }) => sum + n, 0);
  const weekdays = [0, 1, 2, 3, 4, 5, 6].map((each) => words(`2026-11-0${each + 1}`, language, { weekday: 'short' }));
  return (
    <section aria-labelledby="calendar-month">
      <h2 id="calendar-month" className="rd-section">
        {name}
      </h2>
      <p role="status">
        {t('calendar.total', { n: total })} <Law>{procedure.calendar}</Law>
      </p>
      {!knowsHolidays && <p className="rd-callout rd-callout--open">{t('calendar.noHolidays')}</p>}
      <div className="rd-month-days" aria-hidden="true">
        {weekdays.map((each) => (
          <span key={each}>{each}</span>
        ))}
      </div>
      <ol className="rd-month" style={{ '--first': days[0]!.weekday + 1 } as React.CSSProperties}>
        {days.map((day) => (
          <Day key={day.day} day={day} isToday={day.day === today} procedure={procedure.id} county={county} />
        ))}
      </ol>
      {before && (
        <p>
          {t('calendar.earlier', { n: before.n })}{' '}
          <button type="button" className="rd-link-button" onClick={() => onGo({ month: before.day.slice(0, 7) })}>
            {words(before.day, language, LONG)}
          </button>
        </p>
      )}
      {after && (
        <p>
          {t('calendar.later', { n: after.n })}{' '}
          <button type="button" className="rd-link-button" onClick={() => onGo({ month: after.day.slice(0, 7) })}>
            {words(after.day, language, LONG)}
          </button>
        </p>
      )}
      {withoutDay > 0 && <p>{t('calendar.withoutDay', { n: withoutDay })}</p>}
    </section>
  );
}

const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

type DayProps = {
  readonly day: CalendarDay;
  readonly isToday: boolean;
  readonly procedure: string;
  readonly county: string | null;
};

function Day({ day: { day, n, closed, holiday }, isToday, procedure, county }: DayProps) {
  const { t, language } = useI18n();
  const classes = [
    'rd-day',
    closed && 'rd-day--closed',
    isToday && 'rd-day--today',
    n === 0 && !holiday && 'rd-day--empty',
  ];
  const queue = { procedure, due: day, ...(county === null ? {} : { county: [county] }) };
  return (
    <li className={classes.filter(Boolean).join(' ')} aria-current={isToday ? 'date' : undefined}>
      <time dateTime={day}>
        <span aria-hidden="true" className="rd-day-number">
          {Number(day.slice(8))}
        </span>
        <span className="rd-day-name">{words(day, language, LONG)}</span>
      </time>
      {closed === 'weekend' && <span className="usa-sr-only">{t('calendar.weekend')}</span>}
      {closed === 'closure' && <span className="rd-day-why">{t('calendar.closure')}</span>}
      {holiday !== null && <Law className="rd-day-why">{holiday}</Law>}
      {n > 0 && (
        <Link to="/queue" search={{ queue }} className="rd-day-due">
          {t('calendar.due', { n })}
        </Link>
      )}
    </li>
  );
}

/** A day of a court, which has no time zone here, in the words of a language. */
function words(day: string, language: keyof typeof LOCALES, format: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALES[language], { ...format, timeZone: 'UTC' });
}

/** The month so many after one that is written `YYYY-MM`. */
function besideMonth(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number! - 1 + by, 1)).toISOString().slice(0, 7);
}
