import type { ReactNode } from 'react';
import type {
  ArrestRemediesView,
  ConvictionRemediesView,
  RapSheetView,
  RemedyView,
} from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Cite, Law, useLawWords } from '../../law-words.tsx';
import { useLevelWords } from '../../parts/declared.ts';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { Card } from '../../parts/page.tsx';
import { AnswerField } from './answer-field.tsx';
import { type Answers, answerTo, questionsFor, withAnswer } from './answers.ts';

type Props = {
  readonly sheet: RapSheetView;
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
  /** What is wrong with an answer. */
  readonly children?: ReactNode;
};

/** Whether a law has something to say of a conviction: relief, an opening to come, or a question. */
function speaks({ outcome, opens }: RemedyView): boolean {
  return outcome.effect !== 'none' || opens !== null;
}

type Standing = 'now' | 'later' | 'depends' | 'none';

/** The best standing of a conviction over all laws. */
export function standingOf({ remedies }: ConvictionRemediesView): Standing {
  const each = remedies.filter(speaks).map(({ outcome, undecided, opens }): Standing => {
    if (undecided) return 'depends';
    if (outcome.effect === 'none') return 'later';
    if (opens === null || opens.state === 'open') return 'now';
    return opens.state;
  });
  return (['now', 'depends', 'later'] as const).find((standing) => each.includes(standing)) ?? 'none';
}

/** Every remedy of every conviction, by all laws, with the questions that settle them. */
export function Remedies({ sheet, answers, onAnswers, children }: Props) {
  const { t } = useI18n();
  const { convictions, arrests } = sheet.remedies;
  const count = (standing: Standing) => convictions.filter((each) => standingOf(each) === standing).length;
  const [now, depends, later, none] = [count('now'), count('depends'), count('later'), count('none')];
  const personal = [
    ...new Map(
      [...convictions, ...arrests]
        .flatMap(({ questions }) => questions.filter(({ ofPerson }) => ofPerson))
        .map((each) => [each.id, each]),
    ).values(),
  ];
  const shown = questionsFor(answers, personal, null);
  return (
    <section aria-label={t('remedies.title')}>
      <div className="rd-answer" role="status">
        <p className="rd-answer-first">
          {convictions.length === 0
            ? t('remedies.noConviction')
            : now > 0
              ? t('remedies.now', { n: now, all: convictions.length })
              : depends > 0
                ? t('remedies.depends', { n: depends, all: convictions.length })
                : later > 0
                  ? t('remedies.later', { n: later, all: convictions.length })
                  : t('remedies.none', { all: convictions.length })}
        </p>
        {convictions.length > 0 && <p className="rd-small">{t('remedies.counts', { now, depends, later, none })}</p>}
        <p className="rd-small rd-muted">{t('remedies.advice')}</p>
        {children}
      </div>
      {shown.length > 0 && (
        <Card title={t('remedies.person')}>
          <ul className="rd-questions">
            {shown.map((question) => (
              <AnswerField
                key={question.id}
                question={question}
                given={answerTo(answers, question, '')}
                onAnswer={(value, note) => onAnswers(withAnswer(answers, '', { question, value, note }))}
              />
            ))}
          </ul>
        </Card>
      )}
      <h2 className="rd-section">{t('remedies.title')}</h2>
      {convictions.map((conviction) => (
        <ConvictionRemedies key={conviction.key} {...{ conviction, answers, onAnswers }} />
      ))}
      {arrests.length > 0 && (
        <>
          <h2 className="rd-section">{t('remedies.arrests')}</h2>
          <p className="rd-small rd-muted">{t('remedies.arrestsLead')}</p>
          {arrests.map((arrest) => (
            <ConvictionRemedies key={arrest.key} conviction={arrest} {...{ answers, onAnswers }} />
          ))}
        </>
      )}
    </section>
  );
}

function ConvictionRemedies({
  conviction,
  answers,
  onAnswers,
}: Omit<Props, 'sheet' | 'children'> & { readonly conviction: ConvictionRemediesView | ArrestRemediesView }) {
  const { t } = useI18n();
  const levelWords = useLevelWords();
  const { key, section, offense, level, date, county, cases, line, remedies } = conviction;
  const asked = conviction.questions.filter(({ ofPerson }) => !ofPerson);
  const questions = questionsFor(answers, asked, key);
  const silent = remedies.filter((each) => !speaks(each));
  const booked = 'booked' in conviction ? conviction.booked.join(', ') : undefined;
  const name = booked || (section ?? t('person.sectionUnknown'));
  const facts = [
    level ? levelWords(level) : t('person.levelUnknown'),
    date.precision === 'unknown' ? t('person.dateUnknown') : date.text,
    county ?? t('person.countyUnknown'),
    cases.length > 0 && t('person.case', { numbers: cases.join(', ') }),
    offense,
    t('person.lines', { lines: line }),
  ];
  return (
    <article className={`rd-card rd-remedy rd-remedy--${standingOf(conviction)}`} aria-label={name}>
      <h3>{name}</h3>
      <p className="rd-muted">{facts.filter(Boolean).join(' · ')}</p>
      {booked === undefined && !conviction.sureConviction && <p className="rd-unknown">{t('remedies.notSure')}</p>}
      {remedies.filter(speaks).map((remedy) => (
        <Remedy key={remedy.packId} remedy={remedy} open={remedy.asks.length > 0} />
      ))}
      {questions.length > 0 && (
        <>
          <h4>{t('remedies.questions')}</h4>
          <ul className="rd-questions">
            {questions.map((question) => (
              <AnswerField
                key={question.id}
                question={question}
                given={answerTo(answers, question, key)}
                onAnswer={(value, note) => onAnswers(withAnswer(answers, key, { question, value, note }))}
              />
            ))}
          </ul>
        </>
      )}
      {remedies.length === 0 && <p>{t('remedies.noLaw')}</p>}
      {silent.length > 0 && (
        <ul className="rd-silent rd-small">
          {silent.map(({ packId, law, outcome, reason, clause }) => (
            <li key={packId}>
              <Law>{law}</Law>:{' '}
              <strong>
                <Law>{outcome.label}</Law>
              </strong>
              . <Law>{reason}</Law> {clause && <cite lang="en">({clause.cite})</cite>}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Remedy({ remedy, open }: { readonly remedy: RemedyView; readonly open: boolean }) {
  const { t } = useI18n();
  const { said } = useLawWords();
  const { law, outcome, reason, clause, opens } = remedy;
  return (
    <section className="rd-remedy-law">
      <h4>
        <Law>{law}</Law>
      </h4>
      <p>
        <OutcomeTag outcome={outcome} />{' '}
        <strong>
          <Law>{reason}</Law>
        </strong>
      </p>
      {opens && (
        <p>
          <strong>
            {opens.date.precision === 'unknown'
              ? t('remedies.opensUnknown')
              : t(`remedies.opens.${opens.state}`, { date: said(opens.date.text) })}
          </strong>
          <span className="rd-block rd-small">
            {opens.route && `${opens.route}: `}
            <Law>{opens.why}</Law>
          </span>
        </p>
      )}
      {clause && (
        <p className="rd-cite">
          <Law>{clause.title}</Law>. <Cite>{clause.cite}</Cite>
          {clause.forReview && <span className="rd-chip">{t('law.review')}</span>}
        </p>
      )}
      {open && <p className="rd-small rd-muted">{t('remedies.stands')}</p>}
    </section>
  );
}
