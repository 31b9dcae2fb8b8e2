import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Step } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { PersonLink } from '../../parts/person-link.tsx';
import { listOf } from '../../place.ts';
import { isSort } from '../../search.ts';

type Props = { readonly run: string; readonly person: number; readonly conviction: number | undefined };

/** The way to the next and the previous person and conviction of the list from which the person was opened. */
export function NeighborLinks({ run, person, conviction }: Props) {
  const { t } = useI18n();
  const { search, text } = listOf(run);
  const wanted = {
    filter: search.filter ?? {},
    text,
    // People may stand in an order of counts, which convictions have not.
    sort: { by: isSort(search.sort) ? search.sort : 'name', descending: search.down ?? false },
    row: conviction ?? null,
    person,
  } as const;
  const found = useQuery({
    queryKey: ['neighbors', run, wanted],
    queryFn: () => api.neighbors(run, wanted),
    placeholderData: keepPreviousData,
  });
  if (!found.data) return <div className="rd-neighbors" />;
  const { place, total, previous, next, previousPerson, nextPerson } = found.data;
  if (place === null) return null;
  return (
    <nav className="rd-neighbors rd-no-print" aria-label={t('neighbors.title')}>
      <StepLink run={run} step={previousPerson} sign="←" text={t('neighbors.previousPerson')} />
      <StepLink run={run} step={nextPerson} sign="→" text={t('neighbors.nextPerson')} />
      <span className="rd-muted">{t('neighbors.place', { place, total })}</span>
      <StepLink run={run} step={previous} sign="↑" text={t('neighbors.previous')} />
      <StepLink run={run} step={next} sign="↓" text={t('neighbors.next')} />
    </nav>
  );
}

type StepProps = { readonly run: string; readonly step: Step | null; readonly sign: string; readonly text: string };

function StepLink({ run, step, sign, text }: StepProps) {
  const label = (
    <>
      <span aria-hidden="true">{sign}</span> {text}
    </>
  );
  if (step === null) return <span className="rd-muted">{label}</span>;
  return (
    <PersonLink run={run} person={step.person} search={{ conviction: step.row }}>
      {label}
    </PersonLink>
  );
}
