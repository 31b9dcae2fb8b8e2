import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useEffect, useRef } from 'react';
import type { FormFault, KeptProfile } from '../../../../src/server/api-types.ts';
import { papersApi } from '../../api/papers.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Failure, Loading, Lost } from '../../parts/states.tsx';
import { fieldOf, PROFILE_PARTS, type ProfileField, profileFrom } from './profile-fields.ts';
import { inputId, ProfileInput } from './profile-input.tsx';
import { inWords, type ProfileFormState, useProfileForm } from './use-profile-form.ts';

/** The profile of a county's office: who signs, for which court, under which dates, and what letters say. */
export function Office() {
  const { t } = useI18n();
  useTitle(t('profile.title'));
  const { state, county } = useParams({ from: '/office/$state/$county' });
  const kept = useQuery({ queryKey: ['profile', state, county], queryFn: () => papersApi.profile({ state, county }) });
  if (kept.isError) return <Lost error={kept.error} />;
  if (!kept.data) return <Loading />;
  return <ProfileForm key={`${state} ${county}`} kept={kept.data} />;
}

type Shown = { readonly kept: KeptProfile; readonly run: string | undefined; readonly form: ProfileFormState };

function ProfileForm({ kept }: { readonly kept: KeptProfile }) {
  const { t } = useI18n();
  const { run } = useSearch({ from: '/office/$state/$county' });
  const form = useProfileForm(kept, run);
  const { keep, example, faults, changed } = form;
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Head kept={kept} run={run} form={form} />
      {[keep, example].map(
        ({ isError, error }, at) => isError && <Failure key={at === 0 ? 'keep' : 'example'} error={error} />,
      )}
      <div ref={summary} tabIndex={-1}>
        {faults.length > 0 && <FaultList faults={faults} />}
      </div>
      <StrangeKeys form={form} />
      {form.isInvented && !kept.profile && !changed && (
        <p>
          <Button type="button" outline onClick={() => example.mutate()}>
            {t('profile.example')}
          </Button>
        </p>
      )}
      <PartsNav form={form} />
      <Parts form={form} />
      <SaveBar kept={kept} run={run} form={form} />
    </form>
  );
}

function Head({ kept, run, form }: Shown) {
  const { t, when } = useI18n();
  const written = () => new Blob([`${JSON.stringify(profileFrom(form.values), null, 2)}\n`]);
  return (
    <PageHead
      title={t('profile.title')}
      crumb={
        run !== undefined && (
          <Crumb>
            <Link to="/runs/$run/documents" params={{ run }}>
              {t('papers.title')}
            </Link>
          </Crumb>
        )
      }
      lead={
        <>
          {t('profile.lead', { county: inWords(kept.county) || kept.county })}
          <span className="rd-small rd-block">
            {kept.saved ? t('profile.saved', { when: when(kept.saved.at), by: kept.saved.by }) : t('profile.unsaved')}
          </span>
        </>
      }
      actions={
        <>
          <FileButton
            id="profile-file"
            label={t('profile.load')}
            accept=".json,application/json"
            outline
            onFiles={([given]) => void form.load(given)}
          />
          <Button type="button" outline onClick={() => save(written(), 'county-profile.json')}>
            {t('profile.write')}
          </Button>
        </>
      }
    />
  );
}

/** What a loaded file has that no profile does. */
function StrangeKeys({ form: { strange } }: Pick<Shown, 'form'>) {
  const { t } = useI18n();
  if (strange.length === 0) return null;
  return (
    <Notice type="warning" heading={t('profile.fileHas')}>
      <ul className="rd-list">
        {strange.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The parts of the form, with how many required fields each still lacks. */
function PartsNav({ form: { values } }: Pick<Shown, 'form'>) {
  const { t } = useI18n();
  return (
    <nav aria-label={t('profile.parts')} className="rd-parts">
      <ul>
        {PROFILE_PARTS.map(({ id, fields }) => {
          const left = fields.filter(({ path, required }) => required && values[path] === '').length;
          return (
            <li key={id}>
              <a href={`#part-${id}`}>{t(`profile.part.${id}`)}</a>{' '}
              <span className="rd-small rd-muted">{left === 0 ? '✓' : t('profile.left', { n: left })}</span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Parts({ form: { values, faults, doubtOf, set } }: Pick<Shown, 'form'>) {
  const { t } = useI18n();
  return PROFILE_PARTS.map(({ id, fields }) => (
    <Card key={id} title={t(`profile.part.${id}`)} id={`part-${id}`}>
      <p className="rd-muted rd-small">{t(`profile.part.${id}.lead`)}</p>
      <div className="rd-profile-fields">
        {(fields as readonly ProfileField[]).map((field) => (
          <ProfileInput
            key={field.path}
            field={field}
            value={values[field.path] ?? ''}
            fault={faults.find(({ path }) => fieldOf(path)?.path === field.path)}
            doubt={doubtOf(field.path)}
            onChange={(value) => set(field.path, value)}
          />
        ))}
      </div>
    </Card>
  ));
}

function SaveBar({ kept, run, form: { keep, example, faults, changed } }: Shown) {
  const { t } = useI18n();
  return (
    <div className="rd-save">
      <Button type="submit" disabled={keep.isPending || example.isPending}>
        {t('profile.save')}
      </Button>
      <span role="status">
        {changed ? t('profile.changed') : keep.isSuccess && faults.length === 0 ? t('profile.isSaved') : ''}
      </span>
      {run !== undefined && !changed && kept.profile !== null && (
        <Link to="/runs/$run/documents" params={{ run }}>
          {t('profile.toPapers')}
        </Link>
      )}
    </div>
  );
}

/** Everything that is wrong, each a way to its field. */
function FaultList({ faults }: { readonly faults: readonly FormFault[] }) {
  const { t } = useI18n();
  return (
    <Notice type="error" heading={t('profile.faults', { n: faults.length })}>
      <ul className="rd-list">
        {faults.map((fault) => {
          const field = fieldOf(fault.path);
          const words = t(`profile.fault.${fault.code}`);
          return (
            <li key={`${fault.path} ${fault.code}`}>
              {field ? (
                <a
                  href={`#${inputId(field.path)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(inputId(field.path))?.focus();
                  }}
                >
                  {t(`profile.${field.path}` as 'profile.county')}: {words}
                </a>
              ) : (
                <span lang="en">{fault.message}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
