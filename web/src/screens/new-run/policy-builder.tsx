import { useQuery } from '@tanstack/react-query';
import { Label, TextInput } from '@trussworks/react-uswds';
import { Fragment, lazy, Suspense, useMemo } from 'react';
import type { ChoiceRecord, InputInfo, Inspection, PackView, RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useKept } from '../../kept.ts';
import { useLaw } from '../../law.ts';
import { Law } from '../../law-words.tsx';
import { CountyField, isDay, StartRun } from '../../parts/choice-fields.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { type Draft, firstDraft, isOfAnother, withCounty, withLaw } from '../../parts/draft.ts';
import { OptionField } from '../../parts/option-field.tsx';
import { Card } from '../../parts/page.tsx';
import { LawField, PolicyField, PolicyNotes } from '../../parts/policy-fields.tsx';
import { useScenarios } from '../../parts/scenarios.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { lawsOf } from '../../states.ts';
import { EffectPanel } from './effect-panel.tsx';
import { PolicyFiles } from './policy-files.tsx';
import { ReadingFields } from './reading-fields.tsx';

/** Loaded where a policy has a threshold of years. */
const ThresholdYears = lazy(async () => ({ default: (await import('./threshold-years.tsx')).ThresholdYears }));

/** The laws of few states ask for it. */
const OtherStates = lazy(async () => ({ default: (await import('./other-states.tsx')).OtherStates }));

/** The county's choices, with what they come to beside them while they are made. */
export function PolicyBuilder({ input, inspection, again }: PolicyBuilderProps) {
  const law = useLaw();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const repeated = useQuery({
    queryKey: ['run', again],
    queryFn: () => api.run(again!),
    enabled: again !== undefined,
  });
  const failed = [law, session, repeated].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (!law.data || !session.data || (again !== undefined && !repeated.data)) return <Loading />;
  return (
    <Builder packs={law.data} input={input} inspection={inspection} today={session.data.today} again={repeated.data} />
  );
}

type PolicyBuilderProps = {
  readonly input: InputInfo;
  readonly inspection: Inspection;
  /** The run whose choices the new one begins with. */
  readonly again?: string | undefined;
};

type BuilderProps = Omit<PolicyBuilderProps, 'again'> & {
  readonly packs: readonly PackView[];
  readonly today: string;
  readonly again: RunInfo | undefined;
};

