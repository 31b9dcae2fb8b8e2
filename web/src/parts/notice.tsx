import type { ReactNode } from 'react';

/** A USWDS alert whose text may hold lists and buttons; the library's own puts everything into one paragraph. */
export function Notice({
  type,
  heading,
  children,
  level = 'h2',
}: {
  readonly type: 'error' | 'warning' | 'info';
  readonly heading?: string;
  readonly children: ReactNode;
  readonly level?: 'h2' | 'h3';
}) {
  const Heading = level;
  return (
    <div
      className={`usa-alert usa-alert--${type} ${heading ? '' : 'usa-alert--slim'}`}
      role={type === 'error' ? 'alert' : undefined}
    >
      <div className="usa-alert__body">
        {heading && <Heading className="usa-alert__heading">{heading}</Heading>}
        <div className="usa-alert__text">{children}</div>
      </div>
    </div>
  );
}
