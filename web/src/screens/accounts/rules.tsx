import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Fieldset, Label, Radio, Textarea, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { ROLES } from './roles.ts';

type Rules = Awaited<ReturnType<typeof api.rules>>;

const LOCKS = ['quarter-hour', 'until-released'] as const satisfies readonly Rules['lock'][];

/** How people of the office sign in. `canSet`: who looks may change it. */
export function RulesOfSignIn({ canSet }: { readonly canSet: boolean }) {
  const { t } = useI18n();
  const rules = useQuery({ queryKey: ['sign-in-rules'], queryFn: api.rules });
  return (
    <Card title={t('rules.title')}>
      {rules.isError && <Failure error={rules.error} />}
      {rules.isPending && <Loading />}
      {rules.data && <RulesForm rules={rules.data} canSet={canSet} />}
    </Card>
  );
}

function RulesForm({ rules, canSet }: { readonly rules: Rules; readonly canSet: boolean }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [saved, setSaved] = useState(false);
  const set = useMutation({
    mutationFn: api.setRules,
    onSuccess: (next) => {
      setSaved(true);
      queries.setQueryData(['sign-in-rules'], next);
      void queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaved(false);
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    set.mutate({
      idleMinutes: Number(text('idle')),
      hours: Number(text('hours')),
      lock: LOCKS.find((lock) => lock === text('lock')) ?? 'quarter-hour',
      secondFactorFor: ROLES.filter((role) => data.getAll('second').includes(role)),
      askPurpose: data.has('ask-purpose'),
      banner: { en: text('banner-en'), es: text('banner-es') },
    });
  };
  return (
    <form onSubmit={submit}>
      {set.error && <Failure error={set.error} />}
      {saved && <p role="status">{t('rules.saved')}</p>}
      <fieldset className="rd-plain" disabled={!canSet}>
        <legend className="usa-sr-only">{t('rules.title')}</legend>
        <Label htmlFor="idle">{t('rules.idle')}</Label>
        <TextInput id="idle" name="idle" type="number" min={1} max={30} required defaultValue={rules.idleMinutes} />
        <Label htmlFor="hours">{t('rules.hours')}</Label>
        <TextInput id="hours" name="hours" type="number" min={1} max={12} required defaultValue={rules.hours} />
        <Fieldset legend={t('rules.lock')}>
          {LOCKS.map((lock) => (
            <Radio
              key={lock}
              id={`lock-${lock}`}
              name="lock"
              value={lock}
              label={t(`rules.lock.${lock}`)}
              defaultChecked={rules.lock === lock}
            />
          ))}
        </Fieldset>
        <Fieldset legend={t('rules.second')}>
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              id={`second-${role}`}
              name="second"
              value={role}
              label={t(`role.${role}`)}
              defaultChecked={rules.secondFactorFor.includes(role)}
            />
          ))}
        </Fieldset>
        <Fieldset legend={t('rules.records')}>
          <Checkbox id="ask-purpose" name="ask-purpose" label={t('rules.purpose')} defaultChecked={rules.askPurpose} />
        </Fieldset>
        <Label htmlFor="banner-en" hint={t('rules.bannerHint')}>
          {t('rules.bannerEn')}
        </Label>
        <Textarea id="banner-en" name="banner-en" lang="en" maxLength={2000} defaultValue={rules.banner.en} />
        <Label htmlFor="banner-es" hint={t('rules.bannerHint')}>
          {t('rules.bannerEs')}
        </Label>
        <Textarea id="banner-es" name="banner-es" lang="es" maxLength={2000} defaultValue={rules.banner.es} />
      </fieldset>
      {canSet && (
        <Button type="submit" disabled={set.isPending}>
          {t('rules.save')}
        </Button>
      )}
    </form>
  );
}
