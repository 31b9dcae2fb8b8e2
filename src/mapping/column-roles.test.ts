import { expect, it } from 'vitest';
import { roleOf } from './column-roles.ts';

it.each([
  ['party_id', 'person'],
  ['DefendantId', 'person'],
  ['DFDT_ID', 'person'],
  ['SPN', 'person'],
  ['DEF', 'name'],
  ['LAST_NM', 'last'],
  ['Def First Name', 'first'],
  ['DOB', 'birth'],
  ['def_dob', 'birth'],
  ['date of birth', 'birth'],
  ['DT_BIRTH', 'birth'],
  ['SEX_CD', 'sex'],
  ['RACE_CD', 'race'],
  ['CAS', 'case'],
  ['case_no', 'case'],
  ['CASE_NBR', 'case'],
  ['CNTY_CD', 'county'],
  ['CHG_SEQ', 'count'],
  ['Statute', 'section'],
  ['OFFENSE_CODE', 'section'],
  ['curr_off', 'section'],
  ['curr_off_lit', 'description'],
  ['CHG_DESC', 'description'],
  ['LVL', 'level'],
  ['OFFENSE_LVL_CD', 'level'],
  ['chargeType', 'level'],
  ['DISP_CD', 'disposition'],
  ['verdict', 'disposition'],
  ['DISP_DT', 'date'],
  ['dispdt', 'date'],
  ['disposed', 'date'],
  ['SENTENCE_DATE', 'date'],
  ['OFFENSE_DT', 'offended'],
  ['SENT_TYPE', 'kind'],
  ['SENT_LEN', 'length'],
  ['SENT_UNIT', 'unit'],
])('%s may be the %s', (name, role) => {
  expect(roleOf(name)).toBe(role);
});

it.each(['CASE_STAT', 'FILED_DT', 'MID_NM', 'SENTENCE', 'CT', 'AMOUNT', 'DISCHARGE_DT'])('%s says nothing', (name) => {
  expect(roleOf(name)).toBeUndefined();
});
