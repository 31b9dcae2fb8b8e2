import type { RefusalBody } from '../../../src/server/api-types.ts';
import { FORGERY, Refused } from './client.ts';

/** Sends a file as it is read from disk, with true progress; the name goes in a header, never in an address. */
export function upload(
  input: string,
  file: File,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('PUT', `/api/inputs/${input}/files`);
    call.setRequestHeader('x-redress', FORGERY['x-redress']);
    call.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    call.upload.onprogress = (event) => onProgress(event.loaded, file.size);
    call.onload = () => {
      if (call.status < 300) return resolve();
      let body: RefusalBody | undefined;
      try {
        body = JSON.parse(call.responseText) as RefusalBody;
      } catch {
        // The status says enough.
      }
      reject(new Refused(call.status, body));
    };
    call.onerror = () => reject(new Refused(0));
    call.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', () => call.abort());
    call.send(file);
  });
}
