import { Link } from '@tanstack/react-router';
import { useI18n } from '../../i18n/index.tsx';
import { useLaw } from '../../law.ts';
import { Cite, Law } from '../../law-words.tsx';
import { OutcomeById } from '../../parts/outcome.tsx';
import { Card } from '../../parts/page.tsx';
import { type FigureProps, RowsLink } from '../../parts/rows-link.tsx';
import { Scroll } from '../../parts/scroll.tsx';

/** How many convictions each clause decided, with its citation. */
export function ClauseFigures({ run, figures }: FigureProps) {
  const { t, n } = useI18n();
  const law = useLaw();
  const pack = law.data?.find(({ id }) => id === run.choice.packId);
  const policy = pack?.policies.find(({ id }) => id === run.choice.policyId);
  const rules = new Map([...(pack?.gate ?? []), ...(policy?.clauses ?? [])].map((rule) => [rule.id, rule]));
  return (
    <Card
      title={t('results.byClause')}
      actions={
        <Link to="/rulebook" search={{ run: run.id, policy: run.choice.policyId }}>
          {t('results.rulebook')}
        </Link>
      }
    >
      <Scroll label={t('results.byClause')}>
        <table className="usa-table usa-table--borderless usa-table--compact rd-table">
          <thead>
            <tr>
              <th scope="col">{t('column.clause')}</th>
              <th scope="col">{t('column.outcome')}</th>
              <th scope="col" className="rd-num">
                {t('results.convictions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.clauses.map(({ clause, outcome, convictions }) => (
              <tr key={`${clause}${outcome}`}>
                <th scope="row">
                  {clause === '' ? (
                    t('results.openClause')
                  ) : (
                    <span>
                      <Law>{rules.get(clause)?.title ?? clause}</Law>
                      <span className="rd-small rd-muted rd-block">
                        <Cite>{rules.get(clause)?.cite ?? ''}</Cite>
                      </span>
                    </span>
                  )}
                </th>
                <td>
                  <OutcomeById id={outcome} outcomes={figures.outcomes} />
                </td>
                <td className="rd-num">
                  <RowsLink run={run.id} filter={{ clause: [clause], outcome: [outcome] }}>
                    {n(convictions)}
                  </RowsLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
