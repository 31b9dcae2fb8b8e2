import type { CourtWords, LawDoubt, LawPapers, Relief, ReliefWords } from '../../../documents/law/law-papers.ts';
import { KINDS } from '../../../documents/press/job.ts';
import type { DecidedConviction } from '../../../documents/results/convictions.ts';
import { shipped } from '../../../program/shipped.ts';
import { addYears, parseIsoDay } from '../../../record/index.ts';
import { prop64 } from '../packs/prop-64/index.ts';
import { COURT, californiaCites } from './cites.ts';
import { LETTER_LIMITS } from './letter-limits.ts';
import { REASON_ASKED } from './reason-asked.ts';

const STATUTE = 'H&S 11361.8, 11361.9';

/** In the words of H&S 11361.8(e) and (f). For legal review: see docs/decisions/040-court-papers.md. */
const reliefs: Readonly<Record<'clear' | 'misdemeanor' | 'infraction', ReliefWords>> = {
  clear: {
    table: 'Dismiss and seal',
    statute: STATUTE,
    title: 'DISMISS AND SEAL',
    ordered: { one: 'dismissed and sealed', many: 'dismissed and sealed' },
    countyOrder: 'each conviction marked “Dismiss and seal” be dismissed and sealed',
    levelAfter: '',
    reasonAsked: REASON_ASKED,
    letter: {
      en: {
        done: 'Dismissed and sealed',
        means:
          'the law treats the case as if it did not happen. In most cases you may say that you were not convicted in it.',
      },
      es: {
        done: 'Anulado y sellado',
        means:
          'la ley trata el caso como si no hubiera pasado. En la mayoría de los casos, usted puede decir que no fue condenado en él.',
      },
    },
  },
  misdemeanor: {
    table: 'Redesignate as a misdemeanor',
    statute: STATUTE,
    title: 'REDESIGNATE',
    ordered: { one: 'redesignated as a misdemeanor', many: 'redesignated as misdemeanors' },
    countyOrder: 'each conviction marked “Redesignate as a misdemeanor” be redesignated as a misdemeanor',
    levelAfter: 'misdemeanor',
    reasonAsked: undefined,
    letter: {
      en: { done: 'Changed to a misdemeanor', means: 'the case stays on your record. It is no longer a felony.' },
      es: { done: 'Cambiado a delito menor', means: 'el caso sigue en su historial. Ya no es un delito grave.' },
    },
  },
  infraction: {
    table: 'Redesignate as an infraction',
    statute: STATUTE,
    title: 'REDESIGNATE',
    ordered: { one: 'redesignated as an infraction', many: 'redesignated as infractions' },
    countyOrder: 'each conviction marked “Redesignate as an infraction” be redesignated as an infraction',
    levelAfter: 'infraction',
    reasonAsked: undefined,
    letter: {
      en: {
        done: 'Changed to an infraction',
        means: 'the case stays on your record. It is now like a traffic ticket.',
      },
      es: {
        done: 'Cambiado a infracción',
        means: 'el caso sigue en su historial. Ahora es como una multa de tráfico.',
      },
    },
  },
};

