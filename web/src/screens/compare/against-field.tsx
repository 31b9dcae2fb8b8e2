import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { OptionValues, PackView, RunInfo, ScenarioInfo } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import type { Against } from '../../parts/against.ts';
import { OptionField } from '../../parts/option-field.tsx';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: Against | undefined;
  readonly pack: PackView | undefined;
  readonly scenarios: readonly ScenarioInfo[];
  readonly runs: readonly RunInfo[];
  readonly runName: (run: RunInfo) => string;
  readonly onChange: (value: Against | undefined) => void;
};

/** What a run is compared with: a policy, with its own choices or others; a scenario of the office; or another run. */
export function AgainstField({ id, label, value, pack, scenarios, runs, runName, onChange }: Props) {
  const { t } = useI18n();
  const written = value?.right
    ? `run:${value.right}`
    : value?.scenario
      ? `scenario:${value.scenario}`
      : value?.policy
        ? `policy:${value.policy}`
        : '';
  const change = (next: string) => {
    const [kind, ...rest] = next.split(':');
    const name = rest.join(':');
    if (kind === 'run') onChange({ right: name });
    else if (kind === 'scenario') onChange({ scenario: name });
    else onChange(kind === 'policy' ? { policy: name } : undefined);
  };
  const kept = scenarios.find((each) => each.id === value?.scenario);
  const policy = pack?.policies.find((each) => each.id === (kept?.policyId ?? value?.policy));
  const { said, langOf } = useLawWords();
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} name={id} value={written} onChange={({ target }) => change(target.value)}>
        <option value="">{t('compare.choose')}</option>
        <optgroup label={t('compare.policies')}>
          {pack?.policies.map((each) => (
            <option key={each.id} value={`policy:${each.id}`} lang={langOf(each.title)}>
              {said(each.title)}
            </option>
          ))}
        </optgroup>
        {scenarios.length > 0 && (
          <optgroup label={t('policies.scenarios')}>
            {scenarios.map((each) => (
              <option key={each.id} value={`scenario:${each.id}`}>
                {each.name}
              </option>
            ))}
          </optgroup>
        )}
        {runs.length > 0 && (
          <optgroup label={t('compare.runs')}>
            {runs.map((run) => (
              <option key={run.id} value={`run:${run.id}`}>
                {runName(run)}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
      {policy && policy.options.length > 0 && (
        <OwnChoices
          // Choices that are being set are of one policy.
          key={`${policy.id} ${kept?.id ?? ''}`}
          id={id}
          policy={policy}
          values={{ ...policy.defaults, ...kept?.options, ...value?.options }}
          changed={value?.options !== undefined}
          onChange={(options) => onChange({ policy: policy.id, ...(options ? { options } : {}) })}
        />
      )}
    </div>
  );
}

type OwnProps = {
  readonly id: string;
  readonly policy: PackView['policies'][number];
  readonly values: OptionValues;
  readonly changed: boolean;
  readonly onChange: (options: OptionValues | undefined) => void;
};

/**
 * The thresholds and sections of a policy, to be set otherwise for this comparison alone. A comparison decides the whole
 * file, so it begins when all of them are set and not at each.
 */
function OwnChoices({ id, policy, values, changed, onChange }: OwnProps) {
  const { t } = useI18n();
  const [set, setSet] = useState<OptionValues>({});
  const shown = { ...values, ...set };
  const waits = Object.keys(set).some((key) => JSON.stringify(set[key]) !== JSON.stringify(values[key]));
  const change = (options: OptionValues | undefined) => {
    setSet({});
    onChange(options);
  };
  return (
    <details className="rd-own-choices">
      <summary>
        {t('compare.own')}
        {changed && <span className="rd-chip">{t('compare.ownChanged')}</span>}
      </summary>
      {policy.options.map((option) => (
        <OptionField
          key={option.key}
          prefix={id}
          option={option}
          policy={policy}
          statute={[]}
          value={shown[option.key]!}
          onChange={(value) => setSet((before) => ({ ...before, [option.key]: value }))}
        />
      ))}
      <div className="rd-actions">
        <Button type="button" outline disabled={!waits} onClick={() => change(shown)}>
          {t('compare.ownUse')}
        </Button>
        {changed && (
          <Button type="button" unstyled onClick={() => change(undefined)}>
            {t('compare.ownBack')}
          </Button>
        )}
      </div>
    </details>
  );
}
