import { type ReactNode, useRef } from 'react';
import type { FacetColumn, Facets } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';

/** A box that opens to what may be chosen, says what is, and closes by Escape. */
export function FacetBox({
  id,
  name,
  said,
  chosen,
  children,
}: {
  readonly id: string;
  readonly name: string;
  readonly said: string;
  readonly chosen: boolean;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={box}
      name="facet"
      className={`rd-facet ${chosen ? 'rd-facet--chosen' : ''}`}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !box.current?.open) return;
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary id={`filter-${id}`}>
        <span className="rd-facet-name">{name}</span>
        <span className="rd-facet-said">{said}</span>
      </summary>
      <fieldset className="rd-facet-list">
        <legend className="usa-sr-only">{name}</legend>
        {children}
      </fieldset>
    </details>
  );
}

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
  const [only, ...more] = chosen;
  const said =
    only === undefined ? t('facet.any') : more.length === 0 ? label(only) : t('facet.many', { n: chosen.length });
  return (
    <FacetBox id={column} name={t(`column.${column}`)} said={said} chosen={chosen.length > 0}>
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
    </FacetBox>
  );
}
