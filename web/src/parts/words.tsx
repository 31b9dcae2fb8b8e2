import { useId, useRef, useState } from 'react';
import { GLOSSARY, marked, type Word } from '../help/glossary.ts';
import { useI18n } from '../i18n/index.tsx';

/** A text whose legal terms show what they mean when somebody points at them or reaches them by keyboard. */
export function Words({ text }: { readonly text: string }) {
  const { language } = useI18n();
  return marked(text, GLOSSARY[language]).map((piece) =>
    typeof piece === 'string' ? piece : <Term key={piece.word.id} text={piece.text} word={piece.word} />,
  );
}

/** Pixels between a word and what it means, and to the edge of the window. */
const [GAP, EDGE] = [6, 12];

/**
 * One word. What it means can be pointed at itself, stays as long as the word has the focus or the pointer, and goes
 * by Escape (WCAG 1.4.13); it lies above everything, so that no table cuts it off.
 */
function Term({ text, word }: { readonly text: string; readonly word: Word }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = () => {
    clearTimeout(leaving.current);
    const [at, popover] = [button.current?.getBoundingClientRect(), box.current];
    if (!at || !popover || open) return;
    popover.showPopover();
    const { width, height } = popover.getBoundingClientRect();
    const below = at.bottom + GAP + height < window.innerHeight;
    popover.style.left = `${Math.max(EDGE, Math.min(at.left, window.innerWidth - width - EDGE))}px`;
    popover.style.top = `${below ? at.bottom + GAP : at.top - GAP - height}px`;
    setOpen(true);
  };
  const hide = () => {
    clearTimeout(leaving.current);
    if (box.current?.matches(':popover-open')) box.current.hidePopover();
    setOpen(false);
  };
  // The pointer has a moment to go from the word to what it means.
  const leave = () => {
    leaving.current = setTimeout(() => {
      if (document.activeElement !== button.current) hide();
    }, 200);
  };
  return (
    <dfn className="rd-term">
      <button
        ref={button}
        type="button"
        aria-describedby={id}
        onClick={show}
        onFocus={show}
        onBlur={hide}
        onPointerEnter={show}
        onPointerLeave={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.stopPropagation();
          hide();
        }}
      >
        {text}
      </button>
      <span
        ref={box}
        id={id}
        role="tooltip"
        popover="manual"
        className="rd-meaning"
        onPointerEnter={() => clearTimeout(leaving.current)}
        onPointerLeave={leave}
      >
        <strong>{word.word}</strong>: {word.means}
      </span>
    </dfn>
  );
}
