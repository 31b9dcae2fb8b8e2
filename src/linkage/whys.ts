/** Why a link is open although it weighs enough, or a number joins it; screens have words for each in their languages. */
export const WHY = {
  suffixes: 'one is Jr. and the other is Sr.',
  twins: 'they may be twins',
  parent: 'they may be a parent and a child',
  names: 'nothing but names joins them',
  model: 'the model alone does not decide',
  numbers: "the state's numbers are different",
  apart: 'reviewers told two of the group apart',
  births: 'dates of birth in the group do not fit together',
  groupSuffixes: 'one of the group is Jr. and another is Sr.',
} as const;
