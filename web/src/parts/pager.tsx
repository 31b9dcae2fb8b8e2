import { Button } from '@trussworks/react-uswds';
import { useI18n } from '../i18n/index.tsx';

type Props = {
  readonly from: number;
  readonly size: number;
  readonly total: number;
  readonly onFrom: (from: number) => void;
};

/** The way through a list that is shown a page at a time; nothing where one page holds all of it. */
export function Pager({ from, size, total, onFrom }: Props) {
  const { t } = useI18n();
  if (total <= size) return null;
  return (
    <nav className="rd-pages" aria-label={t('convictions.pages')}>
      <Button type="button" outline disabled={from === 0} onClick={() => onFrom(Math.max(0, from - size))}>
        {t('convictions.before')}
      </Button>
      <span>{t('convictions.shown', { from: from + 1, to: Math.min(from + size, total), total })}</span>
      <Button type="button" outline disabled={from + size >= total} onClick={() => onFrom(from + size)}>
        {t('convictions.after')}
      </Button>
    </nav>
  );
}
