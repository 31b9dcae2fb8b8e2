import { useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useEffect, useState } from 'react';
import type { MatterCard } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { HASTY_IN_TURN } from './review-line.ts';
import type { Review } from './use-review.ts';

type Props = {
  readonly matter: MatterCard['matter'];
  readonly onLooked: () => void;
  readonly onClose: () => void;
};

/** The card over a review that is held up; each time another dialog. */
export function HeldUp({ matter, review }: { readonly matter: MatterCard['matter']; readonly review: Review }) {
  const { held, looked, release } = review;
  if (held === undefined) return null;
  return <LookFirst key={held} matter={matter} onLooked={looked} onClose={() => release(held)} />;
}

/** How long the facts stand there before somebody can say that they were looked at, in milliseconds. */
const LOOK = 5_000;

/** What a court's list says of the conviction of a matter. */
async function courtFacts(matter: string) {
  const { section = '', level = '', date = '', case: cases = '' } = (await api.matterCourt(matter)).facts;
  return { section, offense: '', level, date, cases };
}

/** Asks somebody who agreed many times without a look to look at one card: the conviction, and what was determined of it. */
function LookFirst({ matter, onLooked, onClose }: Props) {
  const { t } = useI18n();
  const [isTime, setTime] = useState(false);
  const isOfCourt = matter.origin === 'court';
  const conviction = useQuery({
    queryKey: ['matter-conviction', matter.id],
    queryFn: () => (isOfCourt ? courtFacts(matter.id) : api.matterConviction(matter.id)),
  });
  useEffect(() => {
    const waiting = setTimeout(() => setTime(true), LOOK);
    return () => clearTimeout(waiting);
  }, []);
  const { section = '', offense = '', level = '', date = '', cases = '' } = conviction.data ?? {};
  const facts = [
    [t('matter.look.section'), `${section} ${offense}`],
    [t('matter.look.level'), level],
    [t('matter.look.date'), date],
    [t('matter.look.case'), cases],
    [t('matter.look.outcome'), matter.outcomeLabel],
    [t('matter.look.clause'), matter.clauseTitle],
  ] as const;
  return (
    <Dialog heading={t('matter.look.title')} onClose={onClose}>
      {(close) => (
        <>
          <p>{t('matter.look.why', { n: HASTY_IN_TURN })}</p>
          <dl className="rd-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Law>{value.trim() === '' ? '–' : value}</Law>
                </dd>
              </div>
            ))}
          </dl>
          <div className="rd-actions">
            <Button
              type="button"
              disabled={!isTime}
              onClick={() => {
                onLooked();
                close();
              }}
            >
              {t('matter.look.done')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
