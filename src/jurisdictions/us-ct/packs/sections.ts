import { sectionList } from '../../../law/language/index.ts';

/** Lists of sections of Connecticut's law. */

const source = 'docs/law/connecticut.md, 1';
const statutes = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `C.G.S. ${number}`);

const LEFT_OUT = statutes(
  ...['29-33', '53a-60a', '53a-60b', '53a-60c', '53a-61a', '53a-64bb', '53a-64cc', '53a-72a', '53a-90a', '53a-103a'],
  ...['53a-181c', '53a-189a(a)(1)', '53a-191', '53a-196', '53a-196d', '53a-196f', '53a-211', '53a-212', '53a-216'],
  ...['53a-217', '53a-217a', '53a-217c', '53a-322', '53a-323', '54-251', '54-252', '54-253', '54-254'],
);

/** The page names offenses and no attempts at them. */
export const leftOut = sectionList({
  id: 'ct-left-out',
  title: 'offenses that C.G.S. 54-142a(e) leaves out by section',
  source,
  sections: LEFT_OUT,
  including: [],
});

/** Whether attempts and conspiracies are left out with them is not told, nor which sections are of sexual offenses. */
export const perhapsLeftOut = sectionList({
  id: 'ct-perhaps-left-out',
  title:
    'attempts and conspiracies at offenses that are left out or do not say of what, and sections of sexual offenses',
  source: 'which sections are of sexual offenses, attempts and conspiracies is from memory, for legal review',
  sections: [
    ...LEFT_OUT,
    ...statutes('53a-48', '53a-49', '53-21', '53a-70', '53a-70a', '53a-70b', '53a-70c', '53a-71', '53a-72b', '53a-73a'),
    ...statutes('53a-86', '53a-87', '53a-189a', '53a-192a', '53a-196a', '53a-196b', '53a-196c', '53a-196e'),
  ],
  including: ['attempts', 'conspiracies'],
});

export const influence = sectionList({
  id: 'ct-14-227a',
  title: 'C.G.S. 14-227a',
  source,
  sections: statutes('14-227a'),
  including: [],
});

export const possession = sectionList({
  id: 'ct-21a-279-c',
  title: 'former C.G.S. 21a-279(c)',
  source: 'docs/law/connecticut.md, 2',
  sections: statutes('21a-279(c)'),
  including: [],
});
