import type { Outcome } from '../../../law/language/index.ts';

/** A petition is open to those who lived through something that no file shows: they are asked, and nothing is guessed. */
export const ifTrafficking: Outcome = {
  id: 'petition-if',
  label: 'May Petition If Trafficking Is Shown',
  effect: 'none',
  asks: true,
};
export const ifService: Outcome = {
  id: 'petition-if',
  label: 'May Petition If Service Is Shown',
  effect: 'none',
  asks: true,
};
