import { type Flag, withExamples } from '../../../../law/language/index.ts';
import { flagExamples } from './examples.ts';
import { associated, enhanced } from './terms.ts';

const from = { cite: '20 ILCS 2630/5.2(i)', source: 'docs/law/illinois.md, 1', sure: 'O' } as const;

const rules: readonly Flag[] = [
  {
    ...from,
    id: 'enhanced',
    title: 'The penalty may have been enhanced',
    when: enhanced,
    ask: 'Whether section 7 of the Cannabis Control Act enhanced the penalty, for delivery to a person under 18: then it is no minor cannabis offense.',
  },
  {
    ...from,
    id: 'associated',
    title: 'A violent crime may have gone with it',
    when: associated,
    ask: 'Whether the arrest was for a violent crime too, in this case or another: then it is no minor cannabis offense.',
  },
];

export const flags = withExamples(rules, flagExamples);
