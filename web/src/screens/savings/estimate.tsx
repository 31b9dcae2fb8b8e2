import {
  type Assumptions,
  CLAIM_ROWS,
  claimsRecomputed,
  estimateSavings,
  LEVELS,
  type Work,
} from '../../../../src/publish/savings.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useSavingsWords } from './use-savings-words.ts';

const ROWS = ['reviewHours', 'paperHours', 'programHours', 'hours', 'dollars', 'letters'] as const;

type Row = { readonly id: string; readonly title: string; readonly figures: readonly string[] };

type OfRun = { readonly work: Work; readonly assumptions: Assumptions };

/** The central estimate in a sentence, which stays in sight of the sliders on a phone. */
export function EstimateWords({ work, assumptions }: OfRun) {
  const { t } = useI18n();
  const { hours, dollars } = estimateSavings(work, assumptions).find(({ level }) => level === 'central')!;
  return (
    <p role="status" className="rd-callout rd-savings-says">
      {t('savings.says', { hours: Math.round(hours), dollars: Math.round(dollars) })}
    </p>
  );
}

/** What is saved under the assumptions as they are set now. */
export function EstimateTable({ work, assumptions }: OfRun) {
  const { n } = useI18n();
  const words = useSavingsWords();
  const estimates = estimateSavings(work, assumptions);
  const rows = ROWS.map((row) => ({
    id: row,
    title: words.rows[row],
    figures: estimates.map((each) => n(Math.round(each[row]))),
  }));
  return (
    <Card title={words.table}>
      <FigureTable label={words.table} heads={LEVELS.map((level) => words.levels[level])} rows={rows} />
      <details>
        <summary>{words.workTitle}</summary>
        <ul className="rd-rows">
          {(['decided', 'handReviews', 'withRelief', 'peopleWithRelief'] as const).map((each) => (
            <li key={each}>
              <span>{words.work[each]}</span>
              <span className="rd-num">{n(work[each])}</span>
            </li>
          ))}
        </ul>
        <p className="rd-small">{words.formula}</p>
      </details>
    </Card>
  );
}

/** What the same assumptions make of claims that were made in public. */
export function ClaimTable({ assumptions }: { readonly assumptions: Assumptions }) {
  const { n } = useI18n();
  const words = useSavingsWords();
  const claims = claimsRecomputed(assumptions);
  const rounded = (figure: number) =>
    Number.isFinite(figure) ? n(figure < 100 ? Math.round(figure * 10) / 10 : Math.round(figure)) : '–';
  const rows = CLAIM_ROWS.map(({ row, claimed }) => ({
    id: row,
    title: words.claims[row],
    figures: [claimed === undefined ? '' : n(claimed), ...claims.map((claim) => rounded(claim[row]))],
  }));
  return (
    <Card title={words.claimsTitle}>
      <p>{words.claimsLead}</p>
      <FigureTable
        label={words.claimsTitle}
        heads={[words.claimed, ...LEVELS.map((level) => words.levels[level])]}
        rows={rows}
      />
    </Card>
  );
}

type TableProps = { readonly label: string; readonly heads: readonly string[]; readonly rows: readonly Row[] };

function FigureTable({ label, heads, rows }: TableProps) {
  const { t } = useI18n();
  return (
    <Scroll label={label}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('savings.figure')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="rd-num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, figures }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              {figures.map((figure, place) => (
                <td key={heads[place]} className="rd-num">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
