import type { ReactNode } from 'react';

type Props = {
  /** What each fact is called, each name once, and the fact. */
  readonly facts: readonly (readonly [what: string, fact: ReactNode])[];
  /** Facts that are shown in another way, as pairs in a `div` each. */
  readonly children?: ReactNode;
};

/** What is known of one thing, side by side. */
export function Facts({ facts, children }: Props) {
  return (
    <dl className="rd-facts">
      {facts.map(([what, fact]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
      {children}
    </dl>
  );
}
