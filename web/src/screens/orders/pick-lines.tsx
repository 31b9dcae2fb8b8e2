import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { lineNumbers } from './line-numbers.ts';

type Props = {
  readonly label: string;
  readonly action: string;
  readonly onPick: (lines: ReadonlySet<number>) => void;
  /** What else chooses lines. */
  readonly children: ReactNode;
};

/** Lines named by their numbers, for schedules that are too long to go through box by box. */
export function PickLines({ label, action, onPick, children }: Props) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const pick = () => {
    const lines = lineNumbers(text);
    setWrong(lines === undefined);
    if (!lines || lines.size === 0) return;
    onPick(lines);
    setText('');
  };
  // Enter picks; it does not send the form around it.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    pick();
  };
  return (
    <div>
      <Label htmlFor="pick-lines">{label}</Label>
      <div className="rd-field-row">
        <TextInput
          id="pick-lines"
          name="pick-lines"
          type="text"
          autoComplete="off"
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'pick-wrong' : undefined}
          onKeyDown={press}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="button" outline onClick={pick}>
          {action}
        </Button>
        {children}
      </div>
      {wrong && (
        <p id="pick-wrong" className="usa-error-message" role="alert">
          {t('order.notNumbers')}
        </p>
      )}
    </div>
  );
}
