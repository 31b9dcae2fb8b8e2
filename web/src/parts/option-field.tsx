import { Checkbox, Fieldset, Label, Select } from '@trussworks/react-uswds';
import type { OptionValues, PolicyView, RuleView } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Cite, Law } from '../law-words.tsx';
import { OutlineText } from './outline.tsx';

type Value = OptionValues[string];

/** One choice that the law leaves to a county, with the rules that read it. */
export function OptionField({
  prefix = 'option',
  option,
  policy,
  statute,
  value,
  onChange,
}: {
  /** What the ids of its fields begin with, where a page has the same choice twice. */
  readonly prefix?: string;
  readonly option: PolicyView['options'][number];
  readonly policy: PolicyView;
  /** The clauses of the statute itself, to stand beside what is chosen; empty where another choice shows them. */
  readonly statute: readonly RuleView[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const { t } = useI18n();
  const id = `${prefix}-${option.key}`;
  const kind = option.value;
  return (
    <div className="rd-option">
      {kind.kind === 'boolean' && (
        <Checkbox
          id={id}
          name={id}
          label={<Law>{option.title}</Law>}
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
        />
      )}
      {kind.kind === 'number' && (
        <>
          <Label htmlFor={id}>
            <Law>{option.title}</Law>
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
        <Fieldset legend={<Law>{option.title}</Law>}>
          {statute.length > 0 && <p className="rd-small rd-muted">{t('option.statuteLead')}</p>}
          <div className={statute.length > 0 ? 'rd-choices' : 'rd-checks'}>
            {kind.of.map((item) => {
              const list = Array.isArray(value) ? (value as readonly string[]) : [];
              const own = option.statute[item] ?? [];
              return (
                <div key={item} className="rd-choice">
                  <Checkbox
                    id={`${id}-${item}`}
                    name={id}
                    label={option.cited[item] ?? item}
                    checked={list.includes(item)}
                    onChange={({ target }) =>
                      onChange(
                        target.checked
                          ? kind.of.filter((each) => each === item || list.includes(each))
                          : list.filter((each) => each !== item),
                      )
                    }
                  />
                  <StatuteBeside rules={statute.filter((rule) => own.includes(rule.id))} />
                </div>
              );
            })}
          </div>
        </Fieldset>
      )}
      <Behind option={option} policy={policy} />
    </div>
  );
}

/** What the statute gives for a section, from the clauses that decide it; said to be that, since it is not its text. */
function StatuteBeside({ rules }: { readonly rules: readonly RuleView[] }) {
  const { t } = useI18n();
  if (rules.length === 0) return null;
  return (
    <ul className="rd-statute">
      {rules.map((rule) => (
        <li key={rule.id}>
          <Law>{rule.title}</Law> <Cite>{rule.cite}</Cite>
          {rule.forReview && <span className="rd-review"> ({t('law.review')})</span>}
        </li>
      ))}
    </ul>
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
      <p className="rd-small">{t('option.notStatute')}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            <strong>
              <Law>{rule.title}</Law>
            </strong>{' '}
            → <Law>{rule.outcome?.label ?? ''}</Law>
            <div className="rd-small">
              <OutlineText outline={rule.text} />
              <Cite>{rule.cite}</Cite>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
