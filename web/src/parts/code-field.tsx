import { Label, TextInput } from '@trussworks/react-uswds';
import { useI18n } from '../i18n/index.tsx';

type CodeFieldProps = {
  readonly id: string;
  readonly hint?: string;
  /** Whether it takes the focus when it appears: what was asked before is answered. */
  readonly focus?: boolean;
  /** Whether an authenticator app of this person fills it in; not where somebody else types their code. */
  readonly own?: boolean;
  readonly required?: boolean;
};

const takeFocus = (field: HTMLInputElement | null) => field?.focus();

/** The code of a second factor; forms find it under the name `code`. */
export function CodeField({ id, hint, focus = false, own = true, required = true }: CodeFieldProps) {
  const { t } = useI18n();
  return (
    <>
      <Label htmlFor={id} hint={hint ?? t('gate.codeHint')}>
        {t('gate.code')}
      </Label>
      <TextInput
        id={id}
        name="code"
        type="text"
        autoComplete={own ? 'one-time-code' : 'off'}
        required={required}
        maxLength={40}
        {...(focus ? { inputRef: takeFocus } : {})}
      />
    </>
  );
}

/** The code in a form as the server takes it; nothing where the form asks for none. */
export function codeIn(form: HTMLFormElement): { readonly code?: string } {
  const code = new FormData(form).get('code');
  return code === null || code === '' ? {} : { code: String(code) };
}
