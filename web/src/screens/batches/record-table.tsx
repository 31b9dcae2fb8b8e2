import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { WorklistRecord } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import type { Can } from './worklist.tsx';

type Props = {
  readonly records: readonly WorklistRecord[];
  readonly busy: boolean;
  readonly can: Can;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (record: WorklistRecord) => void;
};

/** The records of a page of a worklist, without names. */
export function RecordTable({ records, busy, can, chosen, onChosen, onOpen }: Props) {
  const { t } = useI18n();
  const choosable = can.mend || can.ask;
  const unmended = records.filter(({ mended }) => !mended).map(({ record }) => record);
  const toggle = (record: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(record);
    else next.delete(record);
    onChosen(next);
  };
  return (
    <Scroll label={t('batches.records')} busy={busy}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            {choosable && (
              <td>
                <input
                  type="checkbox"
                  aria-label={t('worklist.chooseAll')}
                  disabled={unmended.length === 0}
                  checked={unmended.length > 0 && unmended.every((record) => chosen.has(record))}
                  onChange={({ target }) => onChosen(new Set(target.checked ? unmended : []))}
                />
              </td>
            )}
            <th scope="col">{t('worklist.record')}</th>
            <th scope="col">{t('exchange.matter')}</th>
            <th scope="col">{t('worklist.order')}</th>
            <th scope="col" className="rd-num">
              {t('worklist.attempt')}
            </th>
            <th scope="col">{t('batches.state')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((each) => (
            <tr key={`${each.batch} ${each.record}`}>
              {choosable && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('worklist.choose', { record: each.record.slice(0, 8) })}
                    checked={chosen.has(each.record)}
                    onChange={({ target }) => toggle(each.record, target.checked)}
                  />
                </td>
              )}
              <th scope="row">
                <code>{each.record.slice(0, 8)}</code>{' '}
                {can.look && (
                  <Button type="button" unstyled onClick={() => onOpen(each)}>
                    {t('worklist.open')}
                    <span className="usa-sr-only"> {each.record.slice(0, 8)}</span>
                  </Button>
                )}
              </th>
              <td>
                <Link to="/matters/$matter" params={{ matter: each.matter }}>
                  {each.matter.slice(0, 6)}
                </Link>
              </td>
              <td>
                <Link to="/orders/$order" params={{ order: each.order }}>
                  {t('worklist.toOrder', { line: each.line })}
                </Link>
              </td>
              <td className="rd-num">{each.attempt}</td>
              <td>{each.mended ? t('worklist.isMended') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
