import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RowFilter, RunInfo } from '../../../src/server/api-types.ts';
import type { ShownFigures } from '../api/client.ts';

export type FigureProps = { readonly run: RunInfo; readonly figures: ShownFigures };

/** A figure as the way to the rows that it counts. */
export function RowsLink({
  run,
  filter,
  children,
}: {
  readonly run: string;
  readonly filter: RowFilter;
  readonly children: ReactNode;
}) {
  return (
    <Link to="/runs/$run/convictions" params={{ run }} search={{ filter }}>
      {children}
    </Link>
  );
}
