import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Search } from '../search.ts';

type Props = {
  readonly run: string;
  readonly person: number;
  /** The conviction that stands open, with what else the address keeps. */
  readonly search: Search<'/runs/$run/people/$row'>;
  /** Whether the arrow keys go over it, as the link of a row. */
  readonly ofRow?: boolean;
  readonly children: ReactNode;
};

/** The way to the screen of a person. */
export function PersonLink({ run, person, search, ofRow = false, children }: Props) {
  return (
    <Link
      to="/runs/$run/people/$row"
      params={{ run, row: String(person) }}
      search={search}
      data-row={ofRow ? '' : undefined}
    >
      {children}
    </Link>
  );
}
