import type { FormFault } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { LanguageBoxes } from '../../parts/language-boxes.tsx';
import type { FieldValue, ProfileField } from './profile-fields.ts';

/** The id of a field's input, to which the list of faults leads. */
export function inputId(path: string): string {
  return `profile-${path.replaceAll('.', '-')}`;
}

type Props = {
  readonly field: ProfileField;
  readonly value: FieldValue;
  readonly fault: FormFault | undefined;
  /** How a date stands to the run that papers are made of. */
  readonly doubt?: string | undefined;
  readonly onChange: (value: FieldValue) => void;
};

/** One field of the profile, with what belongs into it and what is wrong with it. */
export function ProfileInput({ field, value, fault, doubt, onChange }: Props) {
  const { t } = useI18n();
  const { path, kind, required } = field;
  const id = inputId(path);
  const label = t(`profile.${path}` as 'profile.county');
  const hint = t(`profile.${path}.hint` as 'profile.county.hint');
  const told = [`${id}-hint`, fault && `${id}-fault`, doubt && `${id}-doubt`].filter(Boolean).join(' ');
  const notes = (
    <>
      <span className="rd-block rd-small rd-muted" id={`${id}-hint`}>
        {hint}
      </span>
      {fault && (
        <span className="rd-fault" id={`${id}-fault`}>
          {t(`profile.fault.${fault.code}`)}
        </span>
      )}
      {doubt && (
        <span className="rd-unknown rd-block rd-small" id={`${id}-doubt`}>
          {doubt}
        </span>
      )}
    </>
  );
  if (kind === 'yes-no') {
    return (
      <div className="rd-profile-field">
        <label className="rd-check-label">
          <input
            id={id}
            type="checkbox"
            className="rd-check"
            checked={value === true}
            aria-describedby={told}
            onChange={({ target }) => onChange(target.checked)}
          />{' '}
          {label}
        </label>
        {notes}
      </div>
    );
  }
  if (kind === 'languages') {
    return (
      <fieldset className="rd-profile-field" id={id} tabIndex={-1} aria-describedby={told}>
        <legend>{label}</legend>
        <div className="rd-yes-no">
          <LanguageBoxes chosen={value as readonly string[]} onChange={onChange} />
        </div>
        {notes}
      </fieldset>
    );
  }
  const shared = {
    id,
    className: `usa-input ${fault ? 'usa-input--error' : ''}`,
    value: String(value),
    'aria-invalid': fault !== undefined,
    'aria-describedby': told,
    'aria-required': required,
  };
  return (
    <div className="rd-profile-field">
      <label htmlFor={id} className="usa-label">
        {label} {!required && <span className="rd-muted rd-small">({t('profile.optional')})</span>}
      </label>
      {kind === 'lines' ? (
        <textarea {...shared} rows={field.most ?? 3} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input
          {...shared}
          type={kind === 'day' ? 'date' : kind === 'email' || kind === 'tel' ? kind : 'text'}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {notes}
    </div>
  );
}
