import { Checkbox, Fieldset, Label, Select } from '@trussworks/react-uswds';
import type { OptionValues, PolicyView } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { OutlineText } from './outline.tsx';

type Value = OptionValues[string];

/** One choice that the law leaves to a county, with the rules that read it. */
export function OptionField({
  option,
  policy,
  value,
  onChange,
}: {
  readonly option: PolicyView['options'][number];
  readonly policy: PolicyView;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const { t } = useI18n();
  const id = `option-${option.key}`;
  const kind = option.value;
  return (
    <div className="rd-option">
      {kind.kind === 'boolean' && (
        <Checkbox
          id={id}
          name={id}
          label={<span lang="en">{option.title}</span>}
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
        />
      )}
      {kind.kind === 'number' && (
        <>
          <Label htmlFor={id}>
            <span lang="en">{option.title}</span>
          </Label>
          <Select id={id} name={id} value={String(value)} onChange={({ target }) => onChange(Number(target.value))}>
            <option value="0">{t('option.off')}</option>
            {Array.from({ length: kind.zeroOr[1] - kind.zeroOr[0] + 1 }, (_, i) => kind.zeroOr[0] + i).map((each) => (
              <option key={each} value={each}>
                {t('option.years', { n: each })}
              </option>
            ))}
          </Select>
        </>
      )}
      {kind.kind === 'list' && (
        <Fieldset legend={<span lang="en">{option.title}</span>}>
          <div className="rd-checks">
            {kind.of.map((item) => {
              const list = Array.isArray(value) ? (value as readonly string[]) : [];
              return (
                <Checkbox
                  key={item}
                  id={`${id}-${item}`}
                  name={id}
                  label={item}
                  checked={list.includes(item)}
                  onChange={({ target }) =>
                    onChange(
                      target.checked
                        ? kind.of.filter((each) => each === item || list.includes(each))
                        : list.filter((each) => each !== item),
                    )
                  }
                />
              );
            })}
          </div>
        </Fieldset>
      )}
      <Behind option={option} policy={policy} />
    </div>
  );
}

/** The rules that a choice switches, as the rulebook has them. */
function Behind({ option, policy }: { readonly option: PolicyView['options'][number]; readonly policy: PolicyView }) {
  const { t } = useI18n();
  const rules = policy.clauses.filter(({ id }) => option.clauses.includes(id));
  if (rules.length === 0) return null;
  return (
    <details className="rd-law">
      <summary>{t('option.law')}</summary>
      <ul lang="en">
        {rules.map((rule) => (
          <li key={rule.id}>
            <strong>{rule.title}</strong> → {rule.outcome?.label}
            <div className="rd-small">
              <OutlineText outline={rule.text} />
              <cite>{rule.cite}</cite>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
