import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { CourtConviction, SessionInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { courtsApi } from '../../api/courts.ts';
import { linkagesApi } from '../../api/linkages.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { PairCard } from '../../parts/pair-card.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { CourtOutcome } from './court-outcome.tsx';
import { BOTH_SIDES, isOutside } from './lists.ts';
import { TakeUp, Taking } from './taking.tsx';
import { useListWords } from './use-list-words.ts';

/** One conviction of a list: what each file says of it, what is decided, and by what evidence its person was found. */
export function CourtConvictionScreen() {
  const { t } = useI18n();
  useTitle(t('courts.conviction'));
  const params = useParams({ from: '/linkage/courts/$courts/$list/$place' });
  const { courts, list, place } = params;
  const row = useQuery({
    queryKey: ['courts', courts, 'row', list, place],
    queryFn: () => courtsApi.row(courts, list, place),
    gcTime: 0,
  });
  const view = useQuery({ queryKey: ['courts', courts, 'show'], queryFn: () => courtsApi.show(courts) });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  if (!row.data || !view.data || !session.data) return <Awaiting all={[row, view, session]} />;
  const shown = BOTH_SIDES.find((each) => each === list);
  const outcomes = 'outcomes' in view.data ? view.data.outcomes : [];
  return (
    <>
      <PageHead
        title={t('courts.conviction')}
        lead={shown && t(`courts.list.${shown}`)}
        crumb={
          <Crumb>
            <Link to="/linkage/courts/$courts" params={{ courts }}>
              {t('courts.toLists')}
            </Link>
          </Crumb>
        }
      />
      <WhatFilesSay row={row.data} />
      {row.data.decided && <Decided decided={row.data.decided} outcomes={outcomes} />}
      <Register row={row.data} courts={courts} session={session.data} />
      {session.data.may.includes('linkage.answer') && <Evidence row={row.data} />}
    </>
  );
}

const FACTS = ['case', 'date', 'section', 'level', 'disposition', 'person', 'line'] as const;

function WhatFilesSay({ row: { list, facts } }: { readonly row: CourtConviction }) {
  const { t } = useI18n();
  const words = useListWords();
  const isBoth = list.startsWith('both');
  const sides = isBoth
    ? (['court', 'state'] as const)
    : [list === 'court-only' ? ('court' as const) : ('state' as const)];
  const cellOf = (side: string, fact: string) => (isBoth ? facts[`${side}_${fact}`] : facts[fact]);
  return (
    <Card title={t('courts.facts')}>
      <table className="usa-table usa-table--borderless rd-table rd-pair">
        <thead>
          <tr>
            <td />
            {sides.map((side) => (
              <th scope="col" key={side}>
                {t(`courts.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FACTS.filter((fact) => sides.some((side) => cellOf(side, fact) !== undefined)).map((fact) => (
            <tr key={fact}>
              <th scope="row">{t(`courts.fact.${fact}`)}</th>
              {sides.map((side) => (
                <td key={side} lang="en">
                  {cellOf(side, fact) || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Facts
        facts={[
          [t('courts.county'), facts.county || '–'],
          ...(isBoth
            ? ([
                [t('courts.differs'), words.differs(facts.differs)],
                [t('courts.joined'), words.joined(facts.link)],
              ] as const)
            : ([[t('courts.found'), words.found(facts.in_the_other_file)]] as const)),
        ]}
      />
    </Card>
  );
}

type DecidedProps = {
  readonly decided: NonNullable<CourtConviction['decided']>;
  readonly outcomes: Parameters<typeof CourtOutcome>[0]['outcomes'];
};

function Decided({ decided, outcomes }: DecidedProps) {
  const { t } = useI18n();
  const {
    outcome = '',
    outcome_without_doubt: without = '',
    missing = '',
    reason = '',
    in_doubt: doubt = '',
  } = decided;
  const asks = missing.split(';');
  // Why a law reaches no conviction stands there in words of the screen; which facts are missing, in those of the file alone.
  const isTold = !isOutside(outcome) || outcome === 'outside-unclear';
  return (
    <Card title={t('courts.decided')}>
      <p>
        <CourtOutcome id={outcome} outcomes={outcomes} /> {isTold && <Law>{reason}</Law>}
      </p>
      {asks.includes('same-person') && (
        <p className="rd-callout rd-callout--open">{t('courts.asks.same', { keys: doubt.replaceAll(';', ', ') })}</p>
      )}
      {asks.includes('state-record') && <p className="rd-callout rd-callout--open">{t('courts.asks.record')}</p>}
      {without !== '' && without !== outcome && (
        <p>
          {t('courts.without')} <CourtOutcome id={without} outcomes={outcomes} />
        </p>
      )}
    </Card>
  );
}

type RegisterProps = {
  readonly row: CourtConviction;
  readonly courts: string;
  readonly session: Pick<SessionInfo, 'account' | 'may'>;
};

/** Whether the office takes up what the court alone has: the entry of the register, or the form for one. */
function Register({ row: { list, place, taking, decided }, courts, session: { account, may } }: RegisterProps) {
  const { t } = useI18n();
  const mayTake = may.includes('courts.take');
  const stands = taking !== null && taking.state !== 'withdrawn';
  const isReached = decided !== null && !isOutside(decided.outcome ?? '');
  const isOffered = mayTake && !stands && isReached;
  if (list !== 'court-only' || (taking === null && !isOffered)) return null;
  return (
    <Card title={t('courts.taking')}>
      {taking && <Taking taking={taking} account={account} mayTake={mayTake} />}
      {isOffered && <TakeUp courts={courts} place={place} />}
    </Card>
  );
}

/** The pairs of records by which the person was found, or perhaps was. */
function Evidence({ row: { linkage, pairs } }: { readonly row: CourtConviction }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="rd-section">
        {t('courts.evidence')}
      </h2>
      {linkage === null && <p>{t('courts.noLinks')}</p>}
      {linkage !== null && pairs.length === 0 && <p>{t('courts.noPairs')}</p>}
      {linkage !== null && pairs.map((place) => <Pair key={place} linkage={linkage} place={String(place)} />)}
    </section>
  );
}

function Pair({ linkage, place }: { readonly linkage: string; readonly place: string }) {
  const { t } = useI18n();
  const pair = useQuery({
    queryKey: ['linkage', linkage, 'pair', place],
    queryFn: () => linkagesApi.pair(linkage, place),
    gcTime: 0,
  });
  if (pair.isError) return <Failure error={pair.error} />;
  if (!pair.data) return null;
  return (
    <>
      <p>
        <Link to="/linkage/$linkage/pairs/$place" params={{ linkage, place }}>
          {t('courts.pair', { pair: `L${place}` })}
        </Link>
      </p>
      <PairCard pair={pair.data} />
    </>
  );
}
