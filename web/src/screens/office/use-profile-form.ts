import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DateDoubt, FormFault, KeptProfile } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { papersApi } from '../../api/papers.ts';
import { useI18n } from '../../i18n/index.tsx';
import { type FieldValue, keysBeside, type ProfileValues, profileFrom, valuesOf } from './profile-fields.ts';

/** A county's name in a form that has none yet: `San Joaquin` of `SAN JOAQUIN`. */
export function inWords(county: string): string {
  return county === 'ALL' ? '' : county.toLowerCase().replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** What a form has that was not kept yet: values, and what is wrong with them. */
function useEntered(kept: KeptProfile) {
  const { t } = useI18n();
  const [values, setValues] = useState<ProfileValues>(() => valuesOf(kept.profile ?? { county: inWords(kept.county) }));
  const [changed, setChanged] = useState(false);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [strange, setStrange] = useState<readonly string[]>([]);
  const fill = (profile: unknown) => {
    setValues(valuesOf(profile));
    setFaults([]);
    setChanged(true);
  };
  /** Fills the form from a file, and gives what is in it; undefined where that is no JSON. */
  const load = async (given: File): Promise<unknown> => {
    let profile: unknown;
    try {
      profile = JSON.parse(await given.text());
    } catch {
      setStrange([t('profile.notJson')]);
      return undefined;
    }
    setStrange(keysBeside(profile).map((key) => t('profile.strange', { key: key || given.name })));
    fill(profile);
    return profile;
  };
  const set = (path: string, value: FieldValue) => {
    setValues((before) => ({ ...before, [path]: value }));
    setChanged(true);
  };
  return { values, changed, setChanged, faults, setFaults, strange, fill, load, set };
}

/** The profile of an office as somebody fills it in: what was entered, checked and kept. */
export function useProfileForm(kept: KeptProfile, run: string | undefined) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const entered = useEntered(kept);
  const { values, setChanged, setFaults, fill, load } = entered;
  const found = useQuery({ queryKey: ['run', run], queryFn: () => api.run(run!), enabled: run !== undefined });
  const asOf = found.data?.choice.asOf ?? null;
  const [dates, setDates] = useState<readonly DateDoubt[]>([]);
  const judge = useMutation({
    mutationFn: (profile: unknown) => papersApi.checkProfile(kept, profile, asOf),
    onSuccess: (check) => setDates(check.dates),
  });
  // The dates are looked at against the run as soon as it is known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being written is looked at when it is saved
  useEffect(() => {
    if (kept.profile && asOf !== null) judge.mutate(kept.profile);
  }, [asOf]);
  const keep = useMutation({
    mutationFn: () => papersApi.saveProfile(kept, profileFrom(values)),
    onSuccess: (check) => {
      setFaults(check.faults);
      if (check.faults.length > 0) return;
      setChanged(false);
      judge.mutate(profileFrom(values));
      for (const key of ['profile', 'documents', 'petition']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
  const example = useMutation({
    // Papers bear no date before the day as of which a run decided.
    mutationFn: async () => ({ ...(await papersApi.exampleProfile()), ...(asOf ? { date: asOf } : {}) }),
    onSuccess: fill,
  });
  return {
    ...entered,
    keep,
    example,
    isInvented: found.data?.invented ?? false,
    load: async (given: File) => {
      const profile = await load(given);
      if (profile !== undefined) judge.mutate(profile);
    },
    doubtOf: (path: string) => {
      const doubt = dates.find((each) => each.path === path);
      return doubt && t(`profile.date.${doubt.code}`, { date: doubt.date, other: doubt.other });
    },
  };
}

export type ProfileFormState = ReturnType<typeof useProfileForm>;
