import type { ReactNode } from 'react';

/** One number with what it counts; `link` leads to the rows behind it. */
export function Figure({
  label,
  value,
  note,
  link,
}: {
  readonly label: string;
  readonly value: string;
  readonly note?: ReactNode;
  readonly link?: (content: ReactNode) => ReactNode;
}) {
  return (
    <div>
      <div className="rd-figure-value">
        {link
          ? link(
              <>
                {value}
                {/* Out of its place a link must say what it counts. */}
                <span className="usa-sr-only"> {label}</span>
              </>,
            )
          : value}
      </div>
      <div className="rd-figure-label">{label}</div>
      {note && <div className="rd-figure-note">{note}</div>}
    </div>
  );
}
