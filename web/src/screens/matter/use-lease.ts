import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';

/** How a matter is held by who looks at it: until when, or why not; `until` is null once it has ended, and missing before the server said. */
export type Lease = { readonly until?: string | null; readonly refused?: unknown };

const LOOK = 30_000;
/** From how little time left on somebody who works on the matter holds it longer. */
const RENEW = 8 * 60_000;

/** Holds a matter while its card is open and somebody works on it, and gives it back when the card is left. */
export function useLease(id: string, mayAct: boolean): Lease {
  const [lease, setLease] = useState<Lease>({});
  useEffect(() => {
    if (!mayAct) return;
    setLease({});
    let isOpen = true;
    let isActive = false;
    let until = 0;
    let taking: Promise<unknown> = Promise.resolve();
    const take = () => {
      taking = api
        .hold(id)
        .then((held) => {
          until = Date.parse(held.until);
          if (isOpen) setLease({ until: held.until });
        })
        .catch((refused: unknown) => isOpen && setLease({ refused }));
    };
    const note = () => {
      isActive = true;
    };
    const look = () => {
      if (isActive && until - Date.now() < RENEW) take();
      else if (until !== 0 && until < Date.now()) setLease((before) => ({ ...before, until: null }));
      isActive = false;
    };
    take();
    const looking = setInterval(look, LOOK);
    document.addEventListener('keydown', note);
    document.addEventListener('pointerdown', note);
    const giveBack = () => void api.giveBack(id).catch(() => {});
    window.addEventListener('pagehide', giveBack);
    return () => {
      isOpen = false;
      clearInterval(looking);
      document.removeEventListener('keydown', note);
      document.removeEventListener('pointerdown', note);
      window.removeEventListener('pagehide', giveBack);
      // What is still being taken would otherwise be taken after it was given back.
      void taking.then(giveBack);
    };
  }, [id, mayAct]);
  return lease;
}
