import { useCallback, useMemo, useState } from 'react';
import type { CaseView, ConvictionView, CountView, HistoryView } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { effectKind } from './declared.ts';

const DAY = 86_400_000;
const [LEFT, RIGHT, TOP] = [16, 16, 28];
/** Pixels of all lanes together at most, and of one; a long history gets closer lanes and never smaller letters. */
const [ALL_LANES, LANE] = [220, 40];
/** What a label takes beside its mark. */
const [LABEL, LETTER] = [14, 7];

type Mark = {
  readonly cycle: string;
  readonly each: CaseView;
  readonly lane: number;
  readonly first: number;
  readonly last: number;
  readonly end: number | undefined;
  readonly effect: string | undefined;
  readonly convicted: boolean;
  /** Sections that are decided, beside the mark where there is room. */
  readonly label: string;
};

/**
 * A history drawn to scale: the events of a cycle in one lane, cycles that do not overlap in the same one, a mark an event, a band where only a month or a year is known, a line as
 * long as the sentence. Undated events stand in a list below: a place on the line would be invented.
 */
export function Timeline({
  history,
  convictions,
}: {
  readonly history: HistoryView;
  readonly convictions: readonly ConvictionView[];
}) {
  const { t } = useI18n();
  const [picked, setPicked] = useState<Mark>();
  const effects = useMemo(() => new Map(convictions.map((each) => [each.key, each.outcome.effect])), [convictions]);
  const { width, ref } = useWidth();
  const all = useMemo(() => marksOf(history, effects), [history, effects]);
  const undated = history.cycles.flatMap(({ cases }) => cases.filter(({ date }) => date.first === null));
  if (all.length === 0) return <p>{t('timeline.nothing')}</p>;
  const from = Math.min(...all.map(({ first }) => first));
  const to = Math.max(...all.map((mark) => mark.end ?? mark.last), from + 365 * DAY);
  const scale = (at: number) => LEFT + ((at - from) / (to - from)) * (width - LEFT - RIGHT);
  const marks = packed(all, scale);
  const lanes = Math.max(...marks.map(({ lane }) => lane)) + 1;
  const lane = Math.min(LANE, ALL_LANES / lanes);
  const height = TOP + lanes * lane + 8;
  const years = yearTicks(from, to, Math.max(2, Math.floor(width / 80)));
  return (
    <figure className="rd-timeline" ref={ref}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('timeline.summary', { events: marks.length, cycles: history.cycles.length })}
      >
        {years.map((year) => {
          const x = scale(Date.UTC(year, 0, 1));
          return (
            <g key={year}>
              <line x1={x} x2={x} y1={TOP - 6} y2={height} className="rd-tl-grid" />
              <text x={x} y={TOP - 12} textAnchor="middle" className="rd-tl-year">
                {year}
              </text>
            </g>
          );
        })}
        {marks.map((mark) => (
          <MarkShape
            key={`${mark.cycle}${mark.lane}${mark.each.step}${mark.first}${mark.each.caseNumbers.join()}`}
            mark={mark}
            scale={scale}
            lane={lane}
            picked={picked === mark}
            onPick={() => setPicked(mark)}
          />
        ))}
      </svg>
      <figcaption>
        <ul className="rd-legend">
          <li>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <circle cx="8" cy="8" r="5" className="rd-tl-arrest" />
            </svg>
            {t('timeline.arrest')}
          </li>
          <li>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <rect x="3" y="3" width="10" height="10" className="rd-tl-court" />
            </svg>
            {t('timeline.court')}
          </li>
          <li>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M8 1 15 8 8 15 1 8z" className="rd-tl-decided rd-tl--clears" />
            </svg>
            {t('timeline.decided')}
          </li>
          <li>
            <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
              <line x1="0" x2="24" y1="8" y2="8" className="rd-tl-sentence" />
            </svg>
            {t('timeline.sentence')}
          </li>
          <li>
            <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
              <rect x="0" y="2" width="24" height="12" className="rd-tl-partial" />
            </svg>
            {t('timeline.partial')}
          </li>
        </ul>
        {picked && (
          <p aria-live="polite" className="rd-callout">
            <strong>{picked.each.date.text}</strong> · {t(`step.${picked.each.step}`)} · {picked.each.agency}
            {picked.each.counts.map((count) => (
              <span key={count.key + count.lines.join()} className="rd-block">
                {countText(count, t('level.unknown'))}
              </span>
            ))}
          </p>
        )}
        {undated.length > 0 && (
          <div className="rd-callout rd-callout--open">
            <strong>{t('timeline.undated')}</strong>
            <ul>
              {undated.map((each) => (
                <li key={each.caseNumbers.join() + each.step + (each.counts[0]?.lines.join() ?? '')}>
                  {t(`step.${each.step}`)} ·{' '}
                  {each.counts.map((count) => countText(count, t('level.unknown'))).join('; ')}
                </li>
              ))}
            </ul>
          </div>
        )}
      </figcaption>
    </figure>
  );
}

function countText(count: CountView, unknown: string): string {
  return [count.section ?? count.offense ?? unknown, count.disposition.text].filter((text) => text !== '').join(' · ');
}

