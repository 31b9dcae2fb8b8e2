import { Checkbox, Label, Select, TextInput } from '@trussworks/react-uswds';
import { DATE_FORMS } from '../../../../src/mapping/date-forms.ts';
import type { ColumnView, UseView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import type { OnEdit } from './mapping.tsx';
import { columnId } from './mapping-places.ts';

type Props = { readonly use: UseView; readonly column: ColumnView; readonly onEdit: OnEdit };

/** How the dates of a column are written. */
export function DateForms({ use: { place, date }, column, onEdit }: Props) {
  const { t } = useI18n();
  const id = `${columnId(column.reference)}-date`;
  const { forms, century, seen } = date!;
  const chosen = forms.join(' / ');
  const all = [...new Set([...(forms.length > 1 ? [chosen] : []), ...seen, ...forms, ...DATE_FORMS])];
  return (
    <>
      <Label htmlFor={id}>
        {t('mapping.dateForm')}
        <span className="usa-sr-only"> {column.reference}</span>
      </Label>
      <Select
        id={id}
        name={id}
        value={chosen}
        onChange={({ target }) => {
          const next = target.value.split(' / ');
          const isShort = next.some((form) => !form.includes('YYYY'));
          onEdit({ kind: 'date', place, forms: next, century: isShort ? (century ?? 30) : null });
        }}
      >
        {all.map((form) => (
          <option key={form} value={form}>
            {form}
            {seen.includes(form) && ` (${t('mapping.fits')})`}
          </option>
        ))}
      </Select>
      {forms.length > 1 && <p className="rd-small">{t('mapping.twoForms')}</p>}
      {century !== null && (
        <>
          <Label htmlFor={`${id}-century`}>{t('mapping.century')}</Label>
          <TextInput
            id={`${id}-century`}
            name={`${id}-century`}
            type="number"
            min={0}
            max={99}
            defaultValue={century}
            onBlur={({ target }) => {
              const next = Number(target.value);
              if (Number.isInteger(next) && next >= 0 && next <= 99 && next !== century)
                onEdit({ kind: 'date', place, forms, century: next });
            }}
          />
        </>
      )}
    </>
  );
}

/** Places whose texts may be the thing itself or codes for it. */
const MAY_BE_CODES = new Set(['case.county', 'case.court']);

/** Whether a column of counties or courts holds codes that a list explains. */
export function CodedField({ use: { place, list }, onEdit }: Omit<Props, 'column'>) {
  const { t } = useI18n();
  if (!MAY_BE_CODES.has(place)) return null;
  const id = `mapping-coded-${place}`;
  return (
    <Checkbox
      id={id}
      name={id}
      label={t('mapping.coded')}
      checked={list !== undefined}
      onChange={({ target }) => onEdit({ kind: 'coded', place, coded: target.checked })}
    />
  );
}
