import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label } from '@trussworks/react-uswds';
import { RETENTION, retentionApi } from '../../api/retention.ts';
import { useI18n } from '../../i18n/index.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';

type Props = {
  readonly asOf: string;
  readonly onDay: (day: string) => void;
  readonly mayPropose: boolean;
};

/** What falls due on a day and what stays, by number alone. */
export function Plan({ asOf, onDay, mayPropose }: Props) {
  const { t, n } = useI18n();
  const queries = useQueryClient();
  const plan = useQuery({ queryKey: [RETENTION, 'plan', asOf], queryFn: () => retentionApi.plan(asOf) });
  const propose = useMutation({
    mutationFn: retentionApi.propose,
    onSuccess: () => queries.invalidateQueries({ queryKey: [RETENTION] }),
  });
  const due = plan.data ? plan.data.people.due + plan.data.runs.due : 0;
  return (
    <section>
      <h2 className="rd-section">{t('retention.due')}</h2>
      <Label htmlFor="retention-day">{t('retention.day')}</Label>
      <DateField id="retention-day" value={asOf} onChange={(day) => day !== '' && onDay(day)} />
      {!plan.data && <Awaiting all={[plan]} />}
      {plan.data && <PlanTable plan={plan.data} />}
      {plan.data && <p>{t('retention.matters', { n: n(plan.data.matters) })}</p>}
      {propose.error && <Failure error={propose.error} />}
      {mayPropose && due > 0 && (
        <div className="rd-actions">
          <Button type="button" disabled={propose.isPending} onClick={() => propose.mutate(asOf)}>
            {t('retention.propose')}
          </Button>
        </div>
      )}
    </section>
  );
}

type Made = Awaited<ReturnType<typeof retentionApi.plan>>;

function PlanTable({ plan: { people, runs } }: { readonly plan: Made }) {
  const { t, n } = useI18n();
  const reasons = (Object.keys(people.stay) as (keyof typeof people.stay)[]).filter(
    (why) => people.stay[why] + runs.stay[why] > 0,
  );
  const lines = [
    { key: 'due', label: t('retention.fallsDue'), of: [people.due, runs.due] },
    ...reasons.map((why) => ({ key: why, label: t(`retention.stay.${why}`), of: [people.stay[why], runs.stay[why]] })),
    { key: 'all', label: t('retention.all'), of: [people.all, runs.all] },
  ];
  return (
    <Scroll label={t('retention.due')}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('retention.what')}</th>
            <th scope="col" className="rd-num">
              {t('retention.people')}
            </th>
            <th scope="col" className="rd-num">
              {t('retention.runs')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, of: [ofPeople, ofRuns] }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="rd-num">{n(ofPeople!)}</td>
              <td className="rd-num">{n(ofRuns!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
