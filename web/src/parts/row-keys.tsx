import { type KeyboardEvent, type ReactNode, useRef } from 'react';

/** What opens a row stands in each of them under this mark. */
const ROW = 'a[data-row]';
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** A table whose rows arrow keys go over, from what opens one to what opens the next; Enter opens it. */
export function RowKeys({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const from = event.target as HTMLElement;
    // Fields have their own arrows, but for a box to tick.
    if (!step || event.altKey || event.ctrlKey || event.metaKey || from.closest('input:not([type="checkbox"]), select'))
      return;
    const links = [...(box.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
    const row = from.closest('tr');
    const at = links.findIndex((link) => row?.contains(link));
    // The heads of the columns and the scrolled part lead into the first row.
    if (links.length === 0 || (at < 0 && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const next = links[step(at, links.length - 1)];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are of the links within, which say what they are
    <div ref={box} className="rd-row-keys" onKeyDown={move}>
      {children}
    </div>
  );
}

/** Goes to the first row of the table on the screen, if there is one. */
export function focusFirstRow(): void {
  document.querySelector<HTMLElement>(`.rd-row-keys ${ROW}`)?.focus();
}
