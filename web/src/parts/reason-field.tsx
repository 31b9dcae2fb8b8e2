import { Label, Textarea } from '@trussworks/react-uswds';
import { useI18n } from '../i18n/index.tsx';

type Props = { readonly id: string; readonly value: string; readonly onChange: (value: string) => void };

/** Why somebody puts something right or decides it, as it stands on record afterwards. */
export function ReasonField({ id, value, onChange }: Props) {
  const { t } = useI18n();
  return (
    <>
      <Label htmlFor={id}>{t('exchange.reason')}</Label>
      <Textarea
        id={id}
        name={id}
        className="rd-textarea"
        rows={2}
        required
        maxLength={2000}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}
