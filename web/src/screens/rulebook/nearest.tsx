import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NearChange, NearestView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { type Translate, useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { useLevelWords } from '../../parts/declared.ts';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { Failure, Loading } from '../../parts/states.tsx';

type Props = {
  readonly law: { readonly packId: string; readonly policyId: string };
  readonly rule: string;
  readonly onTry: (line: string) => void;
};

/** The border of a rule: an invented person, and the nearest ones for whom it comes out the other way. */
export function Nearest({ law, rule, onTry }: Props) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['nearest', law, rule],
    queryFn: () => api.nearest({ ...law, rule }),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <details className="rd-no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('near.title')}</summary>
      {found.isError && <Failure error={found.error} />}
      {open && found.isPending && <Loading />}
      {found.data && <Border view={found.data} onTry={onTry} />}
    </details>
  );
}

function Border({ view, onTry }: { readonly view: NearestView; readonly onTry: Props['onTry'] }) {
  const { t } = useI18n();
  const levelWords = useLevelWords();
  const { from, others } = view;
  return (
    <>
      <p className="rd-small">{t(`near.from.${from.answer}` as 'near.from.yes')}</p>
      <pre className="rd-example" lang="en">
        {from.line}
      </pre>
      <Given person={from} />
      {others.length === 0 && <p>{t('near.none')}</p>}
      <ol className="rd-near">
        {others.map((each) => (
          <li key={each.line}>
            <strong>{changeText(each.change, t, levelWords)}</strong>:{' '}
            {t(`near.answer.${each.answer}` as 'near.answer.yes')}. <Given person={each} />{' '}
            <button type="button" className="rd-link-button" onClick={() => onTry(each.line)}>
              {t('try.this')}
              <span className="usa-sr-only">: {changeText(each.change, t, levelWords)}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the whole law gives a person, which is not always what the rule would. */
export function Given({ person: { outcome } }: { readonly person: Pick<NearestView['from'], 'outcome'> }) {
  const { t } = useI18n();
  if (!outcome) return <span className="rd-muted">{t('near.notReached')}</span>;
  return (
    <>
      <OutcomeTag outcome={outcome as Parameters<typeof OutcomeTag>[0]['outcome']} /> <Law>{outcome.reason}</Law>
    </>
  );
}

type Words = (level: string) => string;

/** A change in words, of this conviction or of another one that is named. */
export function changeText(change: NearChange, t: Translate, levelWords: Words): string {
  const words = ownText(change, t, levelWords);
  return 'of' in change && change.of !== null && change.kind !== 'absent' ? `${change.of}: ${words}` : words;
}

function ownText(change: NearChange, t: Translate, levelWords: Words): string {
  switch (change.kind) {
    case 'date':
      return t(`near.${change.what}.${change.to > change.from ? 'later' : 'earlier'}`, {
        date: change.to,
        n: change.days,
      });
    case 'level':
      return t('near.level', {
        from: levelWords(change.from),
        to: levelWords(change.to),
      });
    case 'section':
      return t('near.section', { from: change.from, to: change.to });
    case 'absent':
      return t('near.absent', { of: change.of });
    case 'sentence':
      return t(`near.sentence.${change.to}`);
    case 'mark':
      return t(`near.mark.${change.what}.${change.to ? 'yes' : 'no'}`);
  }
}
