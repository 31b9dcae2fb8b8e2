import { useEffect, useRef } from 'react';
import { keepList, keepPlace, type Place } from '../../place.ts';
import type { Search } from '../../search.ts';

type Seen = {
  readonly run: string;
  readonly search: Search<'/runs/$run/convictions'>;
  readonly entry: string;
  /** Whether the rows are there, so that the page is as long as it was. */
  readonly ready: boolean;
  readonly scroll: number | undefined;
};

/** Keeps the place in the list while it is looked at, and goes back to where it was scrolled to. */
export function useKeptPlace({ run, search, entry, ready, scroll }: Seen, state: Omit<Place, 'scroll'>): void {
  const restored = useRef(scroll === undefined);
  const { text, selected, visible } = state;
  useEffect(() => {
    if (!ready || restored.current) return;
    restored.current = true;
    window.scrollTo({ top: scroll ?? 0 });
  }, [ready, scroll]);
  useEffect(() => {
    keepList({ run, search, text, entry });
    const keep = () => {
      if (restored.current) keepPlace(entry, { text, selected, visible, scroll: window.scrollY });
    };
    keep();
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, [run, search, entry, text, selected, visible]);
}
