import { useQuery } from '@tanstack/react-query';
import { Button, Label } from '@trussworks/react-uswds';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ChoiceRecord, Inspection, PackView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useKept } from '../../kept.ts';
import { useLaw } from '../../law.ts';
import { Law } from '../../law-words.tsx';
import { CountyField, isDay, StartRun } from '../../parts/choice-fields.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { type Draft, type DraftFor, firstDraft, withCounty, withLaw } from '../../parts/draft.ts';
import { GiveFiles } from '../../parts/give-files.tsx';
import { InspectionView } from '../../parts/inspection.tsx';
import { OptionField } from '../../parts/option-field.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { LawField } from '../../parts/policy-fields.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Awaiting, Failure, Loading } from '../../parts/states.tsx';
import { Words } from '../../parts/words.tsx';
import { lawsOf } from '../../states.ts';

/** Where somebody is in the steps: the files once they are given, and the choices once they are begun. */
type Way = { readonly step: number; readonly input: string | null; readonly draft: Draft | null };

const STEPS = 7;

/** A run one question at a time, for analysts who want to be led: seven steps from the files to the results. */
export function Steps() {
  const { t } = useI18n();
  useTitle(t('steps.title'));
  const [way, change] = useKept<Way>('steps', () => ({ step: 1, input: null, draft: null }));
  const law = useLaw();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const set = (next: Partial<Way>) => change((before) => ({ ...before, ...next }));
  const again = () => set({ step: 1, input: null, draft: null });
  if (!law.data || !session.data) return <Awaiting all={[law, session]} />;
  return (
    <>
      <PageHead title={t('steps.title')} lead={t('steps.lead')} />
      {way.input === null ? (
        <StepBox step={1} text={t('steps.1.text')}>
          <GiveFiles onGiven={(input) => set({ input, step: 2 })} />
        </StepBox>
      ) : (
        <Given way={way} input={way.input} laws={law.data} today={session.data.today} onSet={set} onAgain={again} />
      )}
    </>
  );
}

type GivenProps = {
  readonly way: Way;
  readonly input: string;
  readonly laws: readonly PackView[];
  readonly today: string;
  readonly onSet: (next: Partial<Way>) => void;
  readonly onAgain: () => void;
};

/** The steps after the files are given; the second waits until they are read. */
function Given({ way, input: id, laws, today, onSet, onAgain }: GivenProps) {
  const { t } = useI18n();
  const input = useQuery({ queryKey: ['input', id], queryFn: () => api.input(id) });
  const reading = input.data?.state === 'inspecting' || input.data?.state === 'open';
  const event = useJob(id, reading, () => void input.refetch());
  if (input.isError) return <Lost onAgain={onAgain} problem={<Failure error={input.error} />} />;
  if (!input.data) return <Loading />;
  if (reading) {
    return (
      <StepBox step={2} text={t('steps.2.text')}>
        <JobProgress event={event} />
      </StepBox>
    );
  }
  const { inspection, problem, origin, jurisdiction } = input.data;
  if (!inspection) return <Lost onAgain={onAgain} problem={<p>{problem && <Sentence of={problem} />}</p>} />;
  const about = { laws: lawsOf(laws, jurisdiction), inspection, invented: origin === 'invented', today };
  const draft = way.draft ?? firstDraft(about);
  return (
    <Choices
      input={id}
      jurisdiction={jurisdiction}
      step={Math.max(2, way.step)}
      draft={draft}
      about={about}
      onDraft={(next) => onSet({ draft: next })}
      onStep={(step) => onSet({ step })}
      onAgain={onAgain}
    />
  );
}

function Lost({ problem, onAgain }: { readonly problem: ReactNode; readonly onAgain: () => void }) {
  const { t } = useI18n();
  return (
    <Card>
      {problem}
      <Button type="button" onClick={onAgain}>
        {t('new.again')}
      </Button>
    </Card>
  );
}

type ChoicesProps = {
  readonly input: string;
  readonly jurisdiction: string;
  readonly step: number;
  readonly draft: Draft;
  readonly about: DraftFor;
  readonly onDraft: (draft: Draft) => void;
  readonly onStep: (step: number) => void;
  readonly onAgain: () => void;
};

