import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { FreezeWanted, StratumChoice } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { lotsApi } from '../../api/lots.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting, Failure, Loading } from '../../parts/states.tsx';
import { LotsCrumb } from './lots-crumb.tsx';
import { StratumWords } from './stratum-words.tsx';

type Kind = FreezeWanted['kind'];
/** As typed, in percent and whole numbers. */
type Typed = { readonly tolerated: string; readonly accept: string; readonly again: string };

/** A lot is made of a queue: one stratum, or for an elusion sample all that have no relief, and the plan of its sample. */
export function NewLot() {
  const { t } = useI18n();
  useTitle(t('lots.newTitle'));
  const { queue } = useSearch({ from: '/lots/new' });
  const overview = useQuery({ queryKey: ['overview'], queryFn: api.overview });
  const [kind, setKind] = useState<Kind>('acceptance');
  const procedure = queue?.procedure ?? overview.data?.[0]?.id;
  if (procedure === undefined) return <Awaiting all={[overview]} />;
  return (
    <>
      <PageHead title={t('lots.newTitle')} lead={t('lots.newLead')} crumb={<LotsCrumb />} />
      <Card>
        <fieldset className="usa-fieldset">
          <legend className="usa-legend">{t('lots.purpose')}</legend>
          {(['acceptance', 'elusion'] as const).map((each) => (
            <label key={each} className="rd-ground">
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />{' '}
              {t(`lots.purpose.${each}`)}
            </label>
          ))}
        </fieldset>
      </Card>
      <Strata key={kind} wanted={{ kind, procedure, filter: queue ?? {} }} />
    </>
  );
}

/** Strata that are shown at once, the largest first. */
const FIRST = 8;

function Strata({ wanted }: { readonly wanted: Pick<FreezeWanted, 'kind' | 'procedure' | 'filter'> }) {
  const { t } = useI18n();
  const [chosen, choose] = useState(0);
  const [isWhole, showAll] = useState(false);
  const strata = useQuery({ queryKey: ['strata', wanted], queryFn: () => lotsApi.strata(wanted) });
  if (strata.isError) return <Failure error={strata.error} retry={() => void strata.refetch()} />;
  if (!strata.data) return <Loading />;
  if (strata.data.length === 0) return <p role="status">{t('lots.noStrata')}</p>;
  const all = strata.data.reduce((sum, { n }) => sum + n, 0);
  // An elusion sample may take all of them together, and does unless one is chosen.
  const together = wanted.kind === 'elusion';
  const one = strata.data[together ? chosen - 1 : chosen];
  return (
    <>
      <Card>
        <fieldset className="usa-fieldset">
          <legend className="usa-legend">{t('lots.stratum')}</legend>
          {together && (
            <label className="rd-ground">
              <input type="radio" name="stratum" checked={chosen === 0} onChange={() => choose(0)} /> {t('lots.all')}{' '}
              <strong>{t('lots.matters', { n: all })}</strong>
            </label>
          )}
          {strata.data.slice(0, isWhole ? undefined : FIRST).map((each, at) => (
            <Stratum
              key={JSON.stringify(each.stratum)}
              choice={each}
              isChosen={chosen === at + (together ? 1 : 0)}
              onChoose={() => choose(at + (together ? 1 : 0))}
            />
          ))}
          {!isWhole && strata.data.length > FIRST && (
            <Button type="button" unstyled onClick={() => showAll(true)}>
              {t('lots.more', { n: strata.data.length - FIRST })}
            </Button>
          )}
        </fieldset>
      </Card>
      <PlanForm wanted={{ ...wanted, stratum: one?.stratum ?? null }} size={one?.n ?? all} />
    </>
  );
}

type StratumProps = { readonly choice: StratumChoice; readonly isChosen: boolean; readonly onChoose: () => void };

function Stratum({ choice, isChosen, onChoose }: StratumProps) {
  const { t } = useI18n();
  return (
    <label className="rd-ground">
      <input type="radio" name="stratum" checked={isChosen} onChange={onChoose} />{' '}
      <strong>{t('lots.matters', { n: choice.n })}</strong> <StratumWords stratum={choice.shown} />
    </label>
  );
}

function planOf(kind: Kind, { tolerated, accept, again }: Typed): FreezeWanted['plan'] {
  const limit = { tolerated: Math.round(Number(tolerated) * 100), accept: Number(accept) };
  return { confidence: 950, again: Number(again), limits: kind === 'acceptance' ? { A: limit } : { B: limit } };
}

function PlanForm({ wanted, size }: { readonly wanted: Omit<FreezeWanted, 'plan'>; readonly size: number }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [typed, type] = useState<Typed>({ tolerated: '1', accept: '0', again: '5' });
  const plan = planOf(wanted.kind, typed);
  const sample = useQuery({
    queryKey: ['lot-size', size, plan],
    queryFn: () => lotsApi.size({ size, plan }),
    retry: false,
  });
  const freeze = useMutation({
    mutationFn: () => lotsApi.freeze({ ...wanted, plan }),
    onSuccess: ({ id }) => void navigate({ to: '/lots/$lot', params: { lot: id } }),
  });
  const field = (name: keyof Typed, words: string) => (
    <div>
      <Label htmlFor={`plan-${name}`}>{words}</Label>
      <TextInput
        id={`plan-${name}`}
        name={name}
        type="number"
        min="0"
        step={name === 'tolerated' ? '0.01' : '1'}
        required
        value={typed[name]}
        onChange={({ target }) => type({ ...typed, [name]: target.value })}
      />
    </div>
  );
  const drawn = sample.data?.sample ?? null;
  return (
    <Card title={t('lots.plan')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          freeze.mutate();
        }}
      >
        {field('tolerated', t('lots.tolerated'))}
        {field('accept', t('lots.accept'))}
        {field('again', t('lots.again'))}
        <p role="status">
          {drawn !== null
            ? t('lots.planSays', { sample: drawn, size, accept: typed.accept, tolerated: typed.tolerated })
            : (sample.data || sample.isError) && t('lots.planNone')}
        </p>
        {freeze.isError && <Failure error={freeze.error} />}
        <Button type="submit" disabled={freeze.isPending || drawn === null}>
          {t('lots.freeze')}
        </Button>
      </form>
    </Card>
  );
}