function MarkShape({
  mark,
  scale,
  lane,
  picked,
  onPick,
}: {
  readonly mark: Mark;
  readonly scale: (at: number) => number;
  /** Pixels of a lane. */
  readonly lane: number;
  readonly picked: boolean;
  readonly onPick: () => void;
}) {
  const y = TOP + mark.lane * lane + lane / 2;
  const x = scale((mark.first + mark.last) / 2);
  const court = mark.each.step === 'court';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of events below says the same to keyboards and readers
    <g onClick={onPick} className={`rd-tl-mark ${picked ? 'rd-tl-picked' : ''}`}>
      {mark.last - mark.first > 5 * DAY && (
        <rect
          x={scale(mark.first)}
          width={scale(mark.last) - scale(mark.first)}
          y={y - 9}
          height={18}
          className="rd-tl-partial"
        />
      )}
      {mark.end !== undefined && mark.end > mark.last && (
        <line x1={x} x2={scale(mark.end)} y1={y} y2={y} className="rd-tl-sentence" />
      )}
      {mark.effect ? (
        <path
          d={`M${x} ${y - 10} L${x + 10} ${y} L${x} ${y + 10} L${x - 10} ${y} Z`}
          className={`rd-tl-decided rd-tl--${effectKind(mark.effect)}`}
        />
      ) : court ? (
        <rect
          x={x - 7}
          y={y - 7}
          width={14}
          height={14}
          className={mark.convicted ? 'rd-tl-court' : 'rd-tl-court rd-tl-free'}
        />
      ) : (
        <circle cx={x} cy={y} r={6} className="rd-tl-arrest" />
      )}
      {mark.label !== '' && (
        <text x={x + LABEL} y={y + 4} className="rd-tl-label">
          {mark.label}
        </text>
      )}
    </g>
  );
}

function marksOf(history: HistoryView, effects: ReadonlyMap<string, string>): readonly Mark[] {
  return history.cycles.flatMap(({ cycle, cases }, lane) =>
    cases
      .filter(({ date }) => date.first !== null && date.last !== null)
      .map((each) => {
        const ends = each.counts.flatMap(({ sentenceEnd }) =>
          sentenceEnd.first ? [Date.parse(sentenceEnd.first)] : [],
        );
        return {
          cycle: String(cycle),
          each,
          lane,
          first: Date.parse(each.date.first!),
          last: Date.parse(each.date.last!),
          end: ends.length > 0 ? Math.max(...ends) : undefined,
          effect: each.step === 'court' ? each.counts.map(({ key }) => effects.get(key)).find(Boolean) : undefined,
          convicted: each.counts.some(({ disposition }) => disposition.kind === 'convicted'),
          label:
            each.step === 'court'
              ? [
                  ...new Set(each.counts.filter(({ key }) => effects.has(key)).map(({ section }) => section ?? '?')),
                ].join(', ')
              : '',
        };
      }),
  );
}

/** Puts the cycles into as few lanes as hold them without lying over each other, and drops labels that have no room. */
function packed(marks: readonly Mark[], scale: (at: number) => number): readonly Mark[] {
  const cycles = [...Map.groupBy(marks, ({ lane }) => lane).values()].map((own) => ({
    own,
    from: Math.min(...own.map(({ first }) => scale(first))) - LABEL,
    to:
      Math.max(...own.map((mark) => Math.max(scale(mark.end ?? mark.last), scale(mark.last) + labelWidth(mark)))) +
      LABEL,
  }));
  const ends: number[] = [];
  return cycles
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ own, from, to }) => {
      const free = ends.findIndex((end) => end <= from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = to;
      return own.map((mark) => ({ ...mark, lane, label: hasRoom(mark, own, scale) ? mark.label : '' }));
    });
}

function labelWidth({ label }: Mark): number {
  return label === '' ? 0 : LABEL + label.length * LETTER;
}

/** Whether no other event of the cycle, nor its sentence, lies where a label would stand. */
function hasRoom(mark: Mark, own: readonly Mark[], scale: (at: number) => number): boolean {
  const [from, to] = [scale(mark.last), scale(mark.last) + labelWidth(mark)];
  const isFree = own.every((other) => other === mark || scale(other.first) <= from || scale(other.first) >= to + LABEL);
  return isFree && (mark.end === undefined || mark.end <= mark.last);
}

/** The width of a figure, as it is and as it changes. */
function useWidth() {
  const [width, setWidth] = useState(1000);
  const ref = useCallback((figure: HTMLElement | null) => {
    if (!figure) return;
    const observer = new ResizeObserver(([entry]) => {
      // Nothing is measured while a figure is not shown, as on paper.
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(figure);
    return () => observer.disconnect();
  }, []);
  return { width, ref };
}

function yearTicks(from: number, to: number, most: number): readonly number[] {
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear();
  const step = Math.max(1, Math.ceil((last - first) / most));
  const years: number[] = [];
  for (let year = first + (from === Date.UTC(first, 0, 1) ? 0 : 1); year <= last; year += step) years.push(year);
  return years;
}
