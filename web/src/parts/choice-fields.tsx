import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Label, Select } from '@trussworks/react-uswds';
import type { ChoiceRecord, Inspection } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';
import { useStateOf } from '../states.ts';
import type { Draft } from './draft.ts';
import { Failure } from './states.tsx';

/** Whether a text is a day, as the fields of days give it. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

type CountyProps = {
  readonly id: string;
  readonly inspection: Inspection;
  readonly jurisdiction: string;
  readonly county: string;
  readonly onCounty: (county: string) => void;
};

/** The counties of the files, with how many convictions each has; the chosen one also where the files have none of it. */
export function CountyField({ id, inspection, jurisdiction, county, onCounty }: CountyProps) {
  const { t, language } = useI18n();
  const law = useStateOf(jurisdiction)?.words.law[language] ?? '';
  const convictions = new Map(inspection.counties.map((each) => [each.name, each.convictions]));
  const names = [...new Set([...convictions.keys(), county])].filter((each) => each !== '');
  return (
    <>
      <Label htmlFor={id}>{t('builder.county')}</Label>
      <Select id={id} name={id} value={county} onChange={({ target }) => onCounty(target.value)}>
        {names.map((each) => (
          <option key={each} value={each}>
            {each} ({t('builder.convictions', { n: convictions.get(each) ?? 0, law })})
          </option>
        ))}
      </Select>
    </>
  );
}

type StartProps = {
  readonly input: string;
  readonly inspection: Inspection;
  readonly choice: ChoiceRecord;
  readonly draft: Draft;
  readonly onQuarantine: (quarantine: boolean) => void;
  readonly big?: boolean;
};

/** Starts the run once its county and its day are chosen, and somebody has agreed to set unreadable lines aside. */
export function StartRun({ input, inspection, choice, draft, onQuarantine, big = false }: StartProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { name, quarantine } = draft;
  const start = useMutation({
    mutationFn: () => api.startRun({ inputId: input, name, choice, quarantine }),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['runs'] });
      void navigate({ to: '/runs/$run', params: { run: id } });
    },
  });
  const unreadable = inspection.unreadable.lines > 0;
  return (
    <>
      {unreadable && (
        <Checkbox
          id="quarantine"
          name="quarantine"
          label={t('builder.quarantine', { n: inspection.unreadable.lines })}
          labelDescription={t('builder.quarantineHint')}
          checked={quarantine}
          onChange={({ target }) => onQuarantine(target.checked)}
        />
      )}
      {start.isError && <Failure error={start.error} />}
      <Button
        type="button"
        {...(big ? { size: 'big' } : {})}
        disabled={start.isPending || (unreadable && !quarantine) || !isDay(choice.asOf) || choice.county === ''}
        onClick={() => start.mutate()}
      >
        {t('builder.run')}
      </Button>
      {choice.county === '' && <p>{t('builder.noCounty')}</p>}
    </>
  );
}
