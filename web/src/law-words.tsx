import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { LawWords } from '../../src/law/translate/law-words.ts';
import { api } from './api/client.ts';
import { useI18n } from './i18n/index.tsx';

/** The law in the language of the screen: loaded when a screen in another language than the law's first shows some of it. */
export function useSpokenLaw() {
  const { language } = useI18n();
  return useQuery({
    queryKey: ['law', language],
    enabled: language !== 'en',
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const [{ createLawWords }, { FRAMES_IN_SPANISH }, { texts, states }] = await Promise.all([
        import('../../src/law/translate/law-words.ts'),
        import('../../src/law/translate/frames-es.ts'),
        api.lawInSpanish(),
      ]);
      const words = createLawWords({ texts, frames: FRAMES_IN_SPANISH });
      return { words, states };
    },
  });
}

type Say = {
  /** A text of the law in the language of the screen; the text itself where it has none. */
  readonly said: (text: string) => string;
  /** The language that {@link said} answers in, for the `lang` of an element; undefined for that of the screen. */
  readonly langOf: (text: string) => 'en' | undefined;
  /** The same two for a button, whose words are a text of the law. */
  readonly worded: (text: string) => { readonly words: string; readonly lang: 'en' | undefined };
};

const OWN: LawWords = { say: () => undefined };

/** Says texts of the law, which reach a screen in the law's own language. */
export function useLawWords(): Say {
  const { language } = useI18n();
  const { data } = useSpokenLaw();
  const { say } = data?.words ?? OWN;
  const isOther = language !== 'en';
  useEffect(() => (isOther ? shows() : undefined), [isOther]);
  const said = useCallback((text: string) => (isOther ? (say(text) ?? text) : text), [isOther, say]);
  const langOf = useCallback(
    (text: string) => (isOther && say(text) === undefined ? ('en' as const) : undefined),
    [isOther, say],
  );
  return useMemo(
    () => ({ said, langOf, worded: (text: string) => ({ words: said(text), lang: langOf(text) }) }),
    [said, langOf],
  );
}

/** Texts of the law side by side, each marked as English where it has no words in the language of the screen. */
export function Law({ children, className }: { readonly children: string; readonly className?: string }) {
  const { said, langOf } = useLawWords();
  return (
    <span lang={langOf(children)} className={className}>
      {said(children)}
    </span>
  );
}

/** Where the law stands, which every language has as it is; what is in words is said as other texts are. */
export function Cite({ children }: { readonly children: string }) {
  const { said, langOf } = useLawWords();
  return <cite lang={langOf(children)}>{said(children)}</cite>;
}

/** A list of texts of the law, with what stands between them. */
export function Laws({ texts, between = '; ' }: { readonly texts: readonly string[]; readonly between?: string }) {
  return texts.map((text, at) => (
    <span key={text}>
      {at > 0 && between}
      <Law>{text}</Law>
    </span>
  ));
}

let shown = 0;
const watchers = new Set<() => void>();

/** Notes that a part of the screen shows the law in another language, until that part is gone. */
function shows(): () => void {
  const add = (by: number) => {
    shown += by;
    for (const each of watchers) each();
  };
  add(1);
  return () => add(-1);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Says once, wherever the law stands in another language, which text governs and who has read the translation. */
export function LawNote(): ReactNode {
  const { t, language } = useI18n();
  const isShown = useSyncExternalStore(watch, () => shown > 0);
  const { data } = useSpokenLaw();
  if (language === 'en' || !isShown || !data) return null;
  const read = data.states.flatMap(({ state, part, readBy }) =>
    readBy ? [{ state: `${state} (${t(`law.part.${part}`)})`, ...readBy }] : [],
  );
  return (
    <p className="rd-law-note">
      {t('law.governs')} {read.length < data.states.length && t('law.draft')}
      {read.map(({ state, name, as, on }) => ` ${t('law.readBy', { state, name, as, on })}`)}
    </p>
  );
}
