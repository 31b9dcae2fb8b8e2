import type { ColumnDef } from '@tanstack/react-table';
import type { ConvictionRow, Figures } from '../../../../src/server/api-types.ts';
import type { Translate } from '../../i18n/index.tsx';

type Flag = Figures['flags'][number];

/** Whether a conviction has a flag. */
function stateOf({ raised, open }: ConvictionRow, flag: number): 'raised' | 'open' | undefined {
  return (raised >>> flag) & 1 ? 'raised' : (open >>> flag) & 1 ? 'open' : undefined;
}

/** A column of all that is raised, and one for each flag. */
export function flagColumns(
  flags: readonly Flag[],
  t: Translate,
  said: (text: string) => string,
): readonly ColumnDef<ConvictionRow>[] {
  if (flags.length === 0) return [];
  return [
    { id: 'flags', header: t('column.flags'), cell: ({ row }) => <FlagCell row={row.original} flags={flags} t={t} /> },
    ...flags.map(
      ({ flag, title }): ColumnDef<ConvictionRow> => ({
        id: `flag-${flag}`,
        header: said(title),
        cell: ({ row }) => {
          const state = stateOf(row.original, flag);
          return state === undefined ? <span className="rd-muted">–</span> : t(`flag.${state}`);
        },
      }),
    ),
  ];
}

type CellProps = { readonly row: ConvictionRow; readonly flags: readonly Flag[]; readonly t: Translate };

/** How many flags the file raises and leaves open; the column of each says which. */
function FlagCell({ row, flags, t }: CellProps) {
  const count = (state: 'raised' | 'open') => flags.filter(({ flag }) => stateOf(row, flag) === state).length;
  const [raised, open] = [count('raised'), count('open')];
  if (raised + open === 0) return <span className="rd-muted">–</span>;
  return (
    <>
      {raised > 0 && <strong>{t('results.raised', { n: raised })}</strong>}
      {raised > 0 && open > 0 && ', '}
      {open > 0 && <span className="rd-muted">{t('results.open', { n: open })}</span>}
    </>
  );
}

/** The columns of single flags begin hidden: each is one press away, and all of them are wider than a screen. */
export const HIDDEN_FLAGS = Object.fromEntries(Array.from({ length: 32 }, (_, flag) => [`flag-${flag}`, false]));