function Choices({ input, jurisdiction, step, draft, about, onDraft, onStep, onAgain }: ChoicesProps) {
  const { t } = useI18n();
  const { laws, inspection } = about;
  const pack = laws.find(({ id }) => id === draft.packId) ?? laws[0]!;
  const policy = pack.policies.find(({ id }) => id === draft.policyId) ?? pack.policies[0]!;
  const values = { ...policy.defaults, ...draft.options };
  const { county, asOf, readings = {} } = draft;
  const choice: ChoiceRecord = { packId: pack.id, policyId: policy.id, options: values, readings, county, asOf };
  const dateOk = isDay(asOf);
  const buttons = (
    <div className="rd-actions rd-step-actions">
      <Button type="button" outline onClick={() => (step === 2 ? onAgain() : onStep(step - 1))}>
        {t('tour.back')}
      </Button>
      {step < STEPS ? (
        <Button type="button" disabled={step === 6 && !dateOk} onClick={() => onStep(step + 1)}>
          {t('tour.next')}
        </Button>
      ) : (
        <StartRun
          input={input}
          inspection={inspection}
          choice={choice}
          draft={draft}
          onQuarantine={(quarantine) => onDraft({ ...draft, quarantine })}
        />
      )}
    </div>
  );
  return (
    <StepBox step={step} text={t(`steps.${step}.text` as 'steps.1.text')} actions={buttons}>
      {step === 2 && <InspectionView inspection={inspection} jurisdiction={jurisdiction} onAgain={onAgain} />}
      {step === 3 && (
        <CountyField
          id="steps-county"
          inspection={inspection}
          jurisdiction={jurisdiction}
          county={county}
          onCounty={(next) => onDraft(withCounty(draft, next, about))}
        />
      )}
      {step === 4 && (
        <>
          <LawField
            id="steps-pack"
            laws={laws}
            packId={pack.id}
            onLaw={(next) => onDraft(withLaw(draft, next, about))}
          />
          <PolicyField
            pack={pack}
            policyId={policy.id}
            onPolicy={(policyId) =>
              onDraft({ ...draft, packId: pack.id, policyId, options: {}, readings: {}, scenario: null })
            }
          />
        </>
      )}
      {step === 5 &&
        (policy.options.length === 0 ? (
          <p>{t('steps.fixed')}</p>
        ) : (
          policy.options.map((option) => (
            <OptionField
              key={option.key}
              option={option}
              policy={policy}
              statute={[]}
              value={values[option.key]!}
              onChange={(value) =>
                onDraft({ ...draft, options: { ...draft.options, [option.key]: value }, scenario: null })
              }
            />
          ))
        ))}
      {step === 6 && (
        <div className="rd-sheet-day">
          <Label htmlFor="steps-as-of">{t('builder.asOf')}</Label>
          <DateField
            id="steps-as-of"
            value={draft.asOf}
            invalid={!dateOk}
            onChange={(asOf) => onDraft({ ...draft, asOf })}
          />
        </div>
      )}
      {step === STEPS && <Summary inspection={inspection} pack={pack} draft={draft} policyTitle={policy.title} />}
    </StepBox>
  );
}

type PolicyProps = {
  readonly pack: PackView;
  readonly policyId: string;
  readonly onPolicy: (policyId: string) => void;
};

/** The policies as plain choices, with the first that is to be known of each. */
function PolicyField({ pack, policyId, onPolicy }: PolicyProps) {
  const { t } = useI18n();
  return (
    <fieldset className="rd-step-choices">
      <legend>{t('builder.policy')}</legend>
      {pack.policies.map(({ id, title, notes }) => (
        <label key={id}>
          <input type="radio" name="policy" checked={id === policyId} onChange={() => onPolicy(id)} />
          <span>
            <strong>
              <Law>{title}</Law>
            </strong>
            <span className="rd-block rd-small rd-muted">
              {/* What an earlier program did otherwise is nothing to choose a policy by. */}
              {notes.find((note) => typeof note === 'string')}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type SummaryProps = {
  readonly inspection: Inspection;
  readonly pack: PackView;
  readonly draft: Draft;
  readonly policyTitle: string;
};

function Summary({ inspection, pack, draft, policyTitle }: SummaryProps) {
  const { t } = useI18n();
  const line = (label: string, value: string) => (
    <div>
      <dt>{label}</dt>
      <dd lang="en">{value}</dd>
    </div>
  );
  return (
    <dl className="rd-facts">
      {line(t('runs.files'), inspection.files.map(({ name }) => name).join(', '))}
      {line(t('builder.county'), draft.county)}
      {line(t('builder.pack'), pack.title)}
      {line(t('builder.policy'), policyTitle)}
      {line(t('builder.asOf'), draft.asOf)}
    </dl>
  );
}

type BoxProps = {
  readonly step: number;
  readonly text: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** One step: its number, what is asked, and the way on. Its heading takes the focus. */
function StepBox({ step, text, children, actions }: BoxProps) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its heading
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step]);
  return (
    <section className="rd-step-box">
      <p className="rd-small rd-muted">{t('tour.place', { at: step, all: STEPS })}</p>
      <progress className="rd-step-progress" aria-label={t('steps.progress')} max={STEPS} value={step} />
      <h2 ref={heading} tabIndex={-1}>
        {t(`steps.${step}` as 'steps.1')}
      </h2>
      <p>
        <Words text={text} />
      </p>
      {children}
      {actions}
    </section>
  );
}
