import type { BlindPlace } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Card } from './page.tsx';

/** A conviction as the file has it, without what was determined of it, for somebody who answers by the court’s file. */
export function BlindConviction({
  place: { conviction, others },
}: {
  readonly place: Pick<BlindPlace, 'conviction' | 'others'>;
}) {
  const { t } = useI18n();
  if (!conviction) return <p className="rd-callout">{t('blind.gone')}</p>;
  const facts = [
    [t('blind.case'), conviction.cases],
    [t('blind.section'), conviction.section],
    [t('blind.level'), conviction.level],
    [t('blind.date'), conviction.date],
    [t('blind.county'), conviction.county],
    [t('blind.person'), conviction.key],
  ] as const;
  return (
    <>
      <h2 className="rd-section">{conviction.name}</h2>
      <dl className="rd-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang="en">{value === '' ? '–' : value}</dd>
          </div>
        ))}
      </dl>
      <p lang="en">{conviction.offense}</p>
      {others.length > 0 && (
        <Card title={t('blind.others')}>
          <ul>
            {others.map((other, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list of a place does not change
              <li key={at} lang="en">
                {[other.date, other.section, other.level, other.county].filter((word) => word !== '').join(' · ')}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
