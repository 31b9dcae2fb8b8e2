import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ConvictionRow, Figures, Outcome } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { useLevelWords } from '../../parts/declared.ts';
import { OutcomeById } from '../../parts/outcome.tsx';
import { PersonLink } from '../../parts/person-link.tsx';
import { flagColumns } from './flag-columns.tsx';

export type FlagFigure = Figures['flags'][number];

/** Columns that a list begins without. */
export const HIDDEN_COLUMNS = { key: false, offense: false, county: false, cases: false } as const;

type Listed = { readonly run: string; readonly outcomes: readonly Outcome[]; readonly flags: readonly FlagFigure[] };

/** The columns of the list of convictions, in their order; the same array until something in them changes. */
export function useConvictionColumns({ run, outcomes, flags }: Listed): ColumnDef<ConvictionRow>[] {
  const { t } = useI18n();
  const { said } = useLawWords();
  const levelWords = useLevelWords();
  return useMemo(
    (): ColumnDef<ConvictionRow>[] => [
      {
        id: 'name',
        header: t('column.name'),
        cell: ({ row: { original: row } }) => (
          <>
            <PersonLink run={run} person={row.person} search={{ conviction: row.id }} ofRow>
              {row.name || t('person.noName')}
            </PersonLink>
            {row.corrected && <span className="rd-chip">{t('convictions.corrected')}</span>}
          </>
        ),
      },
      { id: 'key', header: t('column.key'), accessorKey: 'key' },
      { id: 'section', header: t('column.section'), cell: ({ row }) => row.original.section || t('level.unknown') },
      { id: 'offense', header: t('column.offense'), accessorKey: 'offense' },
      {
        id: 'level',
        header: t('column.level'),
        cell: ({ row }) => levelWords(row.original.level),
      },
      {
        id: 'date',
        header: t('column.date'),
        cell: ({ row }) => (row.original.date === 'unknown' ? t('level.unknown') : row.original.date),
      },
      { id: 'county', header: t('column.county'), accessorKey: 'county' },
      { id: 'cases', header: t('column.cases'), accessorKey: 'cases' },
      {
        id: 'outcome',
        header: t('column.outcome'),
        cell: ({ row }) => <OutcomeById id={row.original.outcome} outcomes={outcomes} />,
      },
      { id: 'reason', header: t('column.reason'), cell: ({ row }) => <Law>{row.original.reason}</Law> },
      {
        id: 'floor',
        header: t('column.floor'),
        cell: ({ row }) =>
          row.original.floor === 'unsure' ? (
            <span className="rd-muted">{t('floor.unsure')}</span>
          ) : row.original.floor === '' ? (
            <span className="rd-muted">–</span>
          ) : (
            <OutcomeById id={row.original.floor} outcomes={outcomes} />
          ),
      },
      ...flagColumns(flags, t, said),
    ],
    [t, run, outcomes, levelWords, said, flags],
  );
}
