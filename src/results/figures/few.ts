/** When a figure tells about few people; the report to the county and the published site keep to the same. */

/** The least count that is shown. */
export const SHOWN_FROM = 11;

/**
 * In a group smaller than this whose members all fall on one side, the figure tells about every one of them: "18 of 18
 * had relief". Its parts are hidden, unless all of the table falls on that side, which is the policy and no secret.
 */
export const ALIKE_BELOW = 100;
