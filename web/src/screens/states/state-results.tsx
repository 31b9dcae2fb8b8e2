import { Link } from '@tanstack/react-router';
import { headlines, isAllByItself } from '../../../../src/across/headline.ts';
import { kindTitle } from '../../../../src/format/offense-kinds.ts';
import type { ConvictionHere, LawResult, StateResult, StatesCompared } from '../../../../src/server/api-types.ts';
import { type Translate, useI18n } from '../../i18n/index.tsx';
import { Cite, Law, useLawWords } from '../../law-words.tsx';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';

type Compared = { readonly compared: StatesCompared };

/** What each state gives for each conviction, a line a state. */
export function Glance({ compared }: Compared) {
  const { t, language } = useI18n();
  const { person, states, others } = compared;
  const all = states.filter(isAllByItself).length;
  return (
    <Card title={t('states.glance')}>
      <p role="status">{t('states.glanceLead', { n: all, all: states.length, day: person.asOf })}</p>
      <Scroll label={t('states.glance')}>
        <table className="usa-table usa-table--borderless usa-table--compact rd-table rd-glance">
          <thead>
            <tr>
              <th scope="col">{t('states.state')}</th>
              {person.convictions.map(({ kind, date }, at) => (
                <th
                  scope="col"
                  // biome-ignore lint/suspicious/noArrayIndexKey: a conviction here is its place in the history
                  key={at}
                >
                  <span className="rd-block">{date}</span>
                  {kindTitle(kind)[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {states.map(({ id, title, convictions }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`#${id}`}>{title}</a>
                </th>
                {convictions.map((conviction, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a conviction here is its place in the history
                  <td key={at}>
                    <Headline conviction={conviction} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {others.length > 0 && (
        <p className="rd-small">{t('states.others', { states: new Intl.ListFormat(language).format(others) })}</p>
      )}
    </Card>
  );
}

function Headline({ conviction }: { readonly conviction: ConvictionHere }) {
  const { t } = useI18n();
  if (conviction.is !== 'offense') return <span className="rd-muted">{t(`states.none.${conviction.is}`)}</span>;
  const results = headlines(conviction);
  if (results.length === 0) return <span className="rd-muted">{t('states.noLaw')}</span>;
  return results.map((result) => (
    <span key={result.packId} className="rd-block">
      <OutcomeTag outcome={result.outcome} /> {standing(result, t)}
    </span>
  ));
}

/** How and when in a few words: `by itself, from 2027-03-01`. */
function standing({ how, when, first, last }: LawResult, t: Translate): string {
  const way = t(`states.how.${how}`);
  if (how === 'unsure') return way;
  const day =
    when === 'range' && last === null
      ? t('states.when.unknown')
      : t(`states.when.${when}`, { first: first ?? '', last: last ?? '' });
  return how === 'nothing' ? day : `${way}, ${day}`;
}

type OneState = Compared & { readonly state: StateResult };

/** One state in full: every law's answer for every conviction, with its reason and citation in the law's own words. */
export function StateCard({ compared, state }: OneState) {
  const { t, language } = useI18n();
  const { id, title, convictions } = state;
  const hasGap = convictions.some(({ is }) => is === 'no-own' || is === 'not-told');
  return (
    <Card title={title} id={id}>
      {hasGap && <p className="rd-unknown">{t('states.gap')}</p>}
      {convictions.map((conviction, at) => {
        const { kind, date } = compared.person.convictions[at]!;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a conviction here is its place in the history
          <section key={at} className="rd-here">
            <h3>
              {date} {kindTitle(kind)[language]}
            </h3>
            <Tried conviction={conviction} />
            {conviction.is === 'offense' && <LawList laws={conviction.laws} />}
          </section>
        );
      })}
    </Card>
  );
}

/** As what it is tried in the state, by which source; or that it is not. */
function Tried({ conviction }: { readonly conviction: ConvictionHere }) {
  const { t, language } = useI18n();
  const { note, source } = conviction;
  return (
    <>
      {conviction.is === 'offense' ? (
        <p>
          {t('states.as', { section: conviction.section, level: conviction.level[language] })}
          {conviction.forReview && <span className="rd-chip">{t('law.review')}</span>}
        </p>
      ) : (
        <p>
          <strong>{t(`states.none.${conviction.is}`)}</strong>
        </p>
      )}
      {note && <p className="rd-small">{note[language]}</p>}
      {source !== '' && (
        <p className="rd-small rd-muted">
          {t('states.source', { source: '' })}
          <span lang="en">{source}</span>
        </p>
      )}
    </>
  );
}

function LawList({ laws }: { readonly laws: readonly LawResult[] }) {
  const { t } = useI18n();
  if (laws.length === 0) return <p>{t('states.noLaw')}</p>;
  return (
    <ul className="rd-laws">
      {laws.map((law) => (
        <li key={law.packId}>
          <LawAnswer law={law} />
        </li>
      ))}
    </ul>
  );
}

function LawAnswer({ law }: { readonly law: LawResult }) {
  const { t } = useI18n();
  const { why, today, missing, flags } = law;
  return (
    <>
      <p>
        <OutcomeTag outcome={law.outcome} /> <strong>{standing(law, t)}</strong>
      </p>
      <p>
        <Law>{why.reason}</Law>
      </p>
      <p className="rd-small">
        <Link to="/rulebook" search={{ pack: law.packId }}>
          <Law>{law.law}</Law>
        </Link>
        {why.clause && (
          <>
            {' · '}
            <Cite>{why.clause.cite}</Cite>
            {why.clause.forReview && <ForReview />}
          </>
        )}
      </p>
      {today && (
        <p className="rd-small">
          {t('states.today')} <Law>{today.reason}</Law>
        </p>
      )}
      {missing.length > 0 && (
        <ul className="rd-missing">
          {missing.map(({ words, question, found }) => (
            <li key={words}>
              <strong>
                <Law>{question}</Law>
              </strong>{' '}
              <In found={found} />
            </li>
          ))}
        </ul>
      )}
      {flags.length > 0 && (
        <details className="rd-small rd-no-print">
          <summary>{t('states.asks', { n: flags.length })}</summary>
          <ul>
            {flags.map(({ title, ask, cite }) => (
              <li key={title}>
                <Law>{ask}</Law> <Cite>{cite}</Cite>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ForReview() {
  const { t } = useI18n();
  return <span className="rd-chip">{t('law.review')}</span>;
}

function In({ found }: { readonly found: string }) {
  const { t } = useI18n();
  const { said } = useLawWords();
  return t('results.found', { where: said(found) });
}
