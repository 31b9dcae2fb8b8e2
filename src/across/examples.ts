import type { Bilingual } from '../format/state-words.ts';
import type { NeutralPerson } from './person.ts';

/** Invented people to begin with. The as-of day is the one on which somebody looks. */
export type NeutralExample = {
  readonly id: string;
  readonly title: Bilingual;
  readonly person: Omit<NeutralPerson, 'asOf'>;
};

export const NEUTRAL_EXAMPLES: readonly NeutralExample[] = [
  {
    id: 'marijuana-then-theft',
    title: {
      en: 'Sold marijuana in 2012, stole from a store in 2016, nothing since',
      es: 'Vendió marihuana en 2012, hurtó en una tienda en 2016, nada desde entonces',
    },
    person: {
      born: '1985-05-04',
      pending: 'no',
      owed: 'no',
      convictions: [
        { kind: 'marijuana-sale', date: '2012-05-01', sentence: ['probation 3 years'], completed: '2015-05-01' },
        { kind: 'petty-theft', date: '2016-03-01', sentence: ['fine'], completed: '2016-03-01' },
      ],
    },
  },
  {
    id: 'one-theft',
    title: {
      en: 'One felony theft of 2015, prison and parole',
      es: 'Un hurto grave de 2015, con prisión y libertad condicional',
    },
    person: {
      born: '1990-02-11',
      pending: 'no',
      owed: 'no',
      convictions: [
        {
          kind: 'felony-theft',
          date: '2015-03-01',
          sentence: ['prison 2 years'],
          released: '2016-11-15',
          completed: '2018-11-15',
        },
      ],
    },
  },
  {
    id: 'convicted-again',
    title: {
      en: 'A fight in 2014 and driving while impaired in 2021',
      es: 'Una pelea en 2014 y conducir bajo los efectos del alcohol en 2021',
    },
    person: {
      born: '1979-09-30',
      convictions: [
        {
          kind: 'assault',
          date: '2014-06-10',
          sentence: ['jail 10 days', 'probation 1 years'],
          completed: '2015-06-10',
        },
        { kind: 'impaired-driving', date: '2021-02-02', sentence: ['fine', 'probation 1 years'] },
      ],
    },
  },
  {
    id: 'small-amount',
    title: {
      en: 'A small amount of marijuana in 2009, money still owed',
      es: 'Una pequeña cantidad de marihuana en 2009, y todavía debe dinero',
    },
    person: {
      born: '1988-12-24',
      pending: 'no',
      owed: 'yes',
      convictions: [{ kind: 'marijuana-possession', date: '2009-08-20', sentence: ['fine'] }],
    },
  },
  {
    id: 'within-a-household',
    title: {
      en: 'Assault within a household in 2013, disorderly conduct in 2018',
      es: 'Agresión dentro de un hogar en 2013, alteración del orden en 2018',
    },
    person: {
      born: '1982-07-07',
      pending: 'no',
      owed: 'no',
      convictions: [
        { kind: 'domestic-assault', date: '2013-01-15', sentence: ['probation 2 years'], completed: '2015-01-15' },
        { kind: 'disorderly-conduct', date: '2018-04-03', sentence: ['fine'], completed: '2018-04-03' },
      ],
    },
  },
];
