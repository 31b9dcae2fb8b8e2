type Props<Sort extends string> = {
  readonly label: string;
  /** What the column is sorted by; undefined where it cannot be. */
  readonly sort: Sort | undefined;
  readonly current: { readonly by: string; readonly descending: boolean };
  readonly onSort: (by: Sort, descending: boolean) => void;
  readonly className?: string | undefined;
};

/** The head of a column by which a table may be sorted. */
export function SortHeader<Sort extends string>({ label, sort, current, onSort, className }: Props<Sort>) {
  if (sort === undefined) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  }
  const active = current.by === sort;
  const state = active ? (current.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={state} className={className}>
      <button type="button" className="rd-sort" onClick={() => onSort(sort, active && !current.descending)}>
        {label} <span aria-hidden="true">{active ? (current.descending ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>
  );
}
