import { SHEET_STATES } from '../../sheets/read-apart.ts';
import type { WrittenPack } from './schema.ts';
import { STANDARD_FIELDS, STANDARD_SECTIONS } from './standard-fields.ts';
import {
  STANDARD_CONSENTS,
  STANDARD_DECLARATION,
  STANDARD_SCREENER,
  STANDARD_TEMPLATES,
  STANDARD_TEXT_CONSENT,
} from './standard-texts.ts';

/**
 * An invented pack, to try the portal with: three invented counties and their invented offices. The addresses end in
 * `.example`, where no mail can arrive. It also serves as the form that a real pack is written in.
 */
const invented = { cite: 'invented', source: 'invented', sure: 'S' } as const;

const office = (
  id: string,
  kind: WrittenPack['organizations'][number]['kind'],
  name: { readonly en: string; readonly es: string },
  needsDeclaration = false,
): WrittenPack['organizations'][number] => ({
  id,
  name,
  kind,
  invented: true,
  email: `front-door@${id}.example`,
  phone: '555-0100',
  needsDeclaration,
  nextSteps: [
    { en: 'Someone at the office reads your answers.', es: 'Alguien de la oficina lee sus respuestas.' },
    {
      en: 'They look up your record and see what can be done.',
      es: 'Buscan sus antecedentes y ven qué se puede hacer.',
    },
    { en: 'They write to you here. You do not have to call.', es: 'Le escriben aquí. No tiene que llamar.' },
  ],
});

const lowIncomeNoHome = {
  kind: 'all',
  of: [
    { kind: 'at-most', field: 'monthly-income', amount: 3000 },
    { kind: 'is', field: 'owns-home', value: 'no' },
  ],
} as const;

const IMMIGRATION: WrittenPack['fields'][number] = {
  id: 'immigration',
  section: 'record',
  kind: 'choice',
  label: { en: 'Are you a U.S. citizen?', es: '¿Es ciudadano o ciudadana de los EE. UU.?' },
  help: { en: 'You can skip this.', es: 'Puede dejarlo en blanco.' },
  reason: {
    en: 'Only the office in Hawthorn asks. Some court papers can harm a person who is not a citizen, and it wants to warn you.',
    es: 'Solo pregunta la oficina de Hawthorn. Algunos papeles pueden dañar a quien no es ciudadano, y quiere avisarle.',
  },
  level: 'optional',
  counties: ['hawthorn'],
  sensitivity: 'sensitive',
  retention: 'until-closed',
  options: [
    { id: 'yes', label: { en: 'Yes', es: 'Sí' } },
    { id: 'no', label: { en: 'No', es: 'No' } },
    { id: 'rather-not', label: { en: 'I would rather not say', es: 'Prefiero no decirlo' } },
  ],
};

const PETITION: NonNullable<WrittenPack['papers']>[number] = {
  id: 'petition',
  title: { en: 'Petition to clear a record (invented)', es: 'Petición para limpiar antecedentes (inventada)' },
  counties: ['alder', 'birch', 'hawthorn'],
  file: 'petition.pdf',
  review: 'for-legal-review',
  fields: {
    County: '{county}',
    Petitioner: '{first-name} {middle-name} {last-name}',
    'Other names': '{other-names}',
    'Birth date': '{birth-date}',
    Address: '{address}',
    Telephone: '{phone}',
    'Case numbers': '{case-numbers}',
    'Helped by': '{office}',
    'On probation': '{on-probation=yes}',
    'Not on probation': '{on-probation=no}',
  },
  examples: [
    {
      title: 'A person with all names, on probation',
      county: 'alder',
      office: 'alder-legal-aid',
      answers: {
        'first-name': ['Marisol'],
        'middle-name': ['Ines'],
        'last-name': ['Ashdown'],
        'other-names': ['Marisol Vega'],
        'birth-date': ['1986-04-28'],
        address: ['12 Elm St, Alder'],
        phone: ['5550101234'],
        'case-numbers': ['A-1234'],
        'on-probation': ['yes'],
      },
      filled: {
        County: 'Alder County',
        Petitioner: 'Marisol Ines Ashdown',
        'Other names': 'Marisol Vega',
        'Birth date': 'April 28, 1986',
        Address: '12 Elm St, Alder',
        Telephone: '(555) 010-1234',
        'Case numbers': 'A-1234',
        'Helped by': 'Alder Legal Aid (invented)',
        'On probation': 'X',
      },
    },
    {
      title: 'A person without a middle name, not on probation',
      county: 'birch',
      office: 'birch-defender',
      answers: { 'first-name': ['Linh'], 'last-name': ['Fairbrook'], 'on-probation': ['no'] },
      filled: {
        County: 'Birch County',
        Petitioner: 'Linh Fairbrook',
        'Helped by': 'Birch Public Defender (invented)',
        'Not on probation': 'X',
      },
    },
    {
      title: 'A person who is not sure of probation: neither box',
      county: 'birch',
      office: 'birch-defender',
      answers: { 'first-name': ['Linh'], 'last-name': ['Fairbrook'], 'on-probation': ['unsure'] },
      filled: {
        County: 'Birch County',
        Petitioner: 'Linh Fairbrook',
        'Helped by': 'Birch Public Defender (invented)',
      },
    },
  ],
};

