import type { Facets, RowFilter } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { FacetBox } from './facet-field.tsx';

type FlagAs = NonNullable<RowFilter['flagAs']> | undefined;

type Props = {
  readonly facet: Facets['flags'];
  readonly titles: readonly { readonly flag: number; readonly title: string }[];
  readonly chosen: readonly number[];
  readonly as: FlagAs;
  readonly onChoose: (flags: readonly number[], as: FlagAs) => void;
};

const WAYS = [undefined, 'raised', 'open'] as const;

/** Flags with how many convictions have each raised and open, of which several may be chosen. */
export function FlagField({ facet, titles, chosen, as, onChoose }: Props) {
  const { t } = useI18n();
  const { said } = useLawWords();
  const title = (flag: number) => titles.find((each) => each.flag === flag)?.title ?? String(flag);
  const [only, ...more] = chosen;
  const chosenWords =
    only === undefined ? t('facet.any') : more.length === 0 ? said(title(only)) : t('facet.many', { n: chosen.length });
  const shown = facet.filter(({ flag, raised, open }) => raised + open > 0 || chosen.includes(flag));
  return (
    <FacetBox id="flags" name={t('column.flags')} said={chosenWords} chosen={chosen.length > 0}>
      <span className="rd-flag-ways">
        {WAYS.map((way) => (
          <label key={way ?? 'any'}>
            <input type="radio" name="flag-as" checked={as === way} onChange={() => onChoose(chosen, way)} />
            <span>{t(`flag.as.${way ?? 'any'}`)}</span>
          </label>
        ))}
      </span>
      {shown.length === 0 && <p>{t('facet.none')}</p>}
      {shown.map(({ flag, raised, open }) => (
        <label key={flag}>
          <input
            type="checkbox"
            checked={chosen.includes(flag)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, flag] : chosen.filter((each) => each !== flag), as)
            }
          />
          <Law>{title(flag)}</Law>
          <span className="rd-muted">{t('flag.counts', { raised, open })}</span>
        </label>
      ))}
    </FacetBox>
  );
}
