import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { DocumentsState, DocumentsWanted, ReviewOfRun, RunInfo } from '../../../../src/server/api-types.ts';
import { papersApi } from '../../api/papers.ts';
import { useI18n } from '../../i18n/index.tsx';
import { LanguageBoxes } from '../../parts/language-boxes.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';

type Kind = DocumentsWanted['kinds'][number];
type Of = DocumentsWanted['of'];

type Props = { readonly run: RunInfo; readonly state: DocumentsState; readonly onMade: () => void };

/** Which papers to make, in which languages, and how they are bound. */
export function ChoosePapers({ run, state, onMade }: Props) {
  const { t } = useI18n();
  const { profile } = state.profile;
  // Before there is a profile, only what needs none can be chosen.
  const able = profile === null ? state.bare : state.kinds;
  const [chosen, setChosen] = useState<readonly Kind[]>(state.kinds);
  const [order, setOrder] = useState<'county' | 'case'>('county');
  const [separate, setSeparate] = useState(false);
  const [languages, setLanguages] = useState<readonly ('en' | 'es')[]>(profile?.notice.languages ?? ['en', 'es']);
  const [of, setOf] = useState<Of>('settled');
  const kinds = able.filter((kind) => chosen.includes(kind));
  const make = useMutation({
    mutationFn: () => papersApi.make(run.id, { kinds, order, languages, separate, of }),
    onSettled: onMade,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const letters = kinds.includes('notice');
  return (
    <form onSubmit={submit}>
      <Card title={t('documents.kinds')}>
        <fieldset className="rd-kinds">
          <legend className="usa-sr-only">{t('documents.kinds')}</legend>
          {state.kinds.map((kind) => (
            <label key={kind} className="rd-kind">
              <input
                type="checkbox"
                id={`kind-${kind}`}
                className="rd-check"
                checked={kinds.includes(kind)}
                disabled={!able.includes(kind)}
                onChange={({ target }) =>
                  setChosen((before) => (target.checked ? [...before, kind] : before.filter((each) => each !== kind)))
                }
              />
              <span>
                <strong>{t(`documents.${kind}`)}</strong>
                <span className="rd-block rd-small rd-muted">
                  {t(able.includes(kind) ? `papers.kind.${kind}` : 'papers.needsProfile')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="rd-small rd-muted">{t('papers.petitions')}</p>
        {state.review && kinds.some((kind) => !state.bare.includes(kind)) && (
          <OfWhich review={state.review} of={of} onChange={setOf} />
        )}
        {kinds.includes('order') && (
          <Choice
            legend={t('documents.orderForm')}
            value={order}
            onChange={setOrder}
            choices={[
              ['county', t('documents.orderCounty')],
              ['case', t('documents.orderCase')],
            ]}
          />
        )}
        {letters && (
          <fieldset className="rd-choice-row">
            <legend>{t('papers.languages')}</legend>
            <LanguageBoxes chosen={languages} onChange={setLanguages} />
          </fieldset>
        )}
        {(letters || kinds.includes('motion') || kinds.includes('order')) && (
          <Choice
            legend={t('papers.binding')}
            value={separate ? 'separate' : 'volumes'}
            onChange={(value) => setSeparate(value === 'separate')}
            choices={[
              ['volumes', t('papers.volumes')],
              ['separate', t('papers.separate')],
            ]}
          />
        )}
        {make.isError && <Failure error={make.error} />}
        <Button type="submit" disabled={make.isPending || kinds.length === 0 || (letters && languages.length === 0)}>
          {t('documents.start')}
        </Button>
      </Card>
    </form>
  );
}

type OfWhichProps = { readonly review: ReviewOfRun; readonly of: Of; readonly onChange: (of: Of) => void };

/** Of a run whose matters are reviewed: whether papers are of what was settled alone. */
function OfWhich({ review, of, onChange }: OfWhichProps) {
  const { t, n } = useI18n();
  const { settled, unsettled, held, elsewhere } = review;
  const all = [['all', t('papers.of.all', { n: n(unsettled) })]] as const;
  return (
    <>
      <Choice
        legend={t('papers.of')}
        value={of}
        onChange={onChange}
        choices={[['settled', t('papers.of.settled', { n: n(settled) })], ...(elsewhere ? [] : all)]}
      />
      {elsewhere && (
        <Notice type="warning">
          {t('papers.of.elsewhere')}{' '}
          <Link to="/runs/$run/documents" params={{ run: elsewhere.run }}>
            {elsewhere.name}
          </Link>
          .
        </Notice>
      )}
      {held > 0 && <p className="rd-small rd-muted">{t('papers.of.held', { n: n(held) })}</p>}
      {of === 'all' && unsettled > 0 && <Notice type="warning">{t('papers.of.unsettled', { n: n(unsettled) })}</Notice>}
      {of === 'settled' && settled === 0 && <Notice type="info">{t('papers.of.none')}</Notice>}
    </>
  );
}

type ChoiceProps<Value extends string> = {
  readonly legend: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly (readonly [Value, string])[];
};

function Choice<Value extends string>({ legend, value, onChange, choices }: ChoiceProps<Value>) {
  return (
    <fieldset className="rd-choice-row">
      <legend>{legend}</legend>
      {choices.map(([each, label]) => (
        <label key={each} className="rd-check-label">
          <input type="radio" name={legend} checked={value === each} onChange={() => onChange(each)} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
