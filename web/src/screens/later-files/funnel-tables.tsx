import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CourtOnlyRow, CourtRow, FunnelRow } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Scroll } from '../../parts/scroll.tsx';

const STAGES = ['listed', 'decided', 'ordered', 'reported', 'acknowledged', 'visible', 'told', 'stillShows'] as const;

/** From the list to the record of the state, by county. */
export function FunnelTable({ procedure, rows }: { readonly procedure: string; readonly rows: readonly FunnelRow[] }) {
  const { t, n } = useI18n();
  return (
    <Table label={t('later.funnel')} heads={[t('later.county')]} figures={STAGES} last={t('later.waiting')}>
      {rows.map(({ county, waitingDays, over60Days, ...of }) => (
        <tr key={county}>
          <th scope="row">{county}</th>
          {STAGES.map((stage) => (
            <td key={stage} className="rd-num">
              {stage === 'stillShows' && of.stillShows > 0 ? (
                <Link to="/queue" search={{ queue: { procedure, county: [county], list: 'still-shows' } }}>
                  {n(of.stillShows)}
                </Link>
              ) : (
                n(of[stage])
              )}
            </td>
          ))}
          <td>{waitingDays === null ? '–' : t('later.waitingDays', { ...waitingDays, n: over60Days })}</td>
        </tr>
      ))}
    </Table>
  );
}

const TRACKS = [
  'ordered',
  'courtReported',
  'courtApplied',
  'stateReported',
  'stateApplied',
  'visible',
  'stillShows',
] as const;

/** What each court ordered: its own record and that of the state apart. */
export function CourtTable({ rows }: { readonly rows: readonly CourtRow[] }) {
  const { t, n } = useI18n();
  return (
    <Table label={t('later.courts')} heads={[t('later.court')]} figures={TRACKS}>
      {rows.map((row) => (
        <tr key={`${row.county} ${row.court}`}>
          <th scope="row">
            {row.name}
            <span className="rd-block rd-small rd-muted">
              {row.county} · {row.court}
            </span>
          </th>
          {TRACKS.map((track) => (
            <td key={track} className="rd-num">
              {n(row[track])}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

const COURT_ONLY = [
  'listed',
  'decided',
  'proposed',
  'taken',
  'matters',
  'ordered',
  'courtReported',
  'courtApplied',
  'inState',
] as const;

/** Convictions that a court alone has, by county: apart from the others, since no record of the state names them. */
export function CourtOnlyTable({ rows }: { readonly rows: readonly CourtOnlyRow[] }) {
  const { t, n } = useI18n();
  return (
    <Table label={t('later.courtOnly')} heads={[t('later.county')]} figures={COURT_ONLY}>
      {rows.map((row) => (
        <tr key={row.county}>
          <th scope="row">{row.county || '–'}</th>
          {COURT_ONLY.map((stage) => (
            <td key={stage} className="rd-num">
              {n(row[stage])}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

type TableProps = {
  readonly label: string;
  readonly heads: readonly string[];
  readonly figures: readonly ((typeof STAGES)[number] | (typeof TRACKS)[number] | (typeof COURT_ONLY)[number])[];
  readonly last?: string;
  readonly children: ReactNode;
};

function Table({ label, heads, figures, last, children }: TableProps) {
  const { t } = useI18n();
  return (
    <Scroll label={label}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {figures.map((figure) => (
              <th key={figure} scope="col" className="rd-num">
                {t(`later.${figure}`)}
              </th>
            ))}
            {last !== undefined && <th scope="col">{last}</th>}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroll>
  );
}
