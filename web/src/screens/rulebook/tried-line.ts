import type { PackView } from '../../../../src/server/api-types.ts';

export type TriedConviction = {
  readonly section: string;
  readonly level: string;
  readonly date: string;
  /** In parts, such as `jail 6 months, probation 3 years`. */
  readonly sentence: string;
};

/** An invented person as a form has them. */
export type TriedForm = {
  readonly born: string;
  readonly asOf: string;
  readonly registered: boolean;
  readonly deceased: boolean;
  readonly convictions: readonly TriedConviction[];
};

export const emptyConviction: TriedConviction = { section: '', level: '?', date: '', sentence: '' };

const COUNT = /^(?:\* ?)?(\d{4}-\d\d-\d\d) ([^,]+?) ([^\s,]+)$/;

/** The form as it begins: the person of an example of the law, so that the sections are those of its state. */
export function formOf({ policies, gate, examplesAt }: PackView): TriedForm {
  const lines = [...policies.flatMap(({ clauses }) => clauses), ...gate].flatMap(
    ({ examples }) => examples?.holds ?? [],
  );
  const simple = lines
    .map((line) => line.split(';').map((part) => part.trim()))
    .map((parts) => ({
      born: parts.map((part) => /^born (\d{4}-\d\d-\d\d)$/.exec(part)?.[1]).find(Boolean),
      count: parts.map((part) => COUNT.exec(part)).find(Boolean),
    }));
  const count = (simple.find(({ born, count: found }) => born && found) ?? simple.find(({ count: found }) => found))
    ?.count;
  return {
    born: simple.find(({ born }) => born)?.born ?? '1985-06-01',
    asOf: examplesAt.asOf,
    registered: false,
    deceased: false,
    convictions: [count ? { section: count[2]!, level: count[3]!, date: count[1]!, sentence: '' } : emptyConviction],
  };
}

/** The form in the line that examples are written in. What parts the line is no part of a section. */
export function lineOf({ born, registered, deceased, convictions }: TriedForm): string {
  const plain = (text: string) => text.replace(/[;,\n]/g, ' ').trim();
  const counts = convictions.map(({ section, level, date, sentence }) => {
    const parts = sentence
      .replace(/[;\n]/g, ' ')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return [`${date || '?'} ${plain(section) || '?'} ${level}`, ...parts].join(', ');
  });
  return [
    ...(born ? [`born ${born}`] : []),
    ...(registered ? ['registered'] : []),
    ...(deceased ? ['deceased'] : []),
    ...counts,
  ].join('; ');
}