function Builder({ packs, input, inspection, today, again }: BuilderProps) {
  const { t } = useI18n();
  const scenarios = useScenarios().data ?? [];
  const laws = lawsOf(packs, input.jurisdiction);
  const invented = input.origin === 'invented';
  const about = { laws, inspection, invented, today };
  const [draft, change] = useKept(`choices-${input.id}`, () => firstDraft(about, again));
  const set = (part: Partial<Draft>) => change((before) => ({ ...before, ...part }));
  const { county, asOf, policyId, options, readings = {}, name } = draft;
  const pack = laws.find(({ id }) => id === draft.packId) ?? laws[0]!;
  const policy = pack.policies.find(({ id }) => id === policyId) ?? pack.policies[0]!;
  const values = useMemo(() => ({ ...policy.defaults, ...options }), [policy, options]);
  const choice: ChoiceRecord = { packId: pack.id, policyId: policy.id, options: values, readings, county, asOf };
  const own = scenarios.filter(({ packId }) => packId === pack.id);
  const sectionChoice = policy.options.find(({ statute }) => Object.values(statute).some((ids) => ids.length > 0));
  const dateOk = isDay(asOf);
  return (
    <div className="rd-builder">
      <div>
        <Card title={t('builder.title')}>
          {again ? (
            <p className="rd-callout">{t('again.lead', { name: again.name })}</p>
          ) : (
            invented && <p className="rd-callout">{t(policy.options.length === 0 ? 'lead.look' : 'lead.choose')}</p>
          )}
          <div className="rd-fields">
            <div>
              <CountyField
                id="county"
                inspection={inspection}
                jurisdiction={input.jurisdiction}
                county={county}
                onCounty={(next) => change((before) => withCounty(before, next, about))}
              />
            </div>
            <div>
              <Label htmlFor="asOf">{t('builder.asOf')}</Label>
              <DateField
                id="asOf"
                value={asOf}
                onChange={(value) => set({ asOf: value })}
                invalid={!dateOk}
                describedBy="asOf-hint"
              />
              <span className="usa-hint" id="asOf-hint">
                {t('builder.asOfHint')}
              </span>
              {dateOk && isOddDay(asOf) && (
                <p className="rd-callout rd-callout--open">{t('builder.oddDay', { year: asOf.slice(0, 4) })}</p>
              )}
            </div>
          </div>
          <LawField
            id="pack"
            laws={laws}
            packId={pack.id}
            onLaw={(next) => change((before) => withLaw(before, next, about))}
          />
          <PolicyField
            id="policy"
            policies={pack.policies}
            value={draft.scenario ?? policy.id}
            onValue={(value) => {
              const kept = own.find(({ id }) => id === value);
              set(
                kept
                  ? { policyId: kept.policyId, options: kept.options, readings: kept.readings, scenario: kept.id }
                  : { policyId: value, options: {}, readings: {}, scenario: null },
              );
            }}
          >
            {own.length > 0 && (
              <optgroup label={t('policies.scenarios')}>
                {own.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </optgroup>
            )}
          </PolicyField>
          {isOfAnother(policy.id, county, inspection) && (
            <p className="rd-callout rd-callout--open">{t('again.otherCounty', { policy: policy.title, county })}</p>
          )}
          <PolicyNotes notes={policy.notes} />
          {policy.options.length === 0 ? (
            <NothingToChoose pack={pack} />
          ) : (
            policy.options.map((option) => (
              <Fragment key={option.key}>
                <OptionField
                  option={option}
                  policy={policy}
                  // Beside the first list of sections; a second of the same sections would say the same again.
                  statute={option === sectionChoice ? pack.statute : []}
                  value={values[option.key]!}
                  onChange={(value) => set({ options: { ...options, [option.key]: value }, scenario: null })}
                />
                {option.value.kind === 'number' && dateOk && county !== '' && (
                  <Suspense fallback={null}>
                    <ThresholdYears input={input.id} choice={choice} option={option} />
                  </Suspense>
                )}
              </Fragment>
            ))
          )}
          <ReadingFields
            readings={pack.readings}
            policy={policy}
            chosen={readings}
            onChange={(next) => set({ readings: next, scenario: null })}
          />
          {pack.countsElsewhere && (
            <Suspense fallback={null}>
              <OtherStates input={input} />
            </Suspense>
          )}
          <PolicyFiles
            choice={choice}
            laws={laws.map(({ id }) => id)}
            onLoaded={(loaded, called) =>
              set({ ...loaded, scenario: null, name: name === '' ? `${county}, ${called}` : name })
            }
          />
        </Card>
        <Card title={t('builder.runHeading')}>
          <Label htmlFor="name">{t('builder.name')}</Label>
          <TextInput
            id="name"
            name="name"
            type="text"
            maxLength={120}
            value={name}
            placeholder={`${county}, ${policy.title}`}
            onChange={({ target }) => set({ name: target.value })}
          />
          <StartRun
            input={input.id}
            inspection={inspection}
            choice={choice}
            draft={draft}
            onQuarantine={(next) => set({ quarantine: next })}
            big
          />
        </Card>
      </div>
      {dateOk && county !== '' && <EffectPanel input={input.id} choice={choice} />}
    </div>
  );
}

/** That a policy leaves nothing to choose, and which one of the law does. */
function NothingToChoose({ pack }: { readonly pack: PackView }) {
  const { t } = useI18n();
  const open = pack.policies.find(({ options }) => options.length > 0);
  return (
    <p className="rd-muted">
      {open ? (
        <>
          {t('builder.fixedBut')}{' '}
          <strong>
            <Law>{open.title}</Law>
          </strong>
        </>
      ) : (
        t('builder.fixed')
      )}
    </p>
  );
}

/** Whether a day is so far from today that its year is more likely a slip. */
function isOddDay(asOf: string): boolean {
  return Math.abs(new Date().getFullYear() - Number(asOf.slice(0, 4))) > 30;
}
