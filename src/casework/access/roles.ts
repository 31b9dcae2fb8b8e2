/** What people of an office are to the workbench. One person may have several roles; the two halves of an act need two people. */
export const ROLES = ['analyst', 'attorney', 'supervisor', 'clerk', 'defender', 'auditor', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

/**
 * The roles of the person with the link that this machine's terminal shows: the whole office, for one who works alone. An act
 * that takes two people takes an account for the second.
 */
export const ROLES_OF_LINK: readonly Role[] = ROLES.filter((role) => role !== 'defender');

/** Roles that sign: nobody has one before a second person approved it. */
export const APPROVED_ROLES: readonly Role[] = ['attorney', 'supervisor'];

/** The role of somebody by which an act may be done, of those that may do it. */
export function roleFor(roles: readonly Role[], by: readonly string[]): Role | undefined {
  return ROLES.find((role) => roles.includes(role) && by.includes(role));
}

/** Roles as the database keeps them. Words that are no role, of a later Redress perhaps, give no right. */
export function readRoles(kept: string): readonly Role[] {
  const words = JSON.parse(kept) as readonly string[];
  return ROLES.filter((role) => words.includes(role));
}

export function keepRoles(roles: readonly Role[]): string {
  return JSON.stringify(ROLES.filter((role) => roles.includes(role)));
}
