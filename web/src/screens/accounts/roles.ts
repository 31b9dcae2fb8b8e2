import type { Role } from '../../../../src/server/api-types.ts';

/** The roles of an office, as the server knows them. */
export const ROLES = [
  'analyst',
  'attorney',
  'supervisor',
  'clerk',
  'defender',
  'auditor',
  'administrator',
] as const satisfies readonly Role[];
