import { useI18n } from '../../i18n/index.tsx';

/** A code or the name of a worklist with what it says; one that is unknown here stands as it is. */
export function CodeWords({ code }: { readonly code: string }) {
  const { t, has } = useI18n();
  const key = `code.${code}`;
  const isCode = /^[AR]\d\d$/.test(code);
  return (
    <>
      {isCode && <strong>{code} </strong>}
      {has(key) ? t(key) : code}
    </>
  );
}

/** What the answers of a file did, with how many each: `40 applied · 10 refused`. */
export function EffectWords({ effects }: { readonly effects: Readonly<Record<string, number>> }) {
  const { t, n, has } = useI18n();
  const said = Object.entries(effects).map(([effect, many]) => {
    const key = `effect.of.${effect}`;
    return `${n(many)} ${has(key) ? t(key) : effect}`;
  });
  return <>{said.join(' · ')}</>;
}
