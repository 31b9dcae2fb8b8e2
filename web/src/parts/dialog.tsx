import { type ReactNode, useEffect, useId, useRef } from 'react';

type Props = {
  readonly heading: string;
  /** After the dialog was closed, by Escape too. */
  readonly onClose: () => void;
  /** What stands under the heading; its buttons close the dialog by the function that they are given. */
  readonly children: (close: () => void) => ReactNode;
};

/** A dialog over the screen, open as long as it is rendered. The browser's own keeps the focus inside and gives it back. */
export function Dialog({ heading, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="rd-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{heading}</h2>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
