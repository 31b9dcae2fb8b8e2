/** When a figure tells about few people; the report to the county and the published site keep to the same. */

/** The least count that is shown. */
export const SHOWN_FROM = 11;

/**
 * In a group smaller than this whose members are all on one side, the figure reveals something about every one of them:
 * "18 of 18 had relief". Both parts are hidden, unless the whole table is on that side: then the policy gives it to
 * everybody, which is no secret.
 */
export const ALIKE_BELOW = 100;
