import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ChoiceRecord, Inspection, PackView } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { useJob } from '../api/use-job.ts';
import { DateField } from '../components/date-field.tsx';
import { type Draft, type DraftFor, firstDraft, withCounty } from '../components/draft.ts';
import { GiveFiles } from '../components/give-files.tsx';
import { InspectionView } from '../components/inspection.tsx';
import { OptionField } from '../components/option-field.tsx';
import { Card, PageHead, useTitle } from '../components/page.tsx';
import { JobProgress } from '../components/progress.tsx';
import { Sentence } from '../components/sentence.tsx';
import { Failure, Loading } from '../components/states.tsx';
import { Words } from '../components/words.tsx';
import { useI18n } from '../i18n/index.tsx';
import { useKept } from '../kept.ts';

/** Where somebody is in the steps: the files once they are given, and the choices once they are begun. */
type Way = { readonly step: number; readonly input: string | null; readonly draft: Draft | null };

const STEPS = 7;

/** Notes that begin so say what an earlier program did otherwise, which is nothing to choose a policy by. */
const CORRECTED = 'Corrected:';

/** A run one question at a time, for who wants to be led: seven steps from the files to the results. */
export function Steps() {
  const { t } = useI18n();
  useTitle(t('steps.title'));
  const [way, change] = useKept<Way>('steps', () => ({ step: 1, input: null, draft: null }));
  const law = useQuery({ queryKey: ['law'], queryFn: api.law, staleTime: Number.POSITIVE_INFINITY });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const set = (next: Partial<Way>) => change((before) => ({ ...before, ...next }));
  const again = () => set({ step: 1, input: null, draft: null });
  if (law.isError) return <Failure error={law.error} />;
  if (!law.data || !session.data) return <Loading />;
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
  const own = laws.filter((law) => law.id.split('/')[0] === jurisdiction);
  const about = { laws: own, inspection, invented: origin === 'invented', today };
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
  const choice: ChoiceRecord = { ...draft, packId: pack.id, policyId: policy.id, options: values };
  const dateOk = /^\d{4}-\d{2}-\d{2}$/.test(draft.asOf);
  const policyOf = (packId: string, policyId: string) =>
    onDraft({ ...draft, packId, policyId, options: {}, readings: {}, scenario: null });
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
        <Start input={input} choice={choice} draft={draft} />
      )}
    </div>
  );
  return (
    <StepBox step={step} text={t(`steps.${step}.text` as 'steps.1.text')} actions={buttons}>
      {step === 2 && <InspectionView inspection={inspection} jurisdiction={jurisdiction} onAgain={onAgain} />}
      {step === 3 && (
        <CountyField
          inspection={inspection}
          county={draft.county}
          onCounty={(county) => onDraft(withCounty(draft, county, about))}
        />
      )}
      {step === 4 && <PolicyField laws={laws} pack={pack} policyId={policy.id} onPolicy={policyOf} />}
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

type CountyProps = {
  readonly inspection: Inspection;
  readonly county: string;
  readonly onCounty: (county: string) => void;
};

function CountyField({ inspection, county, onCounty }: CountyProps) {
  const { t } = useI18n();
  return (
    <>
      <Label htmlFor="steps-county">{t('builder.county')}</Label>
      <Select id="steps-county" name="steps-county" value={county} onChange={({ target }) => onCounty(target.value)}>
        {inspection.counties.map(({ name, convictions }) => (
          <option key={name} value={name}>
            {name} ({t('builder.convictions', { n: convictions })})
          </option>
        ))}
      </Select>
    </>
  );
}

type PolicyProps = {
  readonly laws: readonly PackView[];
  readonly pack: PackView;
  readonly policyId: string;
  readonly onPolicy: (packId: string, policyId: string) => void;
};

/** The law, and under it the policies as plain choices with the first that is to be known of each. */
function PolicyField({ laws, pack, policyId, onPolicy }: PolicyProps) {
  const { t } = useI18n();
  return (
    <>
      {laws.length > 1 && (
        <>
          <Label htmlFor="steps-pack">{t('builder.pack')}</Label>
          <Select
            id="steps-pack"
            name="steps-pack"
            value={pack.id}
            onChange={({ target }) =>
              onPolicy(target.value, laws.find(({ id }) => id === target.value)!.policies[0]!.id)
            }
          >
            {laws.map(({ id, title }) => (
              <option key={id} value={id} lang="en">
                {title}
              </option>
            ))}
          </Select>
        </>
      )}
      <fieldset className="rd-step-choices">
        <legend>{t('builder.policy')}</legend>
        {pack.policies.map(({ id, title, notes }) => (
          <label key={id}>
            <input type="radio" name="policy" checked={id === policyId} onChange={() => onPolicy(pack.id, id)} />
            <span lang="en">
              <strong>{title}</strong>
              <span className="rd-block rd-small rd-muted">{notes.find((note) => !note.startsWith(CORRECTED))}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
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

type StartProps = { readonly input: string; readonly choice: ChoiceRecord; readonly draft: Draft };

function Start({ input, choice, draft }: StartProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { packId, policyId, options, county, asOf } = choice;
  const start = useMutation({
    mutationFn: () =>
      api.startRun({
        inputId: input,
        name: '',
        choice: { packId, policyId, options, readings: draft.readings ?? {}, county, asOf },
        quarantine: draft.quarantine,
      }),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['runs'] });
      void navigate({ to: '/runs/$run', params: { run: id } });
    },
  });
  return (
    <>
      <Button type="button" disabled={start.isPending} onClick={() => start.mutate()}>
        {t('builder.run')}
      </Button>
      {start.isError && <Failure error={start.error} />}
    </>
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
