import { Label, Select } from '@trussworks/react-uswds';
import type { Worklist } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { Field } from './fields.ts';

export type Choices = Worklist['choices'];

const DAYS: readonly Field[] = ['birth_date', 'conviction_date'];

type Props = {
  readonly id: string;
  readonly label: string;
  readonly field: Field;
  readonly choices: Choices;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
};

/** A value of a record, given by what its field holds: a day, one of a list, or a text. */
export function FieldInput({ field, choices, ...input }: Props) {
  const { id, label, value, onChange, required = true } = input;
  const listed = choices[field];
  if (listed) return <ListedInput {...input} listed={listed} />;
  if (!DAYS.includes(field)) return <TextField {...input} most={400} required={required} />;
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <DateField id={id} value={value} onChange={onChange} required={required} />
    </div>
  );
}

function ListedInput({
  id,
  label,
  value,
  onChange,
  required = true,
  listed,
}: Omit<Props, 'field' | 'choices'> & { readonly listed: readonly string[] }) {
  const { t, has } = useI18n();
  // What was sent may be on no list: it stays as it is until somebody chooses another.
  const all = value === '' || listed.includes(value) ? listed : [value, ...listed];
  const words = (each: string) => (has(`value.${each}`) ? t(`value.${each}` as 'value.F') : each);
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} name={id} required={required} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('value.none')}</option>
        {all.map((each) => (
          <option key={each} value={each}>
            {words(each)}
          </option>
        ))}
      </Select>
    </div>
  );
}
