import type { BulkFormat } from '../format/bulk-format.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import { type Pack, type Policy, policyOf } from '../law/language/index.ts';

/** Every state that Redress carries, loaded when it is asked for; the first is meant where none is named. */
const STATES = {
  'us-ca': async () => (await import('./us-ca/jurisdiction.ts')).california,
  'us-ct': async () => (await import('./us-ct/jurisdiction.ts')).connecticut,
  'us-il': async () => (await import('./us-il/jurisdiction.ts')).illinois,
  'us-mi': async () => (await import('./us-mi/jurisdiction.ts')).michigan,
  'us-mn': async () => (await import('./us-mn/jurisdiction.ts')).minnesota,
  'us-mo': async () => (await import('./us-mo/jurisdiction.ts')).missouri,
  'us-ny': async () => (await import('./us-ny/jurisdiction.ts')).newYork,
  'us-pa': async () => (await import('./us-pa/jurisdiction.ts')).pennsylvania,
  'us-va': async () => (await import('./us-va/jurisdiction.ts')).virginia,
  'us-wa': async () => (await import('./us-wa/jurisdiction.ts')).washington,
  'us-zz': async () => (await import('./us-zz/jurisdiction.ts')).zenda,
} satisfies Readonly<Record<string, () => Promise<Jurisdiction>>>;

const JURISDICTIONS: Readonly<Record<string, () => Promise<Jurisdiction>>> = STATES;

export const JURISDICTION_IDS: readonly string[] = Object.keys(JURISDICTIONS);

/** The state of an id; undefined for an unknown one. */
export async function jurisdictionOf(id: string = JURISDICTION_IDS[0]!): Promise<Jurisdiction | undefined> {
  return JURISDICTIONS[id]?.();
}

/** The law of a name such as `us-ca/prop-64`, for which no other state is loaded; undefined for an unknown one. */
export async function lawOf(id: string): Promise<Pack | undefined> {
  const state = await jurisdictionOf(id.split('/')[0]);
  return (await state?.packs())?.find((pack) => pack.id === id);
}

/** The policy of a law that gives most, as its state names it; undefined for a law of which it names none. */
export async function mostUnder({ id }: Pick<Pack, 'id'>): Promise<Policy | undefined> {
  const most = (await jurisdictionOf(id.split('/')[0]))?.most;
  return most?.pack.id === id ? policyOf(most.pack, most.policy) : undefined;
}

/**
 * Where the module of a state's bulk format is, for threads that are started before anything else is loaded: the compiler
 * asks for every state.
 */
const FORMAT_MODULES = {
  'us-ca': new URL('./us-ca/doj/format.ts', import.meta.url).href,
  'us-ct': new URL('./us-ct/table/format.ts', import.meta.url).href,
  'us-il': new URL('./us-il/table/format.ts', import.meta.url).href,
  'us-mi': new URL('./us-mi/table/format.ts', import.meta.url).href,
  'us-mn': new URL('./us-mn/table/format.ts', import.meta.url).href,
  'us-mo': new URL('./us-mo/table/format.ts', import.meta.url).href,
  'us-ny': new URL('./us-ny/table/format.ts', import.meta.url).href,
  'us-pa': new URL('./us-pa/table/format.ts', import.meta.url).href,
  'us-va': new URL('./us-va/table/format.ts', import.meta.url).href,
  'us-wa': new URL('./us-wa/table/format.ts', import.meta.url).href,
  'us-zz': new URL('./us-zz/crown/format.ts', import.meta.url).href,
} satisfies Readonly<Record<keyof typeof STATES, string>>;

const FORMATS: Readonly<Record<string, string>> = FORMAT_MODULES;

export function formatModuleOf(id: string = JURISDICTION_IDS[0]!): string | undefined {
  return FORMATS[id];
}

/** The bulk format of a state, for which its law is not loaded; undefined for an unknown state. */
export async function formatOfState(id: string): Promise<BulkFormat | undefined> {
  const module = formatModuleOf(id);
  if (module === undefined) return undefined;
  return ((await import(module)) as { readonly default: BulkFormat }).default;
}

/** The bulk format of an id, as manifests name it; runs from before formats had names were of California's file. */
export async function formatOf(id = 'us-ca/doj'): Promise<BulkFormat | undefined> {
  const format = await formatOfState(id.split('/')[0]!);
  return format?.id === id ? format : undefined;
}
