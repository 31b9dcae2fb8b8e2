import { Button } from '@trussworks/react-uswds';
import type { Inspection } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Law } from '../law-words.tsx';
import { useStateOf } from '../states.ts';
import { Figure } from './figure.tsx';
import { Notice } from './notice.tsx';
import { Card } from './page.tsx';
import { Sentence } from './sentence.tsx';

/** What is in the files, before anything is decided. */
export function InspectionView({
  inspection,
  jurisdiction,
  onAgain,
}: {
  readonly inspection: Inspection;
  /** The state whose files they are. */
  readonly jurisdiction: string;
  readonly onAgain: () => void;
}) {
  const { t, n, bytes, language } = useI18n();
  const law = useStateOf(jurisdiction)?.words.law[language] ?? '';
  const years = inspection.years.filter(({ year }) => year !== null).map(({ year }) => year!);
  const from = years[0];
  const to = years.at(-1);
  return (
    <Card
      title={t('inspect.title')}
      actions={
        <Button type="button" unstyled onClick={onAgain}>
          {t('inspect.other')}
        </Button>
      }
    >
      {inspection.mapped && <MappedView mapped={inspection.mapped} />}
      <p>{inspection.files.map((file) => `${file.name} (${bytes(file.bytes)}, ${file.encoding})`).join('; ')}</p>
      <div className="rd-figures">
        <Figure label={t('inspect.lines')} value={n(inspection.lines)} />
        <Figure label={t('inspect.people')} value={n(inspection.people)} />
        <Figure label={t('inspect.convictions', { law })} value={n(inspection.convictions)} />
        <Figure label={t('inspect.years')} value={from === undefined ? '–' : `${from}–${to}`} />
        <Figure label={t('inspect.counties')} value={n(inspection.counties.length)} />
      </div>
      {inspection.unreadable.lines > 0 && (
        <Notice type="warning" level="h3" heading={t('inspect.unreadable', { n: inspection.unreadable.lines })}>
          <ul className="rd-list">
            {inspection.unreadable.first.slice(0, 5).map((fault) => (
              <li key={`${fault.file}${fault.line}`}>
                {fault.file}, {t('inspect.line', { n: fault.line })}: <Sentence of={fault.problem} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="rd-three">
        <details>
          <summary>{t('inspect.countyHeading')}</summary>
          <table className="usa-table usa-table--borderless usa-table--compact rd-table">
            <thead>
              <tr>
                <th scope="col">{t('inspect.county')}</th>
                <th scope="col" className="rd-num">
                  {t('inspect.convictionsShort', { law })}
                </th>
                <th scope="col" className="rd-num">
                  {t('inspect.lines')}
                </th>
              </tr>
            </thead>
            <tbody>
              {inspection.counties.slice(0, 12).map((county) => (
                <tr key={county.name}>
                  <th scope="row">{county.name}</th>
                  <td className="rd-num">{n(county.convictions)}</td>
                  <td className="rd-num">{n(county.lines)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
        <details>
          <summary>{t('inspect.missingHeading')}</summary>
          {inspection.missing.length === 0 ? (
            <p>{t('inspect.missingNone', { law })}</p>
          ) : (
            <ul className="rd-list">
              {inspection.missing.map(({ fact, words, lines }) => (
                <li key={fact}>
                  <Law>{words}</Law>: {t('inspect.missingFor', { n: lines })}
                </li>
              ))}
            </ul>
          )}
        </details>
        <details>
          <summary>{t('inspect.oddHeading', { n: inspection.oddSectionLines })}</summary>
          <ul className="rd-list">
            {inspection.oddSections.slice(0, 10).map(({ text, lines }) => (
              <li key={text}>
                {text === '' ? <em>{t('inspect.blank')}</em> : <code lang="en">{text}</code>} × {n(lines)}
              </li>
            ))}
          </ul>
        </details>
        {inspection.placeholders.length > 0 && (
          <details>
            <summary>{t('inspect.placeholders')}</summary>
            <ul className="rd-list">
              {inspection.placeholders.map(({ column, placeholder, lines }) => (
                <li key={`${column} ${placeholder}`}>
                  <code>{column}</code>: <code>{placeholder}</code> × {n(lines)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  );
}

/** By which mapping tables were read, what is to be looked at in it, and what is good to know. */
function MappedView({ mapped: { name, files, findings } }: { readonly mapped: NonNullable<Inspection['mapped']> }) {
  const { t } = useI18n();
  const own = (kind: 'warning' | 'note') => findings.filter((finding) => finding.kind === kind);
  const list = (kind: 'warning' | 'note') => (
    <ul className="rd-list">
      {own(kind).map(({ message }) => (
        <li key={message}>
          <Law>{message}</Law>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <p>{t('inspect.mapped', { name, files: files.join(', ') })}</p>
      {own('warning').length > 0 && (
        <Notice type="warning" level="h3" heading={t('inspect.mappedOpen', { n: own('warning').length })}>
          {list('warning')}
        </Notice>
      )}
      {own('note').length > 0 && (
        <details>
          <summary>{t('inspect.mappedNotes', { n: own('note').length })}</summary>
          {list('note')}
        </details>
      )}
    </>
  );
}
