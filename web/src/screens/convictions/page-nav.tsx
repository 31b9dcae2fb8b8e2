import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { useI18n } from '../../i18n/index.tsx';

/** Rows on a page. */
export const SIZE = 50;

type NavProps = {
  /** The place of the first row on the page, from 0. */
  readonly from: number;
  readonly total: number;
  readonly onFrom: (from: number | undefined) => void;
};

/** The ways to other pages of the list. */
export function PageNav({ from, total, onFrom }: NavProps) {
  const { t, n } = useI18n();
  return (
    <nav className="rd-pages" aria-label={t('convictions.pages')}>
      <Button type="button" outline disabled={from === 0} onClick={() => onFrom(Math.max(0, from - SIZE) || undefined)}>
        {t('convictions.before')}
      </Button>
      <span>{t('convictions.shown', { from: from + 1, to: Math.min(from + SIZE, total), total })}</span>
      <JumpToPage
        page={Math.floor(from / SIZE) + 1}
        pages={Math.ceil(total / SIZE)}
        onJump={(next) => onFrom((next - 1) * SIZE || undefined)}
      />
      <Button type="button" outline disabled={from + SIZE >= total} onClick={() => onFrom(from + SIZE)}>
        {t('convictions.after')}
      </Button>
      <span className="usa-sr-only">{n(total)}</span>
    </nav>
  );
}

type JumpProps = { readonly page: number; readonly pages: number; readonly onJump: (page: number) => void };

/** The page as a number that the user can overwrite, instead of pressing Next a thousand times. */
function JumpToPage({ page, pages, onJump }: JumpProps) {
  const { t, n } = useI18n();
  const [written, setWritten] = useState('');
  const jump = (event: FormEvent) => {
    event.preventDefault();
    const wanted = Math.round(Number(written));
    if (wanted >= 1) onJump(Math.min(wanted, pages));
    setWritten('');
  };
  return (
    <form className="rd-jump" onSubmit={jump}>
      <label htmlFor="jump">{t('convictions.page')}</label>
      <input
        id="jump"
        className="usa-input"
        inputMode="numeric"
        autoComplete="off"
        placeholder={n(page)}
        value={written}
        onChange={({ target }) => setWritten(target.value.replace(/\D/g, ''))}
      />
      <span>{t('convictions.ofPages', { pages })}</span>
      <Button type="submit" outline disabled={written === ''}>
        {t('convictions.jump')}
      </Button>
    </form>
  );
}
