import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { RunProcedure } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { mattersChanged } from '../api/matters-changed.ts';
import { useJob } from '../api/use-job.ts';
import { useI18n } from '../i18n/index.tsx';
import { Law } from '../law-words.tsx';
import { DateField } from './date-field.tsx';
import { Notice } from './notice.tsx';
import { JobProgress } from './progress.tsx';
import { Sentence } from './sentence.tsx';
import { Failure } from './states.tsx';
import { YesNoField } from './yes-no-field.tsx';

/** What an opening is begun with. */
type Opening = Parameters<typeof api.openMatters>[0];

/** How an opening is begun: for everybody in a run, or for some of them. */
type Start = (wanted: Opening) => Promise<unknown>;

type Props = {
  readonly run: string;
  readonly procedure: RunProcedure;
  readonly mayOpen: boolean;
  readonly start: Start;
};

/** What a procedure is, how far its matters of a run are opened, and the form that opens them. */
export function OpenProcedure({ run, procedure, mayOpen, start }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const { id, title, summary, state } = procedure;
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['run-procedures', run] });
    void mattersChanged(queries);
  };
  const event = useJob(state.job, state.active, refresh);
  // Kept here, so that what was entered is there for the next opening.
  const [entries, setEntries] = useState<Entries>({ dates: {}, settings: {} });
  const begun = useRef(false);
  return (
    <details className="rd-option" open={state.active || state.matters > 0 || undefined}>
      <summary>
        <Law>{title}</Law>
        {state.matters > 0 && <span className="rd-chip">{t('open.count', { n: state.matters })}</span>}
      </summary>
      <p>
        <Law>{summary}</Law>
      </p>
      {state.matters > 0 && (
        <p>
          <Link to="/queue" search={{ queue: { procedure: id } }}>
            {t('open.toQueue')}
          </Link>
        </p>
      )}
      {state.problem && (
        <Notice type="warning">
          <Sentence of={state.problem} />
        </Notice>
      )}
      {state.opening && !state.active && (
        <InView isOwn={begun.current}>
          <p role="status">{t('open.done', state.opening)}</p>
        </InView>
      )}
      {state.opening && state.opening.changed + state.opening.alike > 0 && !state.active && (
        <p className="rd-callout rd-callout--open">{t('open.left', state.opening)}</p>
      )}
      {state.active ? (
        <InView isOwn={begun.current}>
          <JobProgress event={event} />
          <Button type="button" outline onClick={() => void api.cancelJob(state.job)}>
            {t('common.cancel')}
          </Button>
        </InView>
      ) : (
        mayOpen && (
          <OpenForm
            procedure={procedure}
            start={(wanted) => start({ run, ...wanted })}
            entries={entries}
            onEnter={setEntries}
            onOpened={() => {
              begun.current = true;
              refresh();
            }}
          />
        )
      )}
    </details>
  );
}

/** What stands above the form that somebody sent comes into their view, since they look at its end. */
function InView({ isOwn, children }: { readonly isOwn: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOwn) place.current?.scrollIntoView({ block: 'center' });
  }, [isOwn]);
  return <div ref={place}>{children}</div>;
}

/** What is entered for an opening, by the ids of the procedure. */
export type Entries = {
  readonly dates: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
};

type FormProps = {
  readonly procedure: Pick<RunProcedure, 'id' | 'dates' | 'settings'>;
  readonly start: (wanted: Omit<Opening, 'run'>) => Promise<unknown>;
  readonly entries: Entries;
  readonly onEnter: (entries: Entries) => void;
  readonly onOpened: () => void;
};

/** What a procedure asks for when its matters are opened. */
export function OpenForm({ procedure, start, entries, onEnter, onOpened }: FormProps) {
  const { t } = useI18n();
  const { dates, settings } = entries;
  const setDates = (next: Entries['dates']) => onEnter({ ...entries, dates: next });
  const setSettings = (next: Entries['settings']) => onEnter({ ...entries, settings: next });
  const open = useMutation({
    mutationFn: () =>
      start({
        procedure: procedure.id,
        dates: Object.fromEntries(Object.entries(dates).filter(([, day]) => day !== '')),
        settings: Object.fromEntries(
          Object.entries(settings)
            .filter(([, value]) => value !== '')
            .map(([id, value]) => [id, value === 'yes' ? true : value === 'no' ? false : Number(value)]),
        ),
      }),
    onSuccess: onOpened,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate();
  };
  const field = (id: string) => `open-${procedure.id.replaceAll(/\W/g, '-')}-${id}`;
  return (
    <form onSubmit={submit}>
      {procedure.dates.length > 0 && <p className="rd-small">{t('open.dates')}</p>}
      <div className="rd-filter-row">
        {procedure.dates.map(({ id, title }) => (
          <div key={id}>
            <Label htmlFor={field(id)}>
              <Law className="rd-capital">{title}</Law>
            </Label>
            <DateField
              id={field(id)}
              required={false}
              value={dates[id] ?? ''}
              onChange={(day) => setDates({ ...dates, [id]: day })}
            />
          </div>
        ))}
      </div>
      {procedure.settings.length > 0 && <p className="rd-small">{t('open.settings')}</p>}
      {procedure.settings.map(({ id, ask, value }) => (
        <div key={id}>
          <Label htmlFor={field(id)}>
            <Law>{ask}</Law>
          </Label>
          {value.kind === 'confirm' ? (
            <YesNoField
              id={field(id)}
              required={false}
              value={settings[id] ?? ''}
              onChange={(answer) => setSettings({ ...settings, [id]: answer })}
            />
          ) : (
            <TextInput
              id={field(id)}
              name={field(id)}
              type="number"
              min={value.least}
              max={value.most}
              value={settings[id] ?? ''}
              onChange={({ target }) => setSettings({ ...settings, [id]: target.value })}
            />
          )}
        </div>
      ))}
      {open.isError && <Failure error={open.error} />}
      <div className="rd-actions">
        <Button type="submit" disabled={open.isPending}>
          {t('open.start')}
        </Button>
      </div>
    </form>
  );
}
