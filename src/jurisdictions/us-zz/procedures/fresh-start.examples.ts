import type { Example } from '../../../procedure/index.ts';

const opened = 'open 2026-01-05 relief=clear';
const proposed = `${opened}; propose 2026-01-10 clerk A`;
const objected = `${proposed}; object 2026-01-12 chancellor B`;

export const freshStartExamples: readonly Example[] = [
  {
    title: 'Sixty days of silence end on a Friday, at midnight',
    history: `${opened}; wait 2026-03-06T23:59:59.999`,
    then: 'relief listed; due object-by 2026-03-06; due petition-before unknown; due fixed-day 2026-11-01',
  },
  {
    title: 'After them the case is clear',
    history: `${opened}; wait 2026-03-07T00:00`,
    then: 'relief clear; mark by-silence; owed tell-chancellor; line; clock fixed-day running',
  },
  {
    title: 'An objection needs another person than the one who proposed it',
    history: `${proposed}; object 2026-01-12 chancellor A`,
    then: 'refused same-person',
  },
  {
    title: 'The court replies within two court days, until the counter closes at four',
    history: `${objected}; wait 2026-01-14T15:59:59.999`,
    then: 'relief objected; due reply-by 2026-01-14; clock reply-by running; owed tell-court; paper objection',
  },
  {
    title: 'At four the clock has run out, and nothing is moved by it',
    history: `${objected}; wait 2026-01-14T16:00`,
    then: 'relief objected; clock reply-by expired',
  },
  {
    title: 'While the clock stands still no day is due',
    history: `${opened}; tolled object-by 2026-02-01 judge-clerk J; wait 2026-06-01`,
    then: 'relief listed; clock object-by tolled',
  },
  {
    title: 'Ten days of standing still are ten days more, rolled over a weekend',
    history: `${opened}; tolled object-by 2026-02-01 judge-clerk J; resumed object-by 2026-02-11 judge-clerk J`,
    then: 'due object-by 2026-03-16; clock object-by running',
  },
  {
    title: 'A court may give a later day',
    history: `${opened}; extended object-by 2026-03-01 judge-clerk J until=2026-04-15; wait 2026-04-15T23:00`,
    then: 'relief listed; due object-by 2026-04-15',
  },
  {
    title: 'Only a role that the clock names may record it',
    history: `${opened}; extended object-by 2026-03-01 clerk A until=2026-04-15`,
    then: 'refused wrong-role',
  },
  {
    title: 'A prohibition ends after a year, and the Crown has sixty days again',
    history: `${objected}; prohibit 2026-02-02 judge-clerk J; wait 2027-02-03T00:00`,
    then: 'relief listed; due object-by 2027-04-05; notice due; clock appeal-by stopped',
  },
  {
    title: 'The clock of an appeal has no due day until the days of an appeal are entered',
    history: `${objected}; prohibit 2026-02-02 judge-clerk J`,
    then: 'due appeal-by unknown; due again-after 2027-02-02',
  },
  {
    title: 'Entered, they count',
    history: `${objected}; prohibit 2026-02-02 judge-clerk J; entered 2026-02-03 chancellor B appeal-days=30`,
    then: 'due appeal-by 2026-03-04',
  },
  {
    title: 'A petition closes ninety days before relief opens; where the roll is unsettled the later reading closes it',
    history: 'open 2026-01-05 relief=clear opens-on=2026-05-29; petition 2026-03-02T09:00 chancellor B',
    then: 'relief objected; mark timing-disputed; due petition-before 2026-03-02',
  },
  {
    title: 'A day later it is too late',
    history: 'open 2026-01-05 relief=clear opens-on=2026-05-29; petition 2026-03-03T09:00 chancellor B',
    then: 'refused late',
  },
  {
    title: 'A determination that is open has no decree',
    history: 'open 2026-01-05 relief=open; decree 2026-04-01 judge-clerk J',
    then: 'refused missing-fact; relief clear; undetermined; no line',
  },
  {
    title: 'A decree is reported within a month, on the last court day of it',
    history: `${opened}; decree 2026-05-01 judge-clerk J; wait 2026-05-02`,
    then: 'relief decreed; due report-by 2026-06-01; court-record due; repository due; notice due; owed tell-archive',
  },
  {
    title: 'Relief is undone only where the lawyer has confirmed that it can be',
    history: `${opened}; decree 2026-05-01 judge-clerk J; undo 2026-06-01 judge-clerk J`,
    then: 'refused missing-fact',
  },
  {
    title: 'Then the records are put back',
    history:
      'open 2026-01-05 relief=clear can-be-undone=yes; decree 2026-05-01 judge-clerk J; court-send 2026-05-02 clerk A; undo 2026-06-01 judge-clerk J',
    then: 'relief undone; court-record due; repository due',
  },
  {
    title: 'A file may take a case off the list',
    history: `${opened}; withdrawn 2026-02-01 import`,
    then: 'relief closed; clock object-by stopped',
  },
  {
    title: 'Two people close a case',
    history: `${opened}; close 2026-02-01 clerk A chancellor A`,
    then: 'refused same-person',
  },
  {
    title: 'A danger is a ground only against a person in the dungeon',
    history: 'open 2026-01-05 relief=clear in-the-dungeon=no; propose 2026-01-10 clerk A ground=danger',
    then: 'refused ground-closed',
  },
];
