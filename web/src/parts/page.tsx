import { type ReactNode, useEffect, useRef } from 'react';

/**
 * The head of a screen. Its heading takes the focus when the screen opens, so that keyboards and screen readers begin
 * there; the window's title holds the screen's name and never a person's.
 */
export function PageHead({
  title,
  lead,
  actions,
  crumb,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly crumb?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className="rd-head">
      {crumb}
      <div className="rd-head-row">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="rd-lead">{lead}</div>}
        </div>
        {actions && <div className="rd-actions">{actions}</div>}
      </div>
    </header>
  );
}

/** Where keyboards go on when what they stood on is gone: a row that was deleted, a form that was saved. */
export function focusHeading(): void {
  document.querySelector('h1')?.focus({ preventScroll: true });
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Redress`;
  }, [title]);
}

export function Card({
  title,
  children,
  actions,
  id,
  className = '',
}: {
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly id?: string;
  readonly className?: string;
}) {
  return (
    <section className={`rd-card ${className}`} id={id} tabIndex={id === undefined ? undefined : -1}>
      {title && (
        <div className="rd-card-head">
          <h2>{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
