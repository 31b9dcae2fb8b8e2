import type { enAccounts } from './en.ts';

/** Spanish: accounts and one’s own sign-in. */
export const esAccounts = {
  'sessions.title': 'Sesiones abiertas',
  'sessions.this': 'esta',
  'sessions.end': 'Cerrar',
  'password.title': 'Cambiar su contraseña',
  'password.now': 'Contraseña actual',
  'password.next': 'Contraseña nueva',
  'password.change': 'Cambiar la contraseña',
  'password.done': 'La contraseña ha cambiado. Sus otras sesiones se han cerrado.',
  'accounts.title': 'Cuentas',
  'accounts.lead': 'Quién puede iniciar sesión desde otros equipos.',
  'accounts.list': 'Quién puede entrar',
  'accounts.none': 'Nadie todavía. Sin una cuenta, solo usted puede abrir la aplicación.',
  'accounts.add': 'Agregar una cuenta',
  'accounts.passwordHint': '12 caracteres o más; unas cuantas palabras hacen una buena',
  'accounts.role': 'Funciones',
  'role.analyst': 'Analista',
  'role.attorney': 'Fiscal',
  'role.supervisor': 'Supervisor',
  'role.clerk': 'Secretario judicial',
  'role.defender': 'Defensor público (solo lee)',
  'role.auditor': 'Auditor (lee el registro)',
  'role.administrator': 'Administrador (administra las cuentas)',
} satisfies Record<keyof typeof enAccounts, string>;
