import type { StratumView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, Laws, useLawWords } from '../../law-words.tsx';

/** What the matters of a lot have in common. */
export function StratumWords({ stratum }: { readonly stratum: StratumView }) {
  const { t } = useI18n();
  const { said } = useLawWords();
  const { outcomeLabel, county, level, clauseTitle, openFlags } = stratum;
  const first = [outcomeLabel, county, level].filter((word) => word !== '');
  return (
    <>
      <Laws texts={first} between=" · " />
      {clauseTitle !== '' && <Law className="rd-block rd-small rd-muted">{clauseTitle}</Law>}
      {openFlags.length > 0 && (
        <span className="rd-block rd-small rd-muted">
          {t('lots.openFlags', { flags: openFlags.map(said).join('; ') })}
        </span>
      )}
    </>
  );
}
