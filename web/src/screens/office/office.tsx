import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { DateDoubt, FormFault, KeptProfile } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { papersApi } from '../../api/papers.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Failure, Loading, Lost } from '../../parts/states.tsx';
import {
  type FieldValue,
  fieldOf,
  keysBeside,
  PROFILE_PARTS,
  type ProfileField,
  type ProfileValues,
  profileFrom,
  valuesOf,
} from './profile-fields.ts';
import { inputId, ProfileInput } from './profile-input.tsx';

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

/** A county's name in a form that has none yet: `San Joaquin` of `SAN JOAQUIN`. */
function inWords(county: string): string {
  return county === 'ALL' ? '' : county.toLowerCase().replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

function ProfileForm({ kept }: { readonly kept: KeptProfile }) {
  const { t, when } = useI18n();
  const { county } = kept;
  const { run } = useSearch({ from: '/office/$state/$county' });
  const queries = useQueryClient();
  const found = useQuery({ queryKey: ['run', run], queryFn: () => api.run(run!), enabled: run !== undefined });
  const asOf = found.data?.choice.asOf ?? null;
  const [values, setValues] = useState<ProfileValues>(() => valuesOf(kept.profile ?? { county: inWords(county) }));
  const [changed, setChanged] = useState(false);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [strange, setStrange] = useState<readonly string[]>([]);
  const [dates, setDates] = useState<readonly DateDoubt[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  const judge = useMutation({
    mutationFn: (profile: unknown) => papersApi.checkProfile(kept, profile, asOf),
    onSuccess: (check) => setDates(check.dates),
  });
  const keep = useMutation({
    mutationFn: () => papersApi.saveProfile(kept, profileFrom(values)),
    onSuccess: (check) => {
      setFaults(check.faults);
      if (check.faults.length > 0) return;
      setChanged(false);
      judge.mutate(profileFrom(values));
      void queries.invalidateQueries({ queryKey: ['profile'] });
      void queries.invalidateQueries({ queryKey: ['documents'] });
      void queries.invalidateQueries({ queryKey: ['petition'] });
    },
  });
  // The dates are looked at against the run as soon as it is known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being written is looked at when it is saved
  useEffect(() => {
    if (kept.profile && asOf !== null) judge.mutate(kept.profile);
  }, [asOf]);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  const load = async (given: File) => {
    let profile: unknown;
    try {
      profile = JSON.parse(await given.text());
    } catch {
      setStrange([t('profile.notJson')]);
      return;
    }
    setStrange(keysBeside(profile).map((key) => t('profile.strange', { key: key || given.name })));
    setValues(valuesOf(profile));
    setFaults([]);
    setChanged(true);
    judge.mutate(profile);
  };
  const example = useMutation({
    // Papers bear no date before the day as of which a run decided.
    mutationFn: async () => ({ ...(await papersApi.exampleProfile()), ...(asOf ? { date: asOf } : {}) }),
    onSuccess: (profile) => {
      setValues(valuesOf(profile));
      setChanged(true);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  const set = (path: string, value: FieldValue) => {
    setValues((before) => ({ ...before, [path]: value }));
    setChanged(true);
  };
  const doubtOf = (path: string) => {
    const doubt = dates.find((each) => each.path === path);
    return doubt && t(`profile.date.${doubt.code}`, { date: doubt.date, other: doubt.other });
  };
  return (
    <form onSubmit={submit} noValidate>
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
            {t('profile.lead', { county: inWords(county) || county })}
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
              onFiles={([given]) => void load(given)}
            />
            <Button
              type="button"
              outline
              onClick={() =>
                save(new Blob([`${JSON.stringify(profileFrom(values), null, 2)}\n`]), 'county-profile.json')
              }
            >
              {t('profile.write')}
            </Button>
          </>
        }
      />
      {[keep, example].map(
        ({ isError, error }, at) => isError && <Failure key={at === 0 ? 'keep' : 'example'} error={error} />,
      )}
      <div ref={summary} tabIndex={-1}>
        {faults.length > 0 && <FaultList faults={faults} />}
      </div>
      {strange.length > 0 && (
        <Notice type="warning" heading={t('profile.fileHas')}>
          <ul className="rd-list">
            {strange.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      {found.data?.invented && !kept.profile && !changed && (
        <p>
          <Button type="button" outline onClick={() => example.mutate()}>
            {t('profile.example')}
          </Button>
        </p>
      )}
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
      {PROFILE_PARTS.map(({ id, fields }) => (
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
      ))}
      <div className="rd-save">
        <Button type="submit" disabled={keep.isPending}>
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
    </form>
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