export const INVENTED_PACK: WrittenPack = {
  id: 'invented',
  version: '2026-11-30',
  invented: true,
  name: { en: 'Clear My Record', es: 'Limpie sus antecedentes' },
  mailName: { en: 'Front Door Service', es: 'Servicio Front Door' },
  sections: STANDARD_SECTIONS,
  fields: [...STANDARD_FIELDS, IMMIGRATION],
  counties: [
    {
      id: 'alder',
      name: { en: 'Alder County', es: 'Condado de Alder' },
      invented: true,
      routes: [{ when: lowIncomeNoHome, office: 'alder-defender' }, { office: 'alder-legal-aid' }],
    },
    {
      id: 'birch',
      name: { en: 'Birch County', es: 'Condado de Birch' },
      invented: true,
      routes: [{ office: 'birch-defender' }],
    },
    {
      id: 'hawthorn',
      name: { en: 'Hawthorn County', es: 'Condado de Hawthorn' },
      invented: true,
      routes: [
        { when: { kind: 'is', field: 'charges-pending', value: 'yes' }, office: 'hawthorn-help-desk' },
        { office: 'birch-defender' },
      ],
      notice: {
        en: 'The office in Birch also serves Hawthorn.',
        es: 'La oficina de Birch también atiende a Hawthorn.',
      },
    },
  ],
  organizations: [
    office('alder-defender', 'public-defender', {
      en: 'Alder Public Defender (invented)',
      es: 'Defensoría Pública de Alder (inventada)',
    }),
    office('alder-legal-aid', 'legal-aid', {
      en: 'Alder Legal Aid (invented)',
      es: 'Ayuda Legal de Alder (inventada)',
    }),
    office(
      'birch-defender',
      'public-defender',
      { en: 'Birch Public Defender (invented)', es: 'Defensoría Pública de Birch (inventada)' },
      true,
    ),
    office('hawthorn-help-desk', 'help-desk', {
      en: 'Hawthorn Court Help Desk (invented)',
      es: 'Ventanilla de Ayuda de Hawthorn (inventada)',
    }),
  ],
  notListed: {
    en: 'We have no office for this county yet. Ask its public defender or a legal aid office. We keep your place here and write to you if an office joins.',
    es: 'Aún no tenemos una oficina para este condado. Pregunte a su defensor público o a una oficina de ayuda legal. Guardamos su lugar y le escribimos si se une una oficina.',
  },
  screener: STANDARD_SCREENER,
  consents: STANDARD_CONSENTS,
  declaration: STANDARD_DECLARATION,
  templates: STANDARD_TEMPLATES,
  calendar: {
    ...invented,
    id: 'invented',
    title: 'working days of the invented offices',
    zone: 'America/Los_Angeles',
    weekend: [0, 6],
    holidays: [{ ...invented, id: 'new-year', title: 'New Year', on: { kind: 'date', month: 1, day: 1 } }],
    observed: 'friday-and-monday',
    covers: { from: 2020, until: 2060 },
  },
  clocks: { firstAnswer: 5, toLead: 3, toOperator: 3 },
  retention: { unsent: 30, closed: 365, longest: 1095 },
  feeWaiver: {
    source: 'Invented amounts, to try the portal with',
    from: '2026-01-01',
    review: 'for-legal-review',
    onePerson: 2000,
    eachFurther: 700,
  },
  textMessages: { sender: 'redress-text/1', version: '2026-11-30', consent: STANDARD_TEXT_CONSENT },
  papers: [PETITION],
  records: SHEET_STATES[0],
  examples: [
    {
      title: 'Alder, monthly income under 3,000 and no home: the public defender',
      county: 'alder',
      answers: { 'monthly-income': ['2400'], 'owns-home': ['no'] },
      office: 'alder-defender',
    },
    {
      title: 'Alder, an income of 3,001: legal aid',
      county: 'alder',
      answers: { 'monthly-income': ['3001'], 'owns-home': ['no'] },
      office: 'alder-legal-aid',
    },
    { title: 'Alder, nothing answered: legal aid', county: 'alder', answers: {}, office: 'alder-legal-aid' },
    { title: 'Birch: the public defender', county: 'birch', answers: {}, office: 'birch-defender' },
    {
      title: 'Hawthorn, a case in court now: the help desk',
      county: 'hawthorn',
      answers: { 'charges-pending': ['yes'] },
      office: 'hawthorn-help-desk',
    },
    {
      title: 'Hawthorn, not sure of a case: the defender in Birch',
      county: 'hawthorn',
      answers: { 'charges-pending': ['unsure'] },
      office: 'birch-defender',
    },
  ],
};
