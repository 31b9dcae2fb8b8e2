import { Link } from '@tanstack/react-router';
import { helpEn } from '../../help/en.ts';
import { helpEs } from '../../help/es.ts';
import { GLOSSARY } from '../../help/glossary.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { TourButton } from '../../parts/tour-offer.tsx';

/** What offices ask, the words of the field, the tour, and the way through a run one step at a time. */
export function Help() {
  const { t, language } = useI18n();
  useTitle(t('help.title'));
  const { questions } = language === 'en' ? helpEn : helpEs;
  return (
    <>
      <PageHead
        title={t('help.title')}
        lead={t('help.lead')}
        actions={
          <>
            <TourButton />
            <Link to="/steps" className="usa-button usa-button--outline">
              {t('steps.open')}
            </Link>
          </>
        }
      />
      <nav className="rd-card" aria-label={t('help.questions')}>
        <h2>{t('help.questions')}</h2>
        <ul className="rd-help-list">
          {questions.map(({ id, question }) => (
            <li key={id}>
              <a href={`#${id}`}>{question}</a>
            </li>
          ))}
          <li>
            <a href="#words">{t('help.words')}</a>
          </li>
        </ul>
      </nav>
      {questions.map(({ id, question, answer }) => (
        <Card key={id} id={id} title={question} className="rd-help">
          {answer.map((part) =>
            typeof part === 'string' ? (
              <p key={part}>{part}</p>
            ) : (
              <ul key={part[0]} className="rd-list">
                {part.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ),
          )}
        </Card>
      ))}
      <Card id="words" title={t('help.words')} className="rd-help">
        <dl className="rd-glossary">
          {GLOSSARY[language].map(({ id, word, means }) => (
            <div key={id}>
              <dt>{word}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  );
}
