import type { MatterCard, OpenAct } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { type ScreenKey, useOwnKeys, useScreenKeys } from '../../screen-keys.ts';
import { givenBefore } from './review-line.ts';
import type { Review } from './use-review.ts';

type Props = {
  readonly card: MatterCard;
  readonly review: Review;
  readonly onFill: (act: OpenAct) => void;
  readonly onKeepOut: () => void;
  readonly onQueue: () => void;
};

type Button = ScreenKey & {
  readonly main?: boolean;
  readonly why?: string | undefined;
  readonly lang?: 'en' | undefined;
};

/** What can be done with the matter: each thing a button that shows its key. The same keys stand in the list under `?`. */
export function ActBar(props: Props) {
  const { t } = useI18n();
  const { card, review, onKeepOut, onQueue } = props;
  const acts = useActButtons(props);
  const press = whileFree(review);
  const around: readonly Button[] = [
    { key: 's', words: t('matter.skip'), press: press(review.next) },
    { key: 'z', words: t('matter.undo'), press: press(review.undo) },
    { key: 'n', words: t('matter.note'), press: focusNote },
    // Of what a court alone has, no run holds the clauses that were tried.
    ...(card.court ? [] : [{ key: 'e', words: t('matter.explain'), press: openTrace }]),
    { key: 'x', words: t('matter.keepOut'), press: press(onKeepOut) },
    { key: 'q', words: t('matter.toQueue'), press: onQueue },
  ];
  useScreenKeys([...acts, ...around]);
  return (
    <section className="rd-act-bar" aria-label={t('matter.actions')}>
      {acts.length > 0 && <Row buttons={acts} />}
      <Row buttons={around} />
    </section>
  );
}

/** Lets nothing be done while an act is on its way. */
function whileFree({ busy }: Review) {
  return (run: (() => void) | undefined) => (busy ? undefined : run);
}

function useActButtons({ card, review, onFill }: Props): readonly Button[] {
  const { t } = useI18n();
  const { said, worded } = useLawWords();
  const own = card.acts;
  const first = (usual: OpenAct['usual']) => own.find((act) => act.usual === usual);
  const [agree, sign, object, back] = [first('agree'), first('sign'), first('object'), first('return')];
  const press = whileFree(review);
  const fill = (act: OpenAct) => press(() => onFill(act));
  const buttons: Button[] = [];
  if (agree) {
    const { outcomeLabel, clauseTitle } = card.matter;
    const given = { reason: t('matter.agreeReason', { outcome: said(outcomeLabel), clause: said(clauseTitle) }) };
    const open = agree.permitted === 'yes';
    const run = open ? press(() => review.perform({ act: agree, given })) : undefined;
    buttons.push({
      key: 'a',
      words: t('matter.agree'),
      press: run,
      main: true,
      why: open ? undefined : t('matter.noRelief'),
    });
  }
  if (sign) {
    const isOwn = sign.half === 'wait';
    const before = givenBefore(sign.id);
    const run = before ? press(() => review.perform({ act: sign, given: before })) : fill(sign);
    buttons.push({
      key: 'a',
      ...worded(sign.title),
      press: isOwn ? undefined : run,
      main: true,
      why: isOwn ? t('matter.wait') : undefined,
    });
  }
  if (object) buttons.push({ key: 'o', ...worded(object.title), press: fill(object) });
  if (back) buttons.push({ key: 'r', ...worded(back.title), press: back.half === 'wait' ? undefined : fill(back) });
  const others = own.filter((act) => act !== sign && act !== object && act !== back && act.after === null);
  others.slice(0, 9).forEach((act, at) => {
    buttons.push({
      key: String(at + 1),
      ...worded(act.title),
      press:
        act.permitted === 'no'
          ? undefined
          : act.needs.length === 0 && act.half !== 'both'
            ? press(() => review.perform({ act, given: {} }))
            : fill(act),
    });
  });
  return buttons;
}

function Row({ buttons }: { readonly buttons: readonly Button[] }) {
  const own = useOwnKeys();
  return (
    <ul>
      {buttons.map(({ key, words, press, main, why, lang }) => (
        <li key={key}>
          <button
            type="button"
            className={`rd-act ${main && press ? 'rd-act--main' : ''}`}
            disabled={!press}
            onClick={press}
            aria-keyshortcuts={own(key)}
          >
            <kbd>{own(key)}</kbd> <span lang={lang}>{words}</span>
          </button>
          {why !== undefined && <span className="rd-block rd-small rd-muted">{why}</span>}
        </li>
      ))}
    </ul>
  );
}

function focusNote(): void {
  document.querySelector<HTMLElement>('#note-text')?.focus();
}

function openTrace(): void {
  const trace = document.querySelector<HTMLDetailsElement>('.rd-trace-box');
  if (!trace) return;
  trace.open = !trace.open;
  trace.querySelector('summary')?.focus();
}
