import type { Arrest } from './arrests.ts';
import { convictionsOf, type History, isAny, isSection, type Plain } from './plain.ts';

/**
 * PC 1203.43, 236.14 with 1203.49, and 1203.4b said again in plain ifs, from docs/law/california-petitions.md, 2 to 4, for
 * records in which every fact is known but what is asked of the person. Outcomes are the labels of the packs, or their ids
 * where the unit is an arrest. Lists of sections are restated for the charges that are drawn.
 */

export function deferredEntry({ inCourt, on }: Arrest, asOf: string): string {
  if (asOf < '2016-01-01') return 'not-yet';
  const ends = inCourt.map(({ end }) => end);
  if (!ends.includes('diverted') && !ends.includes('deferred')) return 'not-reached';
  // Charges of these records are dated as their arrest is.
  if (on < '1997-01-01') return 'not-reached';
  return ends.includes('diverted') ? 'petition-shall' : 'hand-review';
}

/** What the person answered; nothing where no one has asked. */
export type Said = 'yes' | 'no' | undefined;

export function traffickingVictim(count: Plain, victim: Said, asOf: string): string {
  if (asOf < '2015-01-01') return 'Not Yet';
  const prostitution = isSection(count, 'PC 647(b)');
  if (asOf < '2017-01-01' && !prostitution) return 'Not Yet';
  const felony = count.level === 'felony';
  const violent = isSection(count, 'PC 187') || (!count.attempt && isAny(count, ['PC 211', 'PC 288(a)', 'PC 451(b)']));
  if (felony && violent) return 'Not Reached';
  if (victim === 'no') return 'Not Reached';
  if (victim === undefined) return 'May Petition If Trafficking Is Shown';
  if (prostitution) return 'May Petition - Court May Grant';
  const perhaps = isAny(count, ['PC 211', 'PC 288', 'PC 451', 'PC 459']);
  return felony && perhaps ? 'Hand Review' : 'May Petition - Court May Grant';
}

export type Service = { readonly camp: Said; readonly firehouse: Said; readonly released: Said };

export function fireService(count: Plain, { counts }: History, service: Service, asOf: string): string {
  if (asOf < '2021-01-01') return 'Not Yet';
  if (!count.parts.some((part) => part.startsWith('prison') || part.startsWith('jail'))) return 'Not Reached';
  const sure = ['PC 187', 'PC 288', 'PC 451'];
  if (!count.attempt && isAny(count, sure)) return 'Not eligible';
  const houseCounts = asOf >= '2026-01-01';
  const served = service.camp === 'yes' || (houseCounts && service.firehouse === 'yes');
  const not = service.camp === 'no' && (!houseCounts || service.firehouse === 'no');
  if (not) return 'Not Reached';
  if (!served) return 'May Petition If Service Is Shown';
  if (service.released === 'no') return 'Not Yet';
  const perhaps = [...sure, 'PC 452', 'PC 4532'];
  const onRecord = convictionsOf({ counts } as History).some((each) => isAny(each, perhaps));
  return onRecord ? 'Hand Review' : 'May Petition - Court May Grant';
}
