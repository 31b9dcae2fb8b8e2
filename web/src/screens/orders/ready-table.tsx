import type { ReadyLine } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { type Numbering, numbered, toggled } from './numbering.ts';

type Props = {
  readonly lines: readonly ReadyLine[];
  readonly busy: boolean;
  readonly numbering: Numbering;
  readonly onChange: (numbering: Numbering) => void;
};

/** A page of the matters that wait for an order: each with its line, to be taken out or numbered as the paper has it. */
export function ReadyTable({ lines, busy, numbering, onChange }: Props) {
  const { t } = useI18n();
  return (
    <Scroll label={t('order.schedule')} busy={busy}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('order.on')}</th>
            <th scope="col">{t('exchange.line')}</th>
            <th scope="col">{t('order.case')}</th>
            <th scope="col">{t('order.person')}</th>
            <th scope="col">{t('order.conviction')}</th>
            <th scope="col">{t('order.relief')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ matter, cells }) => {
            const line = numbering.lines.get(matter) ?? 0;
            const isOn = !numbering.out.has(matter);
            return (
              <tr key={matter} className={isOn ? '' : 'rd-undone'}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('order.onLine', { line })}
                    checked={isOn}
                    onChange={({ target }) => onChange(toggled(numbering, matter, target.checked))}
                  />
                </td>
                <td>
                  <input
                    type="number"
                    className="usa-input rd-line-number"
                    min={1}
                    max={9_999_999}
                    required={isOn}
                    disabled={!isOn}
                    aria-label={t('order.lineOf', { case: cells.case_number || t('order.noCase') })}
                    value={line === 0 ? '' : line}
                    onChange={({ target }) => onChange(numbered(numbering, matter, Number(target.value)))}
                  />
                </td>
                <td>{cells.case_number || <span className="rd-unknown">{t('order.noCase')}</span>}</td>
                <td>
                  {cells.name}
                  <span className="rd-block rd-small rd-muted">{cells.birth_date}</span>
                </td>
                <td>
                  {cells.section || cells.offense}
                  <span className="rd-block rd-small rd-muted">
                    {cells.conviction_date} · <span lang="en">{cells.level_before}</span>
                  </span>
                </td>
                <td lang="en">{cells.relief}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
