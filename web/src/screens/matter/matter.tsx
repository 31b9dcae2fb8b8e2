import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { MatterCard, OpenAct, QueueFilter } from '../../../../src/server/api-types.ts';
import { api, Refused } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { focusHeading, PageHead, useTitle } from '../../parts/page.tsx';
import { Failure, Loading, Lost } from '../../parts/states.tsx';
import { ActBar } from './act-bar.tsx';
import { ActForm } from './act-form.tsx';
import { CourtAuthority, CourtSide } from './court-side.tsx';
import { Changes, History } from './history.tsx';
import { LeaseLine } from './lease-line.tsx';
import { HeldUp } from './look-first.tsx';
import { Notes } from './notes.tsx';
import { PersonSide } from './person-side.tsx';
import { KeepOut } from './questions.tsx';
import { Standing } from './standing.tsx';
import { useLease } from './use-lease.ts';
import { type May, useReview } from './use-review.ts';

/** The card of one matter: the conviction with its determination, what can be done by one key, and all that happened. */
export function MatterScreen() {
  const { t } = useI18n();
  // Never the person's name: titles stay in the histories of browsers and the lists of windows.
  useTitle(t('matter.title'));
  const { matter: id } = useParams({ from: '/matters/$matter' });
  const { queue } = useSearch({ from: '/matters/$matter' });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const card = useQuery({ queryKey: ['matter', id], queryFn: () => api.matter(id) });
  // A card that was shown is not to be seen any longer by somebody who keeps out of its person since.
  const isForbidden = card.error instanceof Refused && card.error.status === 403;
  if (card.isError && (!card.data || isForbidden)) return <Lost error={card.error} />;
  if (!card.data || !session.data) return <Loading />;
  const may = {
    act: session.data.may.includes('matters.act'),
    people: session.data.may.includes('people.see'),
  };
  return <Card card={card.data} queue={queue ?? { procedure: card.data.procedure.id }} may={may} />;
}

/** Whom the matter concerns: by the files of its run, or by the list of the court that alone has its conviction. */
function Whom({ card }: { readonly card: MatterCard }) {
  return card.court ? <CourtSide matter={card.matter} /> : <PersonSide matter={card.matter} />;
}

type Props = {
  readonly card: MatterCard;
  readonly queue: QueueFilter;
  readonly may: May;
};

function Card({ card, queue, may }: Props) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { id } = card.matter;
  const lease = useLease(id, may.act);
  const [filling, setFilling] = useState<OpenAct>();
  const [keepingOut, setKeepingOut] = useState(false);
  const closeForm = () => {
    if (filling) focusHeading();
    setFilling(undefined);
  };
  const review = useReview(card, queue, may, closeForm);
  // Another card begins anew, at its top, with no form of the one before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the other card that matters
  useEffect(() => {
    setFilling(undefined);
    window.scrollTo({ top: 0 });
    focusHeading();
  }, [id]);
  if (review.isLeaving) return <Loading />;
  const relief = card.tracks.find((track) => track.id === 'relief');
  return (
    <>
      <PageHead
        title={t('matter.heading', { id: id.slice(0, 6) })}
        crumb={
          <Crumb>
            <Link to="/queue" search={{ queue }}>
              {t('matter.toQueue')}
            </Link>
          </Crumb>
        }
        lead={
          <>
            <Law>{card.procedure.title}</Law> · {card.matter.county}
            {relief && <Law className="rd-chip">{relief.stateTitle}</Law>}
            {card.matter.marks.map((mark) => (
              <Law key={mark} className="rd-chip">
                {mark}
              </Law>
            ))}
          </>
        }
      />
      {card.matter.lot !== null && (
        <p className="rd-callout">
          {t('matter.inLot')}{' '}
          <Link to="/lots/$lot" params={{ lot: card.matter.lot }}>
            {card.matter.lot.slice(0, 6)}
          </Link>
        </p>
      )}
      {card.matter.missing !== 0 && (
        <p className="rd-callout rd-callout--open">
          {t('matter.lacksFacts')} <Link to="/requests">{t('matter.toRequests')}</Link>
        </p>
      )}
      {may.act && (
        <ActBar
          card={card}
          review={review}
          onFill={setFilling}
          onKeepOut={() => setKeepingOut(true)}
          onQueue={() => void navigate({ to: '/queue', search: { queue } })}
        />
      )}
      {may.act && <LeaseLine lease={lease} />}
      <p role="status">{review.said}</p>
      {review.error && <Failure error={review.error} />}
      {filling && (
        <ActForm
          key={`${id} ${filling.id}`}
          act={filling}
          card={card}
          busy={review.busy}
          onCancel={closeForm}
          onDo={review.perform}
        />
      )}
      <div className="rd-matter">
        <div>
          {card.court && <CourtAuthority court={card.court} />}
          {may.people ? <Whom card={card} /> : <p className="rd-callout">{t('matter.noNames')}</p>}
          <Changes changes={card.changes} />
          <History events={card.events} />
        </div>
        <div>
          <Standing key={`standing ${id}`} card={card} mayAct={may.act} />
          <Notes key={id} matter={id} notes={card.notes} mayWrite={may.act} />
        </div>
      </div>
      <HeldUp matter={card.matter} review={review} />
      {keepingOut && <KeepOut matter={id} onClose={() => setKeepingOut(false)} onDone={review.leave} />}
    </>
  );
}
