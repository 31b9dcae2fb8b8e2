import type { ReactNode } from 'react';
import type { ApplicationQuestion } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Card } from '../../parts/page.tsx';

type Candidate = ApplicationQuestion['candidates'][number];

const given = (text: string) => (text === '' ? '–' : text);

/** What the person wrote. */
export function Applied({ record }: Pick<ApplicationQuestion, 'record'>) {
  const { t } = useI18n();
  const { first_name, middle_name, last_name, other_names, birth_date, case_numbers } = record;
  const name = [first_name, middle_name, last_name].filter((each) => each !== '').join(' ');
  return (
    <Card title={t('application.wrote')}>
      <Facts
        facts={[
          [t('application.name'), name],
          [t('application.otherNames'), given(other_names)],
          [t('application.born'), birth_date],
          [t('application.cases'), given(case_numbers)],
        ]}
      />
    </Card>
  );
}

/** Case numbers of a record that are shown at once. */
const FEW = 6;

/** A record that comes close: what it says, and beside each fact whether it agrees. */
export function CandidateCard({
  number,
  candidate,
  isChosen,
}: {
  readonly number: number;
  readonly candidate: Candidate;
  readonly isChosen: boolean;
}) {
  const { t } = useI18n();
  const { names, born, cases, evidence } = candidate;
  const caseWord = evidence.case ? 'same' : 'other';
  return (
    <Card title={t('application.record', { n: number })} className={isChosen ? 'rd-side--chosen' : ''}>
      <Facts
        facts={[
          [t('application.names'), <Held key="name" fact={names.join('; ')} says="name" word={evidence.name} />],
          [t('application.born'), <Held key="born" fact={given(born)} says="born" word={evidence.born} />],
          [t('application.cases'), <Held key="case" fact={<Cases cases={cases} />} says="case" word={caseWord} />],
        ]}
      />
      {evidence.died && <p className="rd-callout rd-callout--open">{t('application.died')}</p>}
      {evidence.incomplete && <p className="rd-callout rd-callout--open">{t('application.incomplete')}</p>}
    </Card>
  );
}

type HeldProps = {
  readonly fact: ReactNode;
  readonly says: 'name' | 'born' | 'case';
  readonly word: 'same' | 'part' | 'open' | 'other';
};

/** A fact of a record, and in words whether it agrees with what the person wrote. */
function Held({ fact, says, word }: HeldProps) {
  const { t } = useI18n();
  return (
    <>
      {fact}
      <span className={`rd-block rd-agrees rd-agrees--${word}`}>
        {t(`application.${says}.${word}` as 'application.name.same')}
      </span>
    </>
  );
}

/** The numbers of cases, a long list folded: most decisions need none of the rest. */
function Cases({ cases }: Pick<Candidate, 'cases'>) {
  const { t } = useI18n();
  const rest = cases.slice(FEW);
  return (
    <>
      {given(cases.slice(0, FEW).join('; '))}
      {rest.length > 0 && (
        <details>
          <summary>{t('application.moreCases', { n: rest.length })}</summary>
          {rest.join('; ')}
        </details>
      )}
    </>
  );
}
