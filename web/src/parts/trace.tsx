import type { ConvictionView, TraceStep } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Cite, Law } from '../law-words.tsx';

type Readings = TraceStep['readings'];

/**
 * Why a conviction was decided as it was: the clause that decided with the facts by which it did, then what was left
 * open, and the clauses that did not hold and those that were not tried, each kind folded into a line. A clause that was
 * not tried is said neither to hold nor to fail: its condition means something only in its place.
 */
export function Trace({ conviction }: { readonly conviction: ConvictionView }) {
  const { t } = useI18n();
  const { trace } = conviction;
  const reached = trace.filter(({ reached: is }) => is);
  const decided = reached.filter((step) => step.decided);
  const open = reached.filter((step) => !step.decided && step.state === 'unknown');
  const held = reached.filter((step) => !step.decided && step.state === 'yes');
  const missed = reached.filter((step) => !step.decided && step.state === 'no' && !step.forOthers);
  const others = reached.filter((step) => !step.decided && step.state === 'no' && step.forOthers);
  const after = trace.filter(({ reached: is }) => !is);
  const scope = conviction.scope.filter(({ state }) => state !== 'yes');
  return (
    <>
      <ol className="rd-trace">
        {scope.map((each) => (
          <li key={JSON.stringify(each)} className="rd-step rd-step--unknown rd-step--decided">
            <StepState state="unknown" />
            <div>
              <strong>{t('trace.scope')}</strong>
              <span className="rd-chip rd-chip--strong">{t('trace.decided')}</span>
              <Facts readings={each.readings} />
            </div>
          </li>
        ))}
        {[...decided, ...open, ...held].map((step) => (
          <Step key={step.id} step={step} after={step.decided ? missBefore(conviction) : undefined} />
        ))}
      </ol>
      <Folded steps={missed} text={t('trace.missed', { n: missed.length })} />
      <Folded steps={others} text={t('trace.others', { n: others.length })} />
      {after.length > 0 && (
        <details className="rd-no-print">
          <summary>{t('trace.untried', { n: after.length })}</summary>
          <ul className="rd-list rd-small">
            {after.map((step) => (
              <li key={step.id}>
                <Law>{step.title}</Law> → <Law>{step.gives}</Law> <Cite>{step.cite}</Cite>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Folded({ steps, text }: { readonly steps: readonly TraceStep[]; readonly text: string }) {
  if (steps.length === 0) return null;
  return (
    <details className="rd-no-print">
      <summary>{text}</summary>
      <ol className="rd-trace">
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </details>
  );
}

const SIGNS = { yes: '✓', no: '✗', unknown: '?' } as const;

function StepState({ state }: Pick<TraceStep, 'state'>) {
  const { t } = useI18n();
  return (
    <span className="rd-step-state">
      <span aria-hidden="true">{SIGNS[state]}</span> {t(`word.${state}`)}
    </span>
  );
}

/**
 * The last clause that was weighed and did not hold, where the one that decided reads nothing itself: "several
 * convictions, the latest within five years" holds because "the latest more than five years ago" does not.
 */
export function missBefore({ trace }: ConvictionView): TraceStep | undefined {
  const at = trace.findIndex(({ decided }) => decided);
  if (at < 0 || trace[at]!.readings.length > 0) return undefined;
  return trace.slice(0, at).findLast(({ state, forOthers }) => state === 'no' && !forOthers);
}

function Step({ step, after }: { readonly step: TraceStep; readonly after?: TraceStep | undefined }) {
  const { t } = useI18n();
  return (
    <li className={`rd-step rd-step--${step.state} ${step.decided ? 'rd-step--decided' : ''}`}>
      <StepState state={step.state} />
      <div>
        <strong>
          <Law>{step.title}</Law>
        </strong>
        {' → '}
        <Law>{step.gives}</Law>
        {step.decided && <span className="rd-chip rd-chip--strong">{t('trace.decided')}</span>}
        <span className="rd-block rd-small">
          <Cite>{step.cite}</Cite>
        </span>
        <Facts readings={step.readings} />
        {after && (
          <div className="rd-small">
            {t('trace.because')}{' '}
            <em>
              <Law>{after.title}</Law>
            </em>
            <Facts readings={after.readings} />
          </div>
        )}
      </div>
    </li>
  );
}

/** How many deciding facts stand open; all others are one press away, and none is left out. */
const SHOWN = 6;

function Facts({ readings }: { readonly readings: Readings }) {
  const { t } = useI18n();
  if (readings.length === 0) return null;
  const decided = readings.filter((each) => each.decided);
  const first = (decided.length > 0 ? decided : readings).slice(0, SHOWN);
  const rest = readings.filter((each) => !first.includes(each));
  return (
    <>
      <FactList readings={first} />
      {rest.length > 0 && (
        <details className="rd-small rd-no-print">
          <summary>{t('trace.moreFacts', { n: rest.length })}</summary>
          <FactList readings={rest} />
        </details>
      )}
    </>
  );
}

function FactList({ readings }: { readonly readings: Readings }) {
  return (
    <ul className="rd-readings">
      {readings.map(({ name, value, about }) => (
        <li key={name + value + about}>
          {about && (
            <span className="rd-about">
              <Law>{about}</Law> ·{' '}
            </span>
          )}
          <Law>{name}</Law>:{' '}
          <strong className={value === 'unknown' ? 'rd-unknown' : ''}>
            <Law>{value}</Law>
          </strong>
        </li>
      ))}
    </ul>
  );
}
