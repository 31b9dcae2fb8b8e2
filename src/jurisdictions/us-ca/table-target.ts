import type { TableTarget, TargetPart } from '../../format/table-target.ts';

const PERSON: Readonly<Record<string, readonly TargetPart[]>> = {
  SUBJECT_ID: [{ fact: 'person' }],
  PRI_NAME: [{ fact: 'name' }],
  GENDER: [{ fact: 'sex' }],
  PRI_DOB: [{ fact: 'birth', compact: true }],
  RACE_DESCR: [{ fact: 'race' }],
};

/** Which charge a line is of. The order of cells is the order of lines, so these stay together and in this order. */
const CHARGE: Readonly<Record<string, readonly TargetPart[]>> = {
  STP_TYPE_DESCR: [{ text: 'COURT ACTION' }],
  STP_ORI_DESCR: [{ fact: 'court' }],
  STP_ORI_CNTY_NAME: [{ fact: 'county' }],
  CNT_ORDER: [
    { fact: 'caseRank', threeDigits: true },
    { text: '001' },
    { fact: 'countRank', threeDigits: true },
    { text: '000' },
  ],
  OFN: [{ fact: 'case' }],
  OFFENSE_DESCR: [{ fact: 'section' }, { text: '-' }, { fact: 'description', optional: true }],
};

/**
 * How the state's file is written from tables of courts. A court's table seldom says whether a person is registered, and the
 * state's file says no by a line that is not there: so the question is kept open by a registration that names no section.
 */
export const californiaTarget: TableTarget = {
  levels: ['felony', 'misdemeanor', 'infraction'],
  lines: [
    {
      cells: {
        ...PERSON,
        STP_EVENT_DATE: [{ fact: 'date', compact: true }],
        ...CHARGE,
        DISP_OFFENSE_DESCR: [{ fact: 'description' }],
        // A charge that has not ended has no disposition, and one that is not known may be a conviction.
        DISP_DESCR: [
          {
            fact: 'disposition',
            words: {
              convicted: 'CONVICTED',
              dismissed: 'DISMISSED',
              'dismissed-with-prejudice': 'DISMISSED',
              'nolle-prosequi': 'NO CONVICTION',
              acquitted: 'ACQUITTED',
              'no-conviction': 'NO CONVICTION',
            },
          },
        ],
        CONV_STAT_DESCR: [
          { fact: 'level', words: { felony: 'FELONY', misdemeanor: 'MISDEMEANOR', infraction: 'INFRACTION' } },
        ],
        SENT_ORDER: [{ fact: 'partRank' }],
        SENT_LOC_DESCR: [
          {
            fact: 'kind',
            words: { prison: 'PRISON', jail: 'JAIL', probation: 'PROBATION', fine: 'FINE', unknown: 'OTHER' },
          },
        ],
        SENT_LENGTH: [{ fact: 'length' }],
        SENT_TIME_CODE: [{ fact: 'unit', words: { days: 'D', months: 'M', years: 'Y' } }],
      },
    },
    {
      // What was done to a conviction later is a further line of its count.
      when: { fact: 'changed', is: ['expunged', 'sealed', 'pardoned', 'vacated', 'set-aside', 'unknown'] },
      cells: {
        ...PERSON,
        STP_EVENT_DATE: [{ fact: 'changedOn', compact: true }],
        ...CHARGE,
        DISP_DESCR: [
          {
            fact: 'changed',
            words: {
              expunged: 'RECORD DESTROYED',
              sealed: 'SEALED',
              pardoned: 'PARDONED',
              vacated: 'CONVICTION VACATED',
              'set-aside': 'CONV SET ASIDE & DISM PER 1203.4 PC',
              unknown: '',
            },
          },
        ],
      },
    },
    {
      when: { fact: 'registered', is: ['yes'] },
      cells: {
        ...PERSON,
        STP_TYPE_DESCR: [{ text: 'REGISTRATION' }],
        OFFENSE_DESCR: [{ text: '290 PC-REGISTRATION OF SEX OFFENDER' }],
      },
    },
    {
      when: { fact: 'registered', is: ['unknown', ''] },
      cells: { ...PERSON, STP_TYPE_DESCR: [{ text: 'REGISTRATION' }] },
    },
    { when: { fact: 'died', is: ['yes'] }, cells: { ...PERSON, STP_TYPE_DESCR: [{ text: 'DECEASED' }] } },
  ],
};
