import type { StratumView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';

/** What the matters of a lot have in common. Words of the law are in English, as the pack has them. */
export function StratumWords({ stratum }: { readonly stratum: StratumView }) {
  const { t } = useI18n();
  const { outcomeLabel, county, level, clauseTitle, openFlags } = stratum;
  const first = [outcomeLabel, county, level].filter((word) => word !== '').join(' · ');
  return (
    <>
      <span lang="en">{first}</span>
      {clauseTitle !== '' && (
        <span className="rd-block rd-small rd-muted" lang="en">
          {clauseTitle}
        </span>
      )}
      {openFlags.length > 0 && (
        <span className="rd-block rd-small rd-muted">{t('lots.openFlags', { flags: openFlags.join('; ') })}</span>
      )}
    </>
  );
}