const court: CourtWords = {
  courtName: COURT,
  caption: '(Health & Saf. Code, §§ 11361.8, 11361.9)',
  reviewCite: 'Health & Saf. Code, §\u00a011361.9, subd.\u00a0(b)',
  motion: {
    opening:
      'The People have reviewed the case under Health and Safety Code section 11361.9, subdivision (b), and do not challenge that relief.',
    law:
      'Section 11361.9 has the prosecution review past convictions that may be eligible for recall or dismissal of ' +
      'sentence, dismissal and sealing, or redesignation, and has the court reduce or dismiss those that are not ' +
      'challenged. Under section 11361.8, subdivisions (e) and (f), a conviction whose sentence is completed is ' +
      'dismissed and sealed or redesignated, and the court presumes that it is eligible unless the party opposing proves ' +
      'otherwise by clear and convincing evidence.',
    prayer: 'the clerk update the records of the Court to show this relief and report it to the Department of Justice.',
  },
  order: {
    recital: [
      'The People having moved under Health and Safety Code sections 11361.8 and 11361.9 for relief on',
      'of this case and having stated that they do not challenge it, and the Court having considered the motion without a hearing,',
    ],
    finding:
      'relief on each count listed below is not challenged, that each is a conviction under Health and Safety Code sections 11357 to 11360, and that the relief is due under sections 11361.8 and 11361.9.',
    clerk: 'the clerk update the records of the Court and report this order to the Department of Justice.',
  },
  countyOrder: {
    recital: [
      'The People having reviewed past convictions of this county under Health and Safety Code section 11361.9 and having stated that they do not challenge relief on the',
      'and the Court having considered the matter without a hearing,',
    ],
    finding:
      'relief on each count listed in Schedule A is not challenged, that each is a conviction under Health and Safety Code sections 11357 to 11360, and that the relief is due under sections 11361.8 and 11361.9.',
    clerk: 'the clerk update the records of the Court in each case and report this order to the Department of Justice.',
  },
  petition: {
    title: 'Application for relief under Health and Safety Code section 11361.8',
    orderTitle: 'Order on application under Health and Safety Code section 11361.8',
    footer: 'Application, contents of form CR-400',
    orderFooter: 'Order, contents of form CR-403',
    completed:
      'is completed. I ask that each conviction be redesignated, or dismissed and sealed, as stated above (11361.8(e), (f)).',
    serving: 'is not completed. I ask for recall or dismissal of the sentence and for resentencing (11361.8(a), (b)).',
    noticeToProsecution: 'A copy of this application is to be served on the prosecuting agency:',
    proof: {
      title: 'Proof of service of an application under Health and Safety Code section 11361.8',
      footer: 'Proof of service, contents of form CR-401',
    },
    report:
      'For each conviction that is granted, the clerk updates the records of the Court and reports this order to the Department of Justice.',
  },
};

const ACT = '2016-11-09';
const ACT_DAY = parseIsoDay(ACT)!;

function doubts(conviction: DecidedConviction, relief: Relief): readonly LawDoubt[] {
  const found: LawDoubt[] = [];
  const convicted = parseIsoDay(conviction.date);
  if (convicted !== undefined && convicted >= ACT_DAY) found.push({ code: 'convicted-since-act', act: ACT });
  if (relief === 'misdemeanor' && mayHaveBeenMinor(conviction)) found.push({ code: 'minor-to-misdemeanor' });
  if (conviction.flags.some(({ id, certain }) => id === 'serving' && certain)) found.push({ code: 'may-be-serving' });
  return found;
}

/**
 * The law asks about the age at the offense. The run's flag knows the date of the arrest; the line of the conviction,
 * which is all that papers have besides, only that of the judgment.
 */
function mayHaveBeenMinor({ flags, birthDate, date }: DecidedConviction): boolean {
  if (flags.some(({ id }) => id === 'under-18')) return true;
  const born = parseIsoDay(birthDate);
  const convicted = parseIsoDay(date);
  return born !== undefined && convicted !== undefined && convicted < addYears(born, 18);
}

/** The papers of Proposition 64. */
export const prop64Papers: LawPapers = {
  pack: prop64.id,
  name: 'Proposition 64',
  cites: californiaCites,
  kinds: KINDS,
  templates: shipped('src/jurisdictions/us-ca/papers/templates'),
  reliefs,
  report: {
    subject: 'Past marijuana convictions',
    titleSubject: 'past marijuana convictions',
    reach: 'under the four sections that California Proposition 64 reaches',
    clears: 'convictions to be dismissed and sealed',
    cleared: 'Dismissed',
    missing:
      'The file does not hold the amount of marijuana or the age of a buyer, and often not whether a sentence is over.',
  },
  court,
  letter: {
    en: { law: 'under a law about old marijuana cases', ...LETTER_LIMITS.en },
    es: { law: 'según una ley sobre casos viejos de marihuana', ...LETTER_LIMITS.es },
  },
  petitionSays: {
    prosecution: (counts) => ({
      text: `${counts}: the conviction is for an offense under Health and Safety Code sections 11357 to 11360.`,
      check: false,
    }),
    petition: (counts) => ({
      text: `${counts}: the conviction is for being an accessory (Penal Code section 32), and the felony was an offense under Health and Safety Code sections 11357 to 11360 (People v. Boatwright (2019) 36 Cal.App.5th 848). Check if that is so.`,
      check: true,
    }),
  },
  otherRemedies: {
    none: 'PC 1203.4 or 1203.4a, on petition by the defendant',
    petition: 'H&S 11361.8, on petition by the defendant (People v. Boatwright (2019) 36 Cal.App.5th 848)',
  },
  doubts,
};
