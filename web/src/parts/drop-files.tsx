import { type DragEvent, type ReactNode, useState } from 'react';
import { FileButton } from './file-button.tsx';

type Props = {
  readonly id: string;
  readonly title: string;
  /** What the button says that does the same by keyboard. */
  readonly choose: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Whether it lies above other things, as one line. */
  readonly slim?: boolean;
  /** What may be dropped. */
  readonly children?: ReactNode;
};

/** A place to drop files, with a button that does the same by keyboard. */
export function DropFiles({ id, title, choose, slim = false, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      className={`rd-drop ${slim ? 'rd-drop--slim' : ''} ${over ? 'rd-drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="rd-drop-title">{title}</p>
      {children}
      <FileButton id={id} label={choose} multiple outline={slim} onFiles={onFiles} />
    </div>
  );
}
