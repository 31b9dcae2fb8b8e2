import { Link } from '@tanstack/react-router';
import type { LogPage } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { Scroll } from '../../parts/scroll.tsx';

type Line = LogPage['lines'][number] & { readonly purpose?: string };

/** An act of a procedure: each procedure has its own, so a row says the name of the act. */
const ACT = /^matter\.(.+)$/;

/**
 * What rows of a kind are called: what was done, else the act of a procedure or the permission that was lacking. What a
 * later Redress notes is shown as it is noted.
 */
export function useKindWords(): (what: string) => string {
  const { t, textOr } = useI18n();
  const { said } = useLawWords();
  return (what) => {
    const act = ACT.exec(what)?.[1];
    const plain = act === undefined ? what : t('log.act', { act: said(act.replaceAll('-', ' ')) });
    return textOr(`did.${what}`, textOr(`may.${what}`, plain));
  };
}

/** Rows of the log. */
export function LogTable({ lines, label }: { readonly lines: readonly Line[]; readonly label: string }) {
  const { t, when } = useI18n();
  const wordsOf = useKindWords();
  const hasPurposes = lines.some(({ purpose = '' }) => purpose !== '');
  return (
    <Scroll label={label}>
      <table className="usa-table usa-table--borderless rd-table">
        <caption className="usa-sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('log.at')}</th>
            <th scope="col">{t('log.who')}</th>
            <th scope="col">{t('log.what')}</th>
            <th scope="col">{t('log.about')}</th>
            {hasPurposes && <th scope="col">{t('personLog.for')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{when(line.at)}</td>
              <td>{line.who}</td>
              <td>
                {line.outcome === 'denied' && (
                  <span className="rd-chip">{t(isAsked(line) ? 'log.asked' : 'log.denied')}</span>
                )}{' '}
                {wordsOf(line.what)}
              </td>
              <td>
                <About what={line.what} about={line.about} />
              </td>
              {hasPurposes && <td>{line.purpose}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Whether the person was only asked to show again who they are, and could go on. */
function isAsked({ about }: Line): boolean {
  return / prove-(?:again|to-sign)$/.test(about);
}

/** What is done in a run, whose id stands first in what it is about. */
const OF_RUNS = /^(run|rows|person|petition|file|documents)\./;
/** What is done with lots, whose id stands first too. */
const OF_LOTS = /^lot\./;
const FIRST_ID = /^([0-9a-f]{16})(.*)$/;

/** What a line is about; a run or a lot leads to it. */
function About({ what, about }: { readonly what: string; readonly about: string }) {
  const [, id, rest] = FIRST_ID.exec(about) ?? [];
  if (id === undefined) return <code>{about}</code>;
  if (OF_LOTS.test(what)) {
    return (
      <code>
        <Link to="/lots/$lot" params={{ lot: id }}>
          {id}
        </Link>
        {rest}
      </code>
    );
  }
  if (what === 'run.delete' || !OF_RUNS.test(what)) return <code>{about}</code>;
  return (
    <code>
      <Link to="/runs/$run" params={{ run: id }}>
        {id}
      </Link>
      {rest}
    </code>
  );
}
