import type { ListView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Cite, Law } from '../../law-words.tsx';

/** The lists of offenses that a rule names, each opened in place. */
export function OffenseLists({ lists }: { readonly lists: readonly ListView[] }) {
  const { t } = useI18n();
  return lists.map(({ id, title, sections, including, source }) => (
    <details key={id} className="rd-offenses">
      <summary>
        {t('rulebook.list')} <Law>{title}</Law> ({t('rulebook.sections', { n: sections.length })})
      </summary>
      <ul>
        {sections.map((section) => (
          <li key={section}>{section}</li>
        ))}
      </ul>
      <p className="rd-small">
        {including !== '' && <Law>{including}</Law>} <Cite>{source}</Cite>
      </p>
    </details>
  ));
}
