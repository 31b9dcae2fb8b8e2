/** What is said of lots and their samples, in English. */
export const LOTS_EN = {
  'reviewer-missing': 'There is no open account of this name that may act in matters.',
  'check-malformed': 'This is not how a decision is answered again.',
  'check-missing': 'There is no such decision to answer again.',
  'check-own': 'You answered this already; another person has to do this.',
  'check-answered': 'Somebody else has answered this decision meanwhile.',
  'check-nothing-to-settle': 'Only a decision with two different answers is settled, and once.',
  'lot-malformed': 'This is not how a lot is asked for.',
  'lot-missing': 'There is no such lot.',
  'lot-no-rule': 'This procedure has no act by which a lot is accepted.',
  'lot-empty':
    'No matter of this queue can be in a lot: they are decided, held, in another lot, or have a flag, a missing fact or a correction.',
  'lot-one-stratum': 'Choose one stratum: a lot holds like matters only.',
  'lot-plan-no-limit': 'The plan sets no limit for the defects that this sample is drawn to find.',
  'lot-refused-unchanged':
    'These matters were in a lot that failed, and nothing in it has changed since. Review them one by one, or correct what was wrong; a second draw is not made.',
  'lot-drawn-already': 'The sample of this lot is drawn; a lot has one draw.',
  'lot-not-drawn': 'The sample of this lot is not drawn yet.',
  'lot-not-answered': 'The sample of this lot is not answered to its end.',
  'lot-refused': 'The sample shows more than the plan tolerates: this lot cannot be accepted, and is not drawn again.',
  'lot-void': 'A matter of this lot has changed, so the lot is void. Freeze a new one.',
  'lot-other-state': 'The lot does not stand where this is done; look at it again.',
  'lot-other-person': 'Another person has to do this: no one does both halves.',
  'lot-own-answer': 'You answered a part of this sample; another person has to do this.',
  'lot-own-freeze':
    'You froze this lot and saw what was determined of its matters, so another attorney answers its sample.',
  'lot-still-blind':
    'You can still answer places of this sample, so what it shows stays hidden from you. Answer them first, or leave this to somebody who answers none.',
  'lot-recused': 'You keep out of what concerns a person in this lot; a colleague has to do this.',
  'lot-propose-role': 'Under this procedure another role proposes a lot.',
  'lot-sign-role': 'Under this procedure another role signs a lot.',
  'lot-step-up': 'Give your password again before you sign a lot.',
  'lot-elusion': 'An elusion sample moves no matter; its result stands on its certificate.',
  'lot-place-missing': 'This place was not drawn.',
  'lot-answered': 'This place has your answer, or both answers, already.',
  'lot-answer-unknown': 'This is none of the answers.',
  'lot-nothing-back': 'There is no answer of yours to take back.',
  'lot-nothing-to-settle': 'Only a place with two different answers is settled.',
  'lot-not-judged': 'The sample is not answered to its end, so there is nothing to certify yet.',
  'lot-not-printed': 'The certificate could not be printed; the terminal says where it failed.',
  'lot-plan-impossible': ({ convictions }: { readonly convictions: number }) =>
    `No sample shows this for ${convictions} matters: the plan accepts as many defects as it does not tolerate. Accept fewer, or tolerate more.`,
} as const;
