import type { ReactNode } from 'react';

/** A wide table that scrolls by itself; it takes the focus so that keyboards can scroll it too (WCAG 2.1.1). */
export function Scroll({
  label,
  busy = false,
  children,
}: {
  readonly label: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="rd-scroll" aria-label={label} aria-busy={busy} tabIndex={0}>
      {children}
    </section>
  );
}
