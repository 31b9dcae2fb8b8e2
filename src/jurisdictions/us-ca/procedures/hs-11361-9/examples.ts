import type { Example } from '../../../../procedure/index.ts';

const LATER = 'challenge-by=2027-03-01 later-lists=yes court-orders-by=2027-09-01 doj-updates-by=2028-01-01';
const opened = `open 2026-07-01 relief=dismiss ${LATER}`;
const toChallenge = `${opened}; begin-review 2026-08-01 attorney A; propose-challenge 2027-02-20 attorney A; sign-challenge 2027-03-01T17:00 supervisor B`;
const unchallenged = `${opened}; begin-review 2026-08-01; propose-no-challenge 2026-08-02 analyst A; sign-no-challenge 2026-08-03 attorney B`;
const ordered = `${unchallenged}; record-order 2026-11-25 clerk C`;

export const examples: readonly Example[] = [
  {
    title: 'Listed in 2019 and left alone: the law moves it on 2020-07-01 at midnight',
    history: 'open 2019-07-01 relief=dismiss; wait 2020-07-02T00:00',
    then: 'relief unchallenged; mark deemed; owed tell-court-no-challenge; owed tell-supervisor-deemed; paper order; line',
  },
  {
    title: 'A moment earlier it is still listed',
    history: 'open 2019-07-01 relief=dismiss; wait 2020-07-01T23:59:59.999',
    then: 'relief listed; clock challenge-by running',
  },
  {
    title: 'A determination that is open passes the clock and gives no order line',
    history: 'open 2019-07-01 relief=open; wait 2020-07-02',
    then: 'relief unchallenged; undetermined; no line',
  },
  {
    title: 'No order can be recorded of it before the relief is settled',
    history: 'open 2019-07-01 relief=open; record-order 2020-09-01 clerk C',
    then: 'refused relief-undetermined',
  },
  {
    title: 'Once a person has settled the relief, it can',
    history:
      'open 2019-07-01 relief=open; determined 2020-08-01 attorney B relief=dismiss; record-order 2020-09-01 clerk C',
    then: 'relief ordered; court-record due; repository due; notice due',
  },
  {
    title:
      'Confirmed by the court in the last millisecond: challenged, although the confirmation came to hand the next day',
    history: `${toChallenge}; file-challenge 2027-03-02T09:00 clerk C receipt=2027-03-01T23:59:59.999`,
    then: 'relief challenged; no mark deemed; owed tell-defender; owed tell-court-challenge',
  },
  {
    title: 'Confirmed at midnight: too late',
    history: `${toChallenge}; file-challenge 2027-03-02T09:00 clerk C receipt=2027-03-02T00:00:00`,
    then: 'refused late; relief unchallenged; mark deemed',
  },
  {
    title: 'The late challenge is kept on record, and a supervisor is notified',
    history: `${toChallenge}; late file-challenge 2027-03-02T09:00 clerk C receipt=2027-03-02T00:00:59`,
    then: 'relief unchallenged; mark deemed; late file-challenge; owed tell-supervisor-late',
  },
  {
    title: 'A confirmation in time that comes after the order is for the court',
    history: `${toChallenge}; record-order 2027-03-05 clerk C; file-challenge 2027-03-06 clerk C receipt=2027-03-01T20:00`,
    then: 'refused overtaken; relief ordered',
  },
  {
    title: 'The person who proposed may not sign',
    history: `${opened}; begin-review 2026-08-01; propose-no-challenge 2026-08-02 attorney A; sign-no-challenge 2026-08-03 attorney A`,
    then: 'refused same-person',
  },
  {
    title: 'Signing asks for a fresh sign-in',
    history: `${opened}; begin-review 2026-08-01; propose-no-challenge 2026-08-02 analyst A; sign-no-challenge 2026-08-03 attorney B signed-in=before`,
    then: 'refused step-up',
  },
  {
    title: 'An analyst may not propose a challenge',
    history: `${opened}; begin-review 2026-08-01; propose-challenge 2026-08-02 analyst A`,
    then: 'refused wrong-role',
  },
  {
    title: 'A challenge needs a document',
    history: `${opened}; begin-review 2026-08-01; propose-challenge 2026-08-02 attorney A without=documents`,
    then: 'refused missing-need',
  },
  {
    title:
      'The risk to public safety is closed for a completed sentence until an attorney has confirmed that it is open',
    history: `${opened} serving=no; begin-review 2026-08-01; propose-challenge 2026-08-02 attorney A ground=public-safety`,
    then: 'refused missing-fact',
  },
  {
    title: 'It is open for a person who serves the sentence',
    history: `${opened} serving=yes; begin-review 2026-08-01; propose-challenge 2026-08-02 attorney A ground=public-safety`,
    then: 'relief proposed-challenge',
  },
  {
    title: 'It stays closed where an attorney has said that it is',
    history: `${opened} serving=no risk-ground-completed=no; begin-review 2026-08-01; propose-challenge 2026-08-02 attorney A ground=public-safety`,
    then: 'refused ground-closed',
  },
  {
    title: 'The law does not move a matter of a later list while the standing of such lists is unconfirmed',
    history: 'open 2026-07-01 relief=dismiss challenge-by=2027-03-01; wait 2027-04-01',
    then: 'relief listed; clock challenge-by expired; no mark deemed',
  },
  {
    title: 'A matter opened after 2020-07-01 without a day of its own is refused',
    history: 'open 2026-07-01 relief=dismiss',
    then: 'refused date-passed',
  },
  {
    title: 'A day that has passed cannot be entered: a slip would move the matter at once',
    history: `${opened}; entered 2026-09-01 attorney A challenge-by=2026-03-01`,
    then: 'refused date-passed; relief listed',
  },
  {
    title: "The court's report counts thirty calendar days from the order, rolled over Christmas and the weekend",
    history: ordered,
    then: 'relief ordered; due court-reports 2026-12-28; court-record due; repository due; notice due',
  },
  {
    title: 'A vacated order puts the records back, and its recipients are notified again',
    history: `${ordered}; repository-send 2026-12-01 clerk C; repository-apply 2026-12-10 import; vacate-order 2027-01-05 clerk C`,
    then: 'relief order-vacated; repository due; court-record due; notice due; no line',
  },
  {
    title: 'A withdrawn challenge is unchallenged by the office and not by the clock',
    history: `${toChallenge}; file-challenge 2027-03-01T18:00 clerk C; withdraw-challenge 2027-04-01 attorney A supervisor B`,
    then: 'relief unchallenged; no mark deemed; owed tell-court-no-challenge',
  },
  {
    title: 'Two people must withdraw',
    history: `${toChallenge}; file-challenge 2027-03-01T18:00 clerk C; withdraw-challenge 2027-04-01 attorney A`,
    then: 'refused second-missing',
  },
  {
    title: 'A proposal may be taken back by the person who made it, before anything else happens',
    history: `${opened}; begin-review 2026-08-01; propose-no-challenge 2026-08-02 analyst A; taken-back 2026-08-02T13:00 A`,
    then: 'relief in-review',
  },
  {
    title: 'A recused person does nothing in the matter',
    history: `${opened}; recused 2026-07-02 A; begin-review 2026-08-01 analyst A`,
    then: 'refused recused',
  },
];
