import type { LinkageView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { LANGUAGES } from './codes.ts';

type Groups = LinkageView['figures']['groups'];

const KINDS = ['sex', 'languageOfName', 'bornIn'] as const satisfies readonly (keyof Groups)[];

/** How groups of people fare: errors of linkage are not fair, and this shows where they fall. */
export function GroupTables({ groups }: { readonly groups: Groups }) {
  const { t } = useI18n();
  return (
    <Card title={t('linkage.groups')}>
      <p className="rd-small rd-muted">{t('linkage.groupsHint')}</p>
      {KINDS.map((kind) => (
        <GroupTable key={kind} kind={kind} groups={groups[kind]} />
      ))}
    </Card>
  );
}

type Props = { readonly kind: keyof Groups; readonly groups: Groups[keyof Groups] };

function GroupTable({ kind, groups }: Props) {
  const { t, n, percent } = useI18n();
  const title = t(`linkage.group.${kind}`);
  return (
    <details open={kind === 'sex' || undefined}>
      <summary>{title}</summary>
      <Scroll label={title}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {(['keys', 'same', 'open', 'withBirth', 'withNumber', 'expectedWrong'] as const).map((column) => (
                <th scope="col" className="rd-num" key={column}>
                  {t(`linkage.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, keys, same, open, withBirth, withNumber, expectedWrong }) => (
              <tr key={group}>
                <th scope="row">
                  <GroupName kind={kind} group={group} />
                </th>
                <td className="rd-num">{n(keys)}</td>
                {[same, open, withBirth, withNumber].map((part, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns do not change
                  <td className="rd-num" key={at}>
                    {percent(part, keys)}
                  </td>
                ))}
                <td className="rd-num">{n(expectedWrong)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

/** A group in words; decades and what another version wrote stand as they are. */
function GroupName({ kind, group }: { readonly kind: keyof Groups; readonly group: string }) {
  const { t } = useI18n();
  if (group === 'not given') return t('linkage.notGiven');
  if (kind === 'sex' && (group === 'F' || group === 'M')) return t(`linkage.sex.${group}`);
  const language = LANGUAGES.find(({ name }) => name === group);
  return language ? t(`linkage.language.${language.code}`) : group;
}
