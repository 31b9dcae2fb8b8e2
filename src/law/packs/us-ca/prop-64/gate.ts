import { type Clause, conviction, setAside } from '../../../language/index.ts';
import { handReview } from './outcomes.ts';

/**
 * A conviction that a court has set aside already must not be sent to it again unseen; whether the seal of H&S
 * 11361.8 should be added to an earlier dismissal is for a lawyer (a 1203.4 dismissal did not bar Prop 47 relief:
 * People v. Tidwell).
 */
export const alreadySetAside: Clause = {
  id: 'already-set-aside',
  title: 'Already set aside, reduced or sealed',
  cite: 'PC 1203.4; People v. Tidwell (2016) 246 Cal.App.4th 212, by analogy',
  source: 'docs/formats/ca-doj-bulk.md, later relief',
  sure: 'D',
  when: setAside(conviction),
  then: handReview,
  reason: 'Conviction already set aside, reduced or sealed',
  examples: {
    holds: ['2005-03-01 HS 11359 felony, set aside', '2005-03-01 HS 11359 felony, reduced'],
    fails: ['2005-03-01 HS 11359 felony', '2005-03-01 HS 11359 felony; 2006-03-01 HS 11359 felony, set aside'],
    unknown: ['2005-03-01 HS 11359 felony, set aside?'],
  },
};
