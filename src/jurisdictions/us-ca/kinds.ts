import { always, fromMemory, fromPage, type StateKinds } from '../../format/offense-kinds.ts';

const law = fromPage('docs/law/record-clearance-law.md, 2');
const automatic = fromPage('docs/law/california-automatic-relief.md');
/** The day on which Prop 64 was in force. */
const PROP_64 = '2016-11-09';
const LITTLE = { 'amount: it was 28.5 grams or less, and for 11360 a gift or transport only': true };
const NOT_TO_A_CHILD = {
  'recipient: it was sold or offered to a person under 18, or one under 21 was employed': false,
};

/** What the kinds of offense are in California, and what laws here ask of a person. */
export const californiaKinds: StateKinds = {
  kinds: {
    'marijuana-possession': [
      law({ until: '2011-01-01', section: 'HS 11357(b)', level: 'misdemeanor', answers: LITTLE }),
      law({ from: '2011-01-01', until: PROP_64, section: 'HS 11357(b)', level: 'infraction', answers: LITTLE }),
      { is: 'no-crime', from: PROP_64, source: 'docs/law/record-clearance-law.md, 2', sure: 'S' },
    ],
    'marijuana-sale': [
      law({ until: PROP_64, section: 'HS 11359', level: 'felony', answers: NOT_TO_A_CHILD }),
      law({ from: PROP_64, section: 'HS 11359(b)', level: 'misdemeanor', answers: NOT_TO_A_CHILD }),
    ],
    'drug-possession': [
      law({ until: '2014-11-05', section: 'HS 11350', level: 'felony' }),
      law({ from: '2014-11-05', section: 'HS 11350', level: 'misdemeanor' }),
    ],
    'petty-theft': always(automatic({ section: 'PC 484', level: 'misdemeanor' })),
    'felony-theft': always(
      automatic({ section: 'PC 487', level: 'felony', answers: { 'value: it was worth not more than $950': false } }),
    ),
    burglary: always(
      fromMemory({
        section: 'PC 460(b)',
        level: 'felony',
        answers: { 'circumstances: it was a commercial establishment, entered during business hours to steal': false },
        note: {
          en: 'Burglary of the second degree can be a misdemeanor too; the felony is taken.',
          es: 'El robo de segundo grado también puede ser delito menor; se toma el delito grave.',
        },
      }),
    ),
    robbery: always(automatic({ section: 'PC 211', level: 'felony' })),
    assault: always(fromMemory({ section: 'PC 242', level: 'misdemeanor' })),
    'domestic-assault': always(fromMemory({ section: 'PC 243(e)(1)', level: 'misdemeanor' })),
    'impaired-driving': always(fromMemory({ section: 'VC 23152', level: 'misdemeanor' })),
    trespass: always(automatic({ section: 'PC 602', level: 'misdemeanor' })),
    'disorderly-conduct': always(
      fromMemory({
        section: 'PC 415',
        level: 'misdemeanor',
        note: { en: 'Disturbing the peace.', es: 'Perturbación de la paz.' },
      }),
    ),
  },
  answers: {
    pending: {
      yes: { 'pending: the person is serving a sentence for, on probation for, or charged with any offense': true },
    },
  },
  routes: {
    'us-ca/prop-64': 'prosecution',
    'us-ca/prop-47': 'petition',
  },
};
