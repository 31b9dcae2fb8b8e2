/** A date of the calendar, with the browser's own way to choose it. */
export function DateField({
  id,
  value,
  onChange,
  invalid = false,
  describedBy,
  required = true,
}: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly required?: boolean;
}) {
  return (
    <input
      id={id}
      name={id}
      type="date"
      className={`usa-input ${invalid ? 'usa-input--error' : ''}`}
      required={required}
      value={value}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
