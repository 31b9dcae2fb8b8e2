import type { Authority, Level } from '../record/index.ts';
import type { Bilingual } from './state-words.ts';

/**
 * Kinds of offense that no state's law names: what a person did, in everyday words. Each state says in its own folder under
 * which of its sections that was tried, so that one invented history can be held against the laws of several states.
 */
export const OFFENSE_KINDS = [
  {
    id: 'marijuana-possession',
    title: {
      en: 'Possession of a small amount of marijuana for oneself',
      es: 'Posesión de una pequeña cantidad de marihuana para uso propio',
    },
  },
  {
    id: 'marijuana-sale',
    title: {
      en: 'Sale of a small amount of marijuana to an adult, or possession to sell it',
      es: 'Venta de una pequeña cantidad de marihuana a un adulto, o posesión para venderla',
    },
  },
  {
    id: 'drug-possession',
    title: { en: 'Possession of cocaine for oneself', es: 'Posesión de cocaína para uso propio' },
  },
  {
    id: 'petty-theft',
    title: { en: 'Theft worth about 50 dollars', es: 'Hurto por unos 50 dólares' },
  },
  {
    id: 'felony-theft',
    title: { en: 'Theft worth about 5,000 dollars', es: 'Hurto por unos 5,000 dólares' },
  },
  {
    id: 'burglary',
    title: {
      en: 'Burglary of a building in which no one lives, with no one in it',
      es: 'Robo en un edificio donde nadie vive y donde no había nadie',
    },
  },
  {
    id: 'robbery',
    title: { en: 'Robbery without a weapon', es: 'Robo con violencia, sin arma' },
  },
  {
    id: 'assault',
    title: {
      en: 'Assault without a weapon or serious injury, not within a family',
      es: 'Agresión sin arma ni lesiones graves, fuera de la familia',
    },
  },
  {
    id: 'domestic-assault',
    title: {
      en: 'Assault on a member of the household, without serious injury',
      es: 'Agresión a un miembro del hogar, sin lesiones graves',
    },
  },
  {
    id: 'impaired-driving',
    title: {
      en: 'Driving while impaired, for the first time and without injury',
      es: 'Conducir bajo los efectos del alcohol, por primera vez y sin heridos',
    },
  },
  { id: 'trespass', title: { en: 'Trespass', es: 'Entrada sin permiso en propiedad ajena' } },
  { id: 'disorderly-conduct', title: { en: 'Disorderly conduct', es: 'Alteración del orden público' } },
] as const satisfies readonly { readonly id: string; readonly title: Bilingual }[];

export type OffenseKind = (typeof OFFENSE_KINDS)[number]['id'];

export function kindTitle(kind: OffenseKind): Bilingual {
  return OFFENSE_KINDS.find(({ id }) => id === kind)!.title;
}

/** Answers to what no record says, by the keys of assumptions (`drug: it was marijuana`). */
export type KindAnswers = Readonly<Record<string, boolean>>;

/**
 * What a kind is in one state between two days (from included, until excluded), by the day of the conviction: an offense with
 * its section and level, and the answers that follow from what the person did; or nothing. `no-crime`: no one is convicted
 * of it. `no-own`: the state has no offense of its own for it and convicts of others, so that it is left out and said.
 */
export type KindHere = Pick<Authority, 'source' | 'sure'> & {
  readonly from?: string;
  readonly until?: string;
  /** What a lawyer should know of the choice. */
  readonly note?: Bilingual;
} & (
    | { readonly is: 'offense'; readonly section: string; readonly level: Level; readonly answers?: KindAnswers }
    | { readonly is: 'no-crime' | 'no-own' }
  );

/** What is known of an invented person beside the convictions, as answers to what a state's laws ask. */
export type PersonAnswers = {
  /** A charge is pending, or none is. */
  readonly pending?: { readonly yes?: KindAnswers; readonly no?: KindAnswers };
  /** Restitution, fines or costs are owed, or nothing is. */
  readonly owed?: { readonly yes?: KindAnswers; readonly no?: KindAnswers };
  /** Every conviction was in this state, as the comparison supposes. */
  readonly nothingElsewhere?: KindAnswers;
};

/** How relief that a law gives for certain comes about: by itself, on a motion of the prosecution, or on a petition. */
export type ReliefRoute = 'itself' | 'prosecution' | 'petition';

/** What one state brings to a comparison of states. */
export type StateKinds = {
  readonly kinds: Readonly<Record<OffenseKind, readonly KindHere[]>>;
  readonly answers: PersonAnswers;
  /** By the id of the law; a law that is not named gives relief by itself. */
  readonly routes?: Readonly<Record<string, ReliefRoute>>;
};

type Offense = Omit<KindHere & { is: 'offense' }, 'is' | 'source' | 'sure'>;

/** An offense whose section and level are from memory. */
export function fromMemory(offense: Offense): KindHere {
  return { is: 'offense', source: 'from memory, for legal review', sure: 'M', ...offense };
}

/** An offense whose section and level stand in an example or a rule of a law page. */
export function fromPage(source: string): (offense: Offense) => KindHere {
  return (offense) => ({ is: 'offense', source, sure: 'D', ...offense });
}

/** Where the page of the state's law says nothing else, an offense was one at all times that a person may give. */
export function always(offense: KindHere): readonly KindHere[] {
  return [offense];
}
