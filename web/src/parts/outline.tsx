import type { Outline } from '../../../src/server/api-types.ts';
import { Law } from '../law-words.tsx';

/** A condition in plain words, as the law's own renderer gives it: a line, or a line with those under it. */
export function OutlineText({ outline }: { readonly outline: Outline }) {
  return (
    <>
      <Law>{outline.text}</Law>
      {outline.under.length > 0 && (
        <ul className="rd-outline">
          {outline.under.map((each) => (
            <li key={JSON.stringify(each)}>
              <OutlineText outline={each} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
