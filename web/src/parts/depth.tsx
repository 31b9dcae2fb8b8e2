import { useState } from 'react';
import type { ConvictionView, TraceStep } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Cite, Law, useLawWords } from '../law-words.tsx';
import { effectKind } from './declared.ts';
import { missBefore } from './trace.tsx';

/** The readers of a reason: each sees the same trace, as deep as that reader needs. */
export const DEPTHS = ['person', 'prosecutor', 'judge'] as const;

export type Depth = (typeof DEPTHS)[number];

const KEY = 'redress-depth';

/** The depth that was chosen last, on every page of a person. */
export function useDepth(): [Depth, (next: Depth) => void] {
  const [depth, choose] = useState<Depth>(
    () => DEPTHS.find((each) => each === localStorage.getItem(KEY)) ?? 'prosecutor',
  );
  return [
    depth,
    (next) => {
      localStorage.setItem(KEY, next);
      choose(next);
    },
  ];
}

export function DepthSwitch({ depth, onChange }: { readonly depth: Depth; readonly onChange: (next: Depth) => void }) {
  const { t } = useI18n();
  return (
    <>
      <fieldset className="rd-depths rd-no-print">
        <legend className="rd-small">{t('depth.for')}</legend>
        {DEPTHS.map((each) => (
          <label key={each} className="rd-check-label">
            <input type="radio" name="depth" checked={depth === each} onChange={() => onChange(each)} />{' '}
            {t(`depth.${each}`)}
          </label>
        ))}
      </fieldset>
      <p className="rd-print-only rd-small">
        {t('depth.for')} {t(`depth.${depth}`)}
      </p>
    </>
  );
}

/** How many facts a reason names; the clauses below have all of them. */
const FACTS: Readonly<Record<Depth, number>> = { person: 1, prosecutor: 2, judge: 6 };

/** The facts by which the clause that decided came out as it did. */
function decidingFacts(conviction: ConvictionView): TraceStep['readings'] {
  const step = missBefore(conviction) ?? conviction.trace.find(({ decided }) => decided);
  return step?.readings.filter(({ decided }) => decided) ?? [];
}

/** Facts side by side, each with the other conviction that it is of. */
function FactWords({ facts }: { readonly facts: TraceStep['readings'] }) {
  return facts.map(({ about, name, value }, at) => (
    <span key={`${about}${name}${value}`}>
      {at > 0 && '; '}
      {about && (
        <>
          <Law>{about}</Law>:{' '}
        </>
      )}
      <Law>{name}</Law> <Law>{value}</Law>
    </span>
  ));
}

/** The reason for the outcome of a conviction, for one reader. */
export function Reason({ conviction, depth }: { readonly conviction: ConvictionView; readonly depth: Depth }) {
  const facts = decidingFacts(conviction).slice(0, FACTS[depth]);
  if (depth === 'person') return <ForPerson conviction={conviction} facts={facts} />;
  return depth === 'judge' ? (
    <ForJudge conviction={conviction} facts={facts} />
  ) : (
    <span>
      <Law>{conviction.reason}</Law>
      {facts.length > 0 && (
        <span className="rd-muted">
          {' '}
          (<FactWords facts={facts} />)
        </span>
      )}
    </span>
  );
}

/** What would change a determination, in words. */
export function ChangeWords({ change }: { readonly change: ConvictionView['whatIf'][number] }) {
  const { t } = useI18n();
  const { said } = useLawWords();
  if (change.kind === 'day') return t('whatIf.day', { day: change.value });
  if (change.kind === 'fact')
    return t('whatIf.fact', { fact: t(`fact.${change.fact}` as 'fact.level'), value: said(change.value) });
  return (
    <>
      <Law>{change.title}</Law>: <Law>{change.value}</Law>
    </>
  );
}

type Told = { readonly conviction: ConvictionView; readonly facts: TraceStep['readings'] };

/** Plain words: what becomes of it, the one fact that decided, and what would change it. */
function ForPerson({ conviction, facts }: Told) {
  const { t } = useI18n();
  const { outcome, missing, whatIf } = conviction;
  const [fact] = facts;
  const effect = effectKind(outcome.effect);
  const [change] = effect === 'none' || effect === 'open' ? whatIf : [];
  return (
    <span>
      {t(`depth.person.${effect}`)}{' '}
      {missing.length > 0 ? (
        <>
          {t('depth.person.missing')}{' '}
          {missing.map(({ words, found }, at) => (
            <span key={words}>
              {at > 0 && '; '}
              <Law>{words}</Law> (<Law>{found}</Law>)
            </span>
          ))}
          .
        </>
      ) : (
        fact && (
          <>
            {t('depth.person.fact')} <FactWords facts={[fact]} />.
          </>
        )
      )}
      {change && (
        <>
          {' '}
          {t('depth.person.change')} <ChangeWords change={change} />.
        </>
      )}
    </span>
  );
}

/** The law first: what it gives and where it says so, then what the record shows, then the statute alone. */
function ForJudge({ conviction, facts }: Told) {
  const { t } = useI18n();
  const { clause, floor, outcome, reason } = conviction;
  return (
    <span>
      {clause ? (
        <>
          <Law>{clause.title}</Law>: <Law>{outcome.label}</Law>. <Cite>{clause.cite}</Cite>
        </>
      ) : (
        <>
          <Law>{reason}</Law>.{' '}
        </>
      )}
      {facts.length > 0 && (
        <span className="rd-block">
          {t('depth.judge.shows')} <FactWords facts={facts} />.
        </span>
      )}
      {floor && (
        <span className="rd-block">
          {t('layer.statute')}: <Law>{floor.outcome?.label ?? floor.reason}</Law>. <Cite>{floor.clause.cite}</Cite>
        </span>
      )}
    </span>
  );
}
