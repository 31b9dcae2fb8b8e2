import { Label, TextInput } from '@trussworks/react-uswds';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The most characters that it takes. */
  readonly most?: number;
  readonly required?: boolean;
};

/** A line of text under its label. What is typed is about cases and people, so the browser does not offer it again. */
export function TextField({ id, label, value, onChange, most, required = true }: Props) {
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <TextInput
        id={id}
        name={id}
        type="text"
        required={required}
        maxLength={most}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
