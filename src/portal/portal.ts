import { localDay } from '../procedure/index.ts';
import { formatDay } from '../record/index.ts';
import type { Languages } from './languages/languages.ts';
import type { PortalPack } from './pack/schema.ts';
import type { PortalStore } from './store/open.ts';

/** What the parts of a portal work with. */
export type Portal = {
  readonly pack: PortalPack;
  readonly store: PortalStore;
  /** The address that people use, `https://front-door.example.gov`, without a stroke at the end. */
  readonly origin: string;
  readonly now: () => Date;
  /** The languages that people see. */
  readonly languages: Languages;
  /** Resolves when work that takes long may go on for some milliseconds: the people who wait come first. */
  readonly free: () => Promise<void>;
};

/** The clock of a portal as the database keeps it. */
export function instant({ now }: Pick<Portal, 'now'>): string {
  return now().toISOString();
}

/** The day some days after now, as the database keeps it. */
export function dayAfter({ now }: Pick<Portal, 'now'>, days: number): string {
  return new Date(now().getTime() + days * 86_400_000).toISOString();
}

/** Today at the portal's offices, `YYYY-MM-DD`. */
export function today({ pack, now }: Pick<Portal, 'pack' | 'now'>): string {
  return formatDay(localDay(now().toISOString(), pack.calendar.zone));
}
