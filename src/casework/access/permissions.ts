import type { Role } from './roles.ts';

type Grant = { readonly title: string; readonly roles: readonly Role[] };

const REVIEWERS: readonly Role[] = ['analyst', 'attorney', 'supervisor'];
const OFFICE: readonly Role[] = [...REVIEWERS, 'clerk', 'auditor', 'administrator'];
const EVERYONE: readonly Role[] = [...OFFICE, 'defender'];

/**
 * What each role may do: one table for everything that the server answers. Each address names one of these permissions
 * (`src/server/permissions.ts`), and a test fails where one names none.
 */
const TABLE = {
  'own.use': { title: 'see and end own sessions, change the own password', roles: EVERYONE },
  'law.see': { title: 'read the rulebook and try it on invented histories', roles: EVERYONE },
  'runs.see': { title: 'see which runs there are, and their figures, without names', roles: OFFICE },
  'runs.make': { title: 'give files and start runs', roles: REVIEWERS },
  'runs.end': { title: 'cancel and delete what analysts made', roles: [...REVIEWERS, 'administrator'] },
  'runs.end-any': { title: 'cancel and delete what anyone made', roles: ['supervisor', 'administrator'] },
  'people.see': { title: 'see people, their convictions and the facts of both', roles: REVIEWERS },
  'people.export': { title: 'take lists, tables and papers of people out of the workbench', roles: REVIEWERS },
  'corrections.make': { title: 'correct facts, and take corrections back', roles: REVIEWERS },
  'papers.make': { title: 'make papers of a run, and give the lists and forms for them', roles: REVIEWERS },
  'policies.keep': { title: 'keep policies under names of their own', roles: REVIEWERS },
  'profiles.see': { title: "see the profiles of counties' offices", roles: [...REVIEWERS, 'clerk'] },
  'profiles.keep': { title: "change the profiles of counties' offices", roles: REVIEWERS },
  'sheets.read': { title: 'read a rap sheet that a person brings, and make papers of it', roles: REVIEWERS },
  'matters.open': { title: 'open matters of a run', roles: ['attorney', 'supervisor'] },
  'matters.see': { title: 'see matters and their history, without names', roles: [...REVIEWERS, 'clerk'] },
  'matters.act': { title: 'act in matters, as far as the procedure permits the role', roles: [...REVIEWERS, 'clerk'] },
  'conflicts.declare': {
    title: 'declare what one keeps out of: cases, people to whom one is related, cases in which one was counsel',
    roles: [...REVIEWERS, 'clerk'],
  },
  'conflicts.counsel': {
    title: "take in courts' lists of who was counsel in which case",
    roles: ['supervisor', 'clerk'],
  },
  'matters.assign': { title: 'give matters to a reviewer, and take them back', roles: ['supervisor'] },
  'checks.answer': { title: 'answer decisions of others again, without their answer', roles: ['analyst', 'attorney'] },
  'checks.settle': { title: 'settle decisions that two reviewers answered otherwise', roles: ['supervisor'] },
  'lots.see': { title: 'see lots, their results and certificates, without names', roles: [...REVIEWERS, 'auditor'] },
  'lots.prepare': { title: 'freeze lots, draw their samples and propose them', roles: REVIEWERS },
  'lots.answer': { title: "answer the samples of lots from the court's file", roles: ['attorney'] },
  'lots.settle': { title: 'settle two answers of a sample that differ', roles: ['supervisor'] },
  'lots.sign': { title: 'sign lots, as the second person', roles: ['attorney', 'supervisor'] },
  'lots.agreement': { title: 'see how far reviewers agree', roles: ['supervisor'] },
  'orders.see': {
    title: 'see orders, and which matter each line is of, without names',
    roles: [...REVIEWERS, 'clerk'],
  },
  'orders.schedule': { title: 'see what an order says of each person and case', roles: [...REVIEWERS, 'clerk'] },
  'orders.record': {
    title: 'record what a court ordered, replaced or vacated, and correct what was typed',
    roles: ['clerk'],
  },
  'batches.see': {
    title: 'see batches, their answers and the worklists, without names',
    roles: [...REVIEWERS, 'clerk'],
  },
  'batches.release': { title: 'seal batches, and let records be asked for again', roles: ['supervisor'] },
  'batches.send': { title: 'take sealed batches out, note that they went, and take answers in', roles: ['clerk'] },
  'batches.mend': { title: 'put right what a receiver refused', roles: ['attorney', 'supervisor', 'clerk'] },
  'reconcile.see': { title: 'see what later files of the state show, without names', roles: [...REVIEWERS, 'clerk'] },
  'reconcile.run': {
    title: 'hold a later file of the state against what was ordered',
    roles: ['attorney', 'supervisor', 'clerk'],
  },
  'reconcile.decide': {
    title: 'look at matters that a later file or run changes, and say what holds',
    roles: REVIEWERS,
  },
  'applications.see': {
    title: 'see which applications came from the portal, without names',
    roles: [...REVIEWERS, 'clerk'],
  },
  'applications.take': {
    title: 'take applications in from the portal, and take outcomes out for it',
    roles: ['attorney', 'supervisor', 'clerk'],
  },
  'applications.decide': { title: 'say whose record an application is about', roles: ['attorney', 'supervisor'] },
  'notices.see': {
    title: 'see how many people are told of what, and the texts of letters, without names',
    roles: [...REVIEWERS, 'clerk'],
  },
  'notices.send': {
    title: 'take addresses in, make letters and take them out, and note what was sent, returned and reached',
    roles: ['supervisor', 'clerk'],
  },
  'notices.release': { title: 'release e-mails that another person asked for', roles: ['supervisor'] },
  'notices.review': { title: 'put on record who has read the text of a letter', roles: ['attorney', 'supervisor'] },
  'requests.see': {
    title: 'see which missing facts block matters, and the lists that ask for them, without names',
    roles: [...REVIEWERS, 'clerk'],
  },
  'requests.send': {
    title: 'make lists of missing facts, take them out, note that they went, and take answers in',
    roles: [...REVIEWERS, 'clerk'],
  },
  'requests.accept': { title: 'accept answers to lists as corrections, or decline them', roles: REVIEWERS },
  'retention.see': {
    title: 'see how long what is kept, what falls due, and purges with their certificates, without names',
    roles: ['supervisor', 'auditor', 'administrator'],
  },
  'retention.set': { title: 'set how long records are kept', roles: ['supervisor'] },
  'holds.see': { title: 'see legal holds and their reasons', roles: ['attorney', 'supervisor', 'auditor'] },
  'holds.place': { title: 'place legal holds, and ask that one be lifted', roles: ['attorney', 'supervisor'] },
  'holds.lift': {
    title: 'lift legal holds that another person asked to lift',
    roles: ['supervisor', 'auditor'],
  },
  'purges.propose': {
    title: 'propose purges and cuts of the log, and withdraw those that have not begun',
    roles: ['supervisor'],
  },
  'purges.sign': { title: 'sign purges and cuts of the log that another person proposed', roles: ['auditor'] },
  'linkage.see': {
    title: 'see linkages and lists of courts, and their figures, without names',
    roles: [...REVIEWERS, 'clerk'],
  },
  'linkage.open': { title: 'open linkages and lists of courts, and take them out again', roles: REVIEWERS },
  'linkage.answer': { title: 'say whether two records are of one person', roles: REVIEWERS },
  'courts.take': {
    title: 'take up convictions that a court alone has, under an authority, and confirm and take back such entries',
    roles: ['attorney', 'supervisor'],
  },
  'linkage.agreement': { title: 'see how far reviewers of a linkage agree', roles: ['supervisor'] },
  'sessions.see': { title: 'see and end the sessions of all accounts', roles: ['administrator'] },
  'accounts.see': { title: 'see the accounts and their roles', roles: ['administrator', 'supervisor', 'auditor'] },
  'accounts.make': { title: 'make and remove accounts, and give roles', roles: ['administrator'] },
  'accounts.approve': {
    title: 'approve or decline the role of attorney or supervisor that another person gave',
    roles: ['supervisor'],
  },
  'rules.set': {
    title: 'set how long sessions last, the banner, and who needs a second factor',
    roles: ['administrator'],
  },
  'log.review': {
    title: 'see what is odd in the log, and sign that it was looked at',
    roles: ['supervisor', 'auditor'],
  },
  'log.see': { title: 'read the log and its checkpoints', roles: ['auditor'] },
} as const satisfies Readonly<Record<string, Grant>>;

export type Permission = keyof typeof TABLE;

export const PERMISSIONS: Readonly<Record<Permission, Grant>> = TABLE;

/** Whether somebody's roles give a permission. */
export function may({ roles }: { readonly roles: readonly Role[] }, permission: Permission): boolean {
  return PERMISSIONS[permission].roles.some((role) => roles.includes(role));
}

/** All that somebody's roles permit, for screens that show only what can be done. */
export function permissionsOf(who: { readonly roles: readonly Role[] }): readonly Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(who, permission));
}

/** What is done with records of people: for these, an office may ask for what they are looked at. */
export const PURPOSE_FOR: readonly Permission[] = [
  'people.see',
  'people.export',
  'corrections.make',
  'papers.make',
  'sheets.read',
  'matters.act',
  'checks.answer',
  'checks.settle',
  'lots.answer',
  'lots.settle',
  'orders.schedule',
  'batches.mend',
  'reconcile.decide',
  'applications.decide',
  'requests.accept',
  'linkage.answer',
  'courts.take',
];
