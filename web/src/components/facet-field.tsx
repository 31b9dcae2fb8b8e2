import { useRef } from 'react';
import type { FacetColumn, Facets } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';

/** The values of a column with their counts, of which several may be chosen. */
export function FacetField({
  column,
  facet,
  chosen,
  label,
  onChoose,
}: {
  readonly column: FacetColumn;
  readonly facet: Facets[FacetColumn];
  readonly chosen: readonly string[];
  readonly label: (word: string) => string;
  readonly onChoose: (words: readonly string[]) => void;
}) {
  const { t, n } = useI18n();
  const box = useRef<HTMLDetailsElement>(null);
  const [only, ...more] = chosen;
  const said =
    only === undefined ? t('facet.any') : more.length === 0 ? label(only) : t('facet.many', { n: chosen.length });
  return (
    <details
      ref={box}
      name="facet"
      className={`rd-facet ${chosen.length > 0 ? 'rd-facet--chosen' : ''}`}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !box.current?.open) return;
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary id={`filter-${column}`}>
        <span className="rd-facet-name">{t(`column.${column}`)}</span>
        <span className="rd-facet-said">{said}</span>
      </summary>
      <fieldset className="rd-facet-list">
        <legend className="usa-sr-only">{t(`column.${column}`)}</legend>
        {facet.length === 0 && <p>{t('facet.none')}</p>}
        {facet.map(({ word, convictions }) => (
          <label key={word}>
            <input
              type="checkbox"
              checked={chosen.includes(word)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, word] : chosen.filter((each) => each !== word))
              }
            />
            <span>{label(word)}</span>
            {convictions !== null && <span className="rd-muted">{n(convictions)}</span>}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
