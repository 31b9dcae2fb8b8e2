import { Label, TextInput } from '@trussworks/react-uswds';
import type { PackView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Words } from '../../parts/words.tsx';
import type { Chapter } from './chapters.ts';
import { RuleCard } from './rule-card.tsx';

type ContentsProps = {
  readonly chapters: readonly Chapter[];
  readonly text: string;
  readonly onText: (text: string) => void;
};

/** The search, and the chapters and rules that it leaves, as links. */
export function Contents({ chapters, text, onText }: ContentsProps) {
  const { t } = useI18n();
  const found = chapters.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <nav className="rd-contents rd-no-print" aria-label={t('rulebook.contents')}>
      <Label htmlFor="search">{t('rulebook.search')}</Label>
      <TextInput
        id="search"
        name="search"
        type="search"
        autoComplete="off"
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
      <p className="rd-small rd-muted" role="status">
        {t('rulebook.found', { n: found })}
      </p>
      <ol>
        {chapters.map(({ id, heading, rules }) => (
          <li key={id}>
            <a href={`#chapter-${id}`}>{t(heading)}</a>
            <ol>
              {rules.map((rule) => (
                <li key={rule.id}>
                  <a href={`#rule-${id}-${rule.id}`}>
                    <Law>{rule.title}</Law>
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type ChapterProps = {
  readonly chapter: Chapter;
  readonly pack: PackView;
  readonly policyId: string;
  readonly run: string | undefined;
  /** How many convictions of the run each clause decided; undefined where the run is of another law. */
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly onTry: (line: string) => void;
};

/** The rules of a chapter as the rulebook prints them. */
export function ChapterOfRules({ chapter, pack, policyId, run, counts, onTry }: ChapterProps) {
  const { t } = useI18n();
  const { id, heading, lead, rules, numbered } = chapter;
  return (
    <section>
      <h2 className="rd-section" id={`chapter-${id}`} tabIndex={-1}>
        {t(heading)}
      </h2>
      <p>
        <Words text={t(lead)} />
      </p>
      <ol className="rd-rules">
        {rules.map((rule) => (
          <li key={rule.id} id={`rule-${id}-${rule.id}`} tabIndex={-1}>
            <RuleCard
              rule={rule}
              decided={numbered && counts ? (counts.get(rule.id) ?? 0) : undefined}
              run={run}
              ofRun={counts && run}
              law={{ packId: pack.id, policyId }}
              lists={pack.lists}
              onTry={onTry}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
