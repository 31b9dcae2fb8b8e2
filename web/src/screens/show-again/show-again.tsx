import { useEffect, useState } from 'react';
import { askWith, type Why } from '../../api/show-again.ts';
import { restOfTexts } from '../../i18n/index.tsx';

type Asked = {
  readonly Question: (asked: { readonly why: Why; readonly onEnd: (shown: boolean) => void }) => React.ReactNode;
  readonly why: Why;
  readonly onEnd: (shown: boolean) => void;
};

/** Asks on whichever screen stands to show again who one is, whenever the server wants to see that. */
export function ShowAgain() {
  const [asked, setAsked] = useState<Asked>();
  useEffect(
    () =>
      askWith(async (why) => {
        const load = async () =>
          why === 'purpose' ? (await import('./purpose.tsx')).Purpose : (await import('./step-up.tsx')).StepUp;
        const [Question] = await Promise.all([load(), restOfTexts()]);
        return new Promise((onEnd) => setAsked({ Question, why, onEnd }));
      }),
    [],
  );
  if (!asked) return null;
  const { Question, why, onEnd } = asked;
  return (
    <Question
      why={why}
      onEnd={(shown) => {
        setAsked(undefined);
        onEnd(shown);
      }}
    />
  );
}
