import { useI18n } from '../../i18n/index.tsx';
import { LEVELS, WHATS, WHYS } from './codes.ts';

/** What links say of pairs, in words; a code of another version is shown as it is. */
export function useLinkWords() {
  const { t } = useI18n();
  return {
    what: (code: string) => {
      const what = WHATS.find((each) => each === code);
      return what === undefined ? code : t(`linkage.what.${what}`);
    },
    level: (code: string, n: number) => {
      const level = LEVELS.find((each) => each === code);
      return level === undefined ? code : t(`linkage.level.${level}`, { n });
    },
    /** Blank where there is nothing to say. */
    why: (code: string) => {
      const why = WHYS.find((each) => each === code);
      return why === undefined ? '' : t(`linkage.why.${why}`);
    },
  };
}
