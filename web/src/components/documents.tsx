import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Fieldset, Label, Select } from '@trussworks/react-uswds';
import { type FormEvent, useRef, useState } from 'react';
import type { DocumentsState, DocumentsWanted, RunInfo } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { useJob } from '../api/use-job.ts';
import { useI18n } from '../i18n/index.tsx';
import { JobProgress } from './progress.tsx';
import { Sentence } from './sentence.tsx';
import { Failure, Loading } from './states.tsx';

/** The papers of a run: made here from its result files, with the county's profile. */
export function Documents({ run }: { readonly run: RunInfo }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const state = useQuery({ queryKey: ['documents', run.id], queryFn: () => api.documents(run.id) });
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['documents', run.id] });
    void queries.invalidateQueries({ queryKey: ['files', run.id] });
  };
  const active = state.data?.active ?? false;
  const event = useJob(state.data?.job, active, again);
  if (state.isError) return <Failure error={state.error} />;
  if (!state.data) return <Loading />;
  const { report, problem, profile, job } = state.data;
  if (active) {
    return (
      <>
        <JobProgress event={event} />
        <Button type="button" outline onClick={() => void api.cancelJob(job)}>
          {t('common.cancel')}
        </Button>
      </>
    );
  }
  return (
    <>
      {problem !== null && (
        <p className="rd-callout rd-callout--open rd-lines" role="status">
          <Sentence of={problem} />
        </p>
      )}
      {report && (
        <div className="rd-callout" role="status">
          {t('documents.made', { files: report.files, pages: report.pages, people: report.people })}
          {report.warnings > 0 && ` ${t('documents.warnings', { n: report.warnings })}`}
          {report.warningGroups.length > 0 && (
            <ul className="rd-list" lang="en">
              {report.warningGroups.map(({ kind, what, warnings }) => (
                <li key={`${kind} ${what}`}>
                  {t(`documents.${kind}`)}: {what} ({warnings})
                </li>
              ))}
            </ul>
          )}
          {report.notes.length > 0 && (
            <ul className="rd-list" lang="en">
              {report.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <details open={problem === null ? undefined : true}>
        <summary>{t(report ? 'documents.again' : 'documents.make')}</summary>
        <Profile run={run} profile={profile} onSaved={again} />
        {profile && <Make run={run} written={state.data.kinds} onMade={again} />}
        {!profile && <p className="rd-muted">{t('documents.profileFirst', { n: state.data.kinds.length })}</p>}
      </details>
    </>
  );
}

/** The few facts that no criminal history holds: who signs, for which court, under which date. */
function Profile({
  run,
  profile,
  onSaved,
}: {
  readonly run: RunInfo;
  readonly profile: DocumentsState['profile'];
  readonly onSaved: () => void;
}) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  const save = useMutation({ mutationFn: api.saveProfile, onSuccess: onSaved });
  const example = useMutation({
    // Papers bear no date before the day as of which a run decided.
    mutationFn: async () => api.saveProfile({ ...(await api.exampleProfile()), date: run.choice.asOf }),
    onSuccess: onSaved,
  });
  const read = async (file: File) => {
    let given: unknown = null;
    try {
      given = JSON.parse(await file.text());
    } catch {
      // The server says that it is no JSON.
    }
    save.mutate(given);
  };
  return (
    <section>
      <h3>{t('documents.profile')}</h3>
      {profile ? (
        <p>
          {t('documents.profileIs', { county: profile.county, date: profile.date, signer: profile.office.signer })}
          {profile.order.date !== undefined && ` ${t('documents.ordered', { date: profile.order.date })}`}
        </p>
      ) : (
        <p>{t('documents.profileLead')}</p>
      )}
      {save.isError && <Failure error={save.error} />}
      {example.isError && <Failure error={example.error} />}
      <div className="rd-actions">
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          className="usa-sr-only"
          tabIndex={-1}
          aria-label={t('documents.profileGive')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file);
            target.value = '';
          }}
        />
        <Button type="button" outline onClick={() => field.current?.click()}>
          {t(profile ? 'documents.profileOther' : 'documents.profileGive')}
        </Button>
        {run.invented && !profile && (
          <Button type="button" outline onClick={() => example.mutate()}>
            {t('documents.exampleUse')}
          </Button>
        )}
        <a href="/api/profile/example.json" download="county-profile.json">
          {t('documents.example')}
        </a>
      </div>
    </section>
  );
}

type MakeProps = {
  readonly run: RunInfo;
  /** The kinds of paper that there are for the run's law. */
  readonly written: DocumentsWanted['kinds'];
  readonly onMade: () => void;
};

function Make({ run, written, onMade }: MakeProps) {
  const { t } = useI18n();
  const make = useMutation({
    mutationFn: (wanted: DocumentsWanted) => api.makeDocuments(run.id, wanted),
    onSettled: onMade,
  });
  const [kinds, setKinds] = useState<readonly string[]>(written);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const order = new FormData(event.currentTarget).get('order') === 'case' ? 'case' : 'county';
    make.mutate({ kinds: written.filter((kind) => kinds.includes(kind)), order, languages: ['en', 'es'] });
  };
  return (
    <form onSubmit={submit} className="rd-make">
      <Fieldset legend={<h3>{t('documents.kinds')}</h3>}>
        <div className="rd-checks">
          {written.map((kind) => (
            <Checkbox
              key={kind}
              id={`kind-${kind}`}
              name="kind"
              label={t(`documents.${kind}`)}
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                setKinds((before) => (target.checked ? [...before, kind] : before.filter((each) => each !== kind)))
              }
            />
          ))}
        </div>
      </Fieldset>
      {written.includes('order') && (
        <>
          <Label htmlFor="documents-order">{t('documents.orderForm')}</Label>
          <Select id="documents-order" name="order">
            <option value="county">{t('documents.orderCounty')}</option>
            <option value="case">{t('documents.orderCase')}</option>
          </Select>
        </>
      )}
      {make.isError && <Failure error={make.error} />}
      <Button type="submit" disabled={make.isPending || kinds.length === 0}>
        {t('documents.start')}
      </Button>
    </form>
  );
}
