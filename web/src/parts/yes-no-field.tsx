import { Select } from '@trussworks/react-uswds';
import { useI18n } from '../i18n/index.tsx';

/** A question that is answered `yes` or `no`; an empty value stands for no answer yet. */
export function YesNoField({
  id,
  value,
  onChange,
  required = true,
}: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}) {
  const { t } = useI18n();
  return (
    <Select id={id} name={id} required={required} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t('common.unanswered')}</option>
      <option value="yes">{t('word.yes')}</option>
      <option value="no">{t('word.no')}</option>
    </Select>
  );
}
