import type { Outcome } from '../../../../src/server/api-types.ts';
import { OutcomeById } from '../../parts/outcome.tsx';
import { useListWords } from './use-list-words.ts';

type Props = { readonly id: string | undefined; readonly outcomes: readonly Outcome[] };

/** What a conviction would be decided to, or why the law decides nothing of it. */
export function CourtOutcome({ id = '', outcomes }: Props) {
  const outside = useListWords().outside(id);
  return outside ? <span className="rd-muted">{outside}</span> : <OutcomeById id={id} outcomes={outcomes} />;
}
