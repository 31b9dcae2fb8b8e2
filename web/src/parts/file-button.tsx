import { Button } from '@trussworks/react-uswds';
import { type ReactNode, useRef } from 'react';

type Props = {
  readonly id: string;
  /** What the files are for, for those who cannot see where the button stands. */
  readonly label: string;
  /** As the browser's own chooser narrows them: `.csv,text/csv`. */
  readonly accept?: string;
  /** Takes several files; of a button for one, the list has one. */
  readonly multiple?: boolean;
  readonly outline?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
  /** What stands on the button; the label where nothing else does. */
  readonly children?: ReactNode;
};

/** A button that lets files be chosen. The browser's own field is there for its chooser, out of sight and out of the order of Tab. */
export function FileButton({
  id,
  label,
  accept,
  multiple = false,
  outline = false,
  disabled,
  onFiles,
  children,
}: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        className="usa-sr-only"
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => {
          const [first, ...others] = [...(target.files ?? [])];
          // The same file can be chosen again after it was changed.
          target.value = '';
          if (first) onFiles([first, ...others]);
        }}
      />
      <Button type="button" outline={outline} disabled={disabled ?? false} onClick={() => field.current?.click()}>
        {children ?? label}
      </Button>
    </>
  );
}
