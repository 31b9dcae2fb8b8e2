import { useI18n } from '../../i18n/index.tsx';

type PerProps = { readonly per: 'conviction' | 'person'; readonly onPer: (per: 'person' | undefined) => void };

/** What a row of the table is: a conviction or a person. */
export function PerField({ per, onPer }: PerProps) {
  const { t } = useI18n();
  const choice = (value: 'conviction' | 'person') => (
    <label>
      <input
        type="radio"
        name="per"
        checked={per === value}
        onChange={() => onPer(value === 'person' ? 'person' : undefined)}
      />{' '}
      {t(`table.${value}`)}
    </label>
  );
  return (
    <fieldset className="rd-per">
      <legend>{t('table.per')}</legend>
      {choice('conviction')}
      {choice('person')}
    </fieldset>
  );
}
