import type { ChangeView } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Law } from '../law-words.tsx';
import { Facts } from './facts.tsx';

type Props = { readonly decisions: Pick<ChangeView, 'before' | 'after'> };

/** What a matter says and what a later run decides of it, in the words of the law. */
export function TwoDecisions({ decisions: { before, after } }: Props) {
  const { t } = useI18n();
  const words = ({ outcomeLabel, clauseTitle }: Props['decisions']['before']) => (
    <>
      <Law>{outcomeLabel}</Law> (<Law>{clauseTitle}</Law>)
    </>
  );
  return (
    <Facts
      facts={[
        [t('changed.before'), words(before)],
        [t('changed.after'), words(after)],
      ]}
    />
  );
}
