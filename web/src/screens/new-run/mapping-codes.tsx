import { Select, TextInput } from '@trussworks/react-uswds';
import type { Code, ColumnView, UseView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useStateOf } from '../../states.ts';
import type { OnEdit } from './mapping.tsx';
import { columnId } from './mapping-places.ts';

type Props = {
  readonly use: UseView;
  readonly column: ColumnView;
  readonly state: string;
  readonly onEdit: OnEdit;
};

/** Every code of a list with how many rows have it and what it means. */
export function CodeList({ use, column, state, onEdit }: Props) {
  const { t, n } = useI18n();
  const { codes, rare } = use.list!;
  if (codes.length === 0 && rare === 0) return null;
  return (
    <>
      <table className="usa-table usa-table--borderless usa-table--compact rd-table">
        <caption className="usa-sr-only">{t('mapping.codes', { column: column.reference })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('mapping.code')}</th>
            <th scope="col" className="rd-num">
              {t('mapping.codeRows')}
            </th>
            <th scope="col">{t('mapping.codeMeans')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <tr key={code.code}>
              <th scope="row">
                <code>{code.code}</code>
                {code.is === undefined && <div className="rd-small">{t('mapping.unlisted')}</div>}
                {code.approvedBy && (
                  <div className="rd-small rd-muted">{t('mapping.approved', { by: code.approvedBy })}</div>
                )}
              </th>
              <td className="rd-num">{code.rows === 0 ? '–' : n(code.rows)}</td>
              <td>
                <CodeMeaning code={code} use={use} column={column} state={state} onEdit={onEdit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rare > 0 && <p className="rd-small">{t('mapping.rare', { n: rare })}</p>}
    </>
  );
}

/** What may have been done to a conviction, as one choice beside how the charge ended. */
const CHANGES = ['expunged', 'sealed', 'pardoned', 'vacated', 'set-aside'] as const;

function CodeMeaning({ code, use, column, state, onEdit }: Props & { readonly code: Code }) {
  const { t } = useI18n();
  const word = useWords(state);
  const { place } = use;
  const { words } = use.list!;
  const label = t('mapping.means', { code: code.code, column: column.reference });
  const id = `${columnId(column.reference)}-code-${code.code.replace(/[^A-Za-z0-9]+/g, '-')}`;
  const say = (is: string, changed: string | null) => onEdit({ kind: 'value', place, code: code.code, is, changed });
  if (words.length === 0)
    return (
      <TextInput
        id={id}
        name={id}
        type="text"
        aria-label={label}
        key={code.is}
        defaultValue={code.is === 'unknown' ? '' : (code.is ?? '')}
        placeholder={t('word.unknown')}
        onBlur={({ target }) => {
          const is = target.value.trim().toUpperCase() || 'unknown';
          if (is !== (code.is ?? 'unknown')) say(is, null);
        }}
      />
    );
  const isDisposition = place === 'charge.disposition';
  const options = [
    ...words.map((is) => [is, word(is)] as const),
    ...(isDisposition
      ? CHANGES.map((changed) => [`convicted ${changed}`, `${word('convicted')}, ${word(changed)}`] as const)
      : []),
  ];
  const value = code.changed === undefined || code.changed === 'none' ? (code.is ?? '') : `${code.is} ${code.changed}`;
  return (
    <Select
      id={id}
      name={id}
      aria-label={label}
      value={value}
      className={value === '' || value === 'unknown' ? 'rd-mapping-unknown' : ''}
      onChange={({ target }) => {
        const [is, changed] = target.value.split(' ') as [string, string | undefined];
        say(is, changed ?? null);
      }}
    >
      {!options.some(([each]) => each === value) && (
        <option value={value}>{value === '' ? t('mapping.unlistedChoice') : value}</option>
      )}
      {options.map(([is, name]) => (
        <option key={is} value={is}>
          {name}
        </option>
      ))}
    </Select>
  );
}

/** The words of lists as people read them; levels in the state's own words. */
function useWords(state: string): (word: string) => string {
  const { t, has, language } = useI18n();
  const levels = useStateOf(state)?.levels ?? [];
  return (word) => {
    const level = levels.find(({ id }) => id === word);
    const key = `mapping.word.${word}`;
    return level ? level.names[language] : has(key) ? t(key) : word;
  };
}
