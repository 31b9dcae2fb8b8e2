import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { server, value } from '../api/client.ts';
import { Failure } from './states.tsx';

/**
 * A link that takes a file out for which the server wants to see again who asks. A link of the browser cannot be asked:
 * the question comes before it. Files of any size go to the disk as they come.
 */
export function Download({
  href,
  name = '',
  className,
  children,
}: {
  readonly href: string;
  /** The name of the file, where the server gives none. */
  readonly name?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const take = useMutation({
    mutationFn: () => value(server.own.fresh.$post()),
    onSuccess: () => Object.assign(document.createElement('a'), { href, download: name }).click(),
  });
  return (
    <>
      <a
        className={className}
        href={href}
        download={name}
        onClick={(event) => {
          event.preventDefault();
          take.mutate();
        }}
      >
        {children}
      </a>
      {take.isError && <Failure error={take.error} />}
    </>
  );
}
