import type { LinkageView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { LANGUAGES } from './languages.ts';

type Groups = LinkageView['figures']['groups'];
type Settings = NonNullable<LinkageView['figures']['settings']>;
type Kind = keyof Groups;

const KINDS = ['sex', 'languageOfName', 'bornIn'] as const satisfies readonly Kind[];

/** How groups of people fare: errors of linkage are not fair, and this shows where they fall. */
export function GroupTables({ groups }: { readonly groups: Groups }) {
  const { t, n, percent } = useI18n();
  return (
    <Card title={t('linkage.groups')}>
      <p className="rd-small rd-muted">{t('linkage.groupsHint')}</p>
      {KINDS.map((kind) => (
        <GroupTable
          key={kind}
          card={t('linkage.groups')}
          kind={kind}
          columns={['keys', 'same', 'open', 'withBirth', 'withNumber', 'expectedWrong']}
          rows={groups[kind].map(({ group, keys, same, open, withBirth, withNumber, expectedWrong }) => ({
            group,
            cells: [
              n(keys),
              ...[same, open, withBirth, withNumber].map((part) => percent(part, keys)),
              n(expectedWrong),
            ],
          }))}
        />
      ))}
    </Card>
  );
}

/** Whom the model would join if it could decide, from a high and from a lower probability: those whom the second gains and loses. */
export function SettingTables({ settings, groups }: { readonly settings: Settings; readonly groups: Groups }) {
  const { t, n, percent } = useI18n();
  const { conservative, usual } = settings;
  const shares = { conservative: percent(conservative, 1), usual: percent(usual, 1) };
  return (
    <Card title={t('linkage.settings')}>
      <p className="rd-small rd-muted">{t('linkage.settingsHint', shares)}</p>
      {KINDS.map((kind) => {
        const keys = new Map(groups[kind].map((each) => [each.group, each.keys]));
        return (
          <GroupTable
            key={kind}
            card={t('linkage.settings')}
            kind={kind}
            columns={['keys', 'conservative', 'usual', 'gained', 'lost']}
            rows={settings.groups[kind].map((each) => {
              const all = keys.get(each.group) ?? 0;
              const parts = [each.conservative, each.usual].map((part) => percent(part, all));
              return { group: each.group, cells: [n(all), ...parts, n(each.gained), n(each.lost)] };
            })}
          />
        );
      })}
    </Card>
  );
}

type Column =
  | 'keys'
  | 'same'
  | 'open'
  | 'withBirth'
  | 'withNumber'
  | 'expectedWrong'
  | 'conservative'
  | 'usual'
  | 'gained'
  | 'lost';

type Props = {
  /** The title of the card, which tells its tables from those of another. */
  readonly card: string;
  readonly kind: Kind;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly group: string; readonly cells: readonly string[] }[];
};

function GroupTable({ card, kind, columns, rows }: Props) {
  const { t } = useI18n();
  const title = t(`linkage.group.${kind}`);
  return (
    <details open={kind === 'sex' || undefined}>
      <summary>{title}</summary>
      <Scroll label={`${card}: ${title}`}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {columns.map((column) => (
                <th scope="col" className="rd-num" key={column}>
                  {t(`linkage.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ group, cells }) => (
              <tr key={group}>
                <th scope="row">
                  <GroupName kind={kind} group={group} />
                </th>
                {cells.map((cell, at) => (
                  <td className="rd-num" key={columns[at]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

/** A group in words; decades and what another version wrote stand as they are. */
function GroupName({ kind, group }: { readonly kind: Kind; readonly group: string }) {
  const { t } = useI18n();
  if (group === 'not given') return t('linkage.notGiven');
  if (kind === 'sex' && (group === 'F' || group === 'M')) return t(`linkage.sex.${group}`);
  const language = LANGUAGES.find(({ name }) => name === group);
  return language ? t(`linkage.language.${language.code}`) : group;
}
