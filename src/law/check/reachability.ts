import { NO, UNKNOWN, YES } from '../../record/index.ts';
import { parseHistory } from '../example/index.ts';
import { type Pack, type Policy, sectionReaderOf } from '../language/index.ts';
import { truthOf } from './abstraction/formula.ts';
import { type Finding, fault } from './finding.ts';
import { createModel, decides, engineDecides, find, type Model, numberChoices, personIn, verify } from './model.ts';

/** Every clause can decide somebody's conviction, and every history is decided. */
export function checkReachability(pack: Pack, policy: Policy): readonly Finding[] {
  const choices = numberChoices(policy);
  const made = new Map<number, Model>();
  // The first choice of numbers reaches nearly every clause; the others are built only for what it does not reach.
  const modelOf = (i: number): Model => {
    const model = made.get(i) ?? createModel(pack, policy, choices[i]!);
    made.set(i, model);
    return model;
  };
  const { clauses } = modelOf(0);
  const findings: Finding[] = [];
  for (const [index, clause] of clauses.entries()) {
    const reached = choices.some((_, i) => reaches(modelOf(i), index));
    // An "otherwise" that is never needed is the best of ends.
    const end = index === clauses.length - 1 && clause.when.kind === 'always';
    if (!reached && !end && !clause.accepted?.neverDecides)
      findings.push(
        unreachable(
          choices.map((_each, i) => modelOf(i)),
          index,
        ),
      );
    if (reached && clause.accepted?.neverDecides) {
      findings.push(
        fault('reachable', policy.id, [clause.id], `${clause.id}: is said never to decide anything, but it does`),
      );
    }
  }
  const model = modelOf(0);
  const undecided = find(model, [model.ladder], (values) => {
    const decided = decides(model.ladder, values);
    return decided === undefined ? UNKNOWN : decided === -1 ? YES : NO;
  });
  if (undecided) {
    const last = clauses.at(-1)!;
    const message = `${last.id}: no clause decides this history, not even the last; a pack ends in an "otherwise"`;
    findings.push(fault('complete', policy.id, [last.id], message, personIn(model, undecided).situation));
  }
  return findings;
}

function reaches(model: Model, index: number): boolean {
  return reachedInSpace(model, index) || (model.space.free.length > 0 && reachedByExample(model, index));
}

/** For facts that the space leaves free it builds no person: then an example of the clause may show that it decides. */
function reachedByExample(model: Model, index: number): boolean {
  const { pack, setting } = model;
  return (model.clauses[index]!.examples?.holds ?? []).some((text) => {
    const read = parseHistory(text, setting.county, sectionReaderOf(pack), setting.levels);
    return read.asOf === undefined && engineDecides(model, read, setting) === index;
  });
}

function reachedInSpace(model: Model, index: number): boolean {
  const draft = find(model, [[model.ladder[index]!], model.ladder], (values) => {
    const own = truthOf(model.ladder[index]!, values);
    if (own === NO) return NO;
    const decided = decides(model.ladder, values);
    return decided === undefined ? UNKNOWN : decided === index ? YES : NO;
  });
  if (!draft) return false;
  const engine = verify(model, draft);
  // Atoms that the space takes freely can show what no history does; then the engine has the last word.
  if (engine !== index && model.space.free.length === 0) {
    throw new Error(`${model.policy.id}: the check and the engine differ on ${model.clauses[index]!.id} (a bug)`);
  }
  return engine === index;
}

/** Says why a clause never decides: it cannot hold, one earlier clause takes all, or several do together. */
function unreachable(models: readonly Model[], index: number): Finding {
  const model = models[0]!;
  const clause = model.clauses[index]!;
  const holding = models
    .map((each) => ({
      each,
      draft: find(each, [[each.ladder[index]!]], (values) => truthOf(each.ladder[index]!, values)),
    }))
    .find(({ draft }) => draft !== undefined);
  if (!holding) {
    return fault('reachable', model.policy.id, [clause.id], `${clause.id}: can never hold, whatever the history`);
  }
  const person = personIn(holding.each, holding.draft!).situation;
  for (let earlier = 0; earlier < index; earlier++) {
    const escapes = models.some((each) =>
      find(each, [[each.ladder[index]!], [each.ladder[earlier]!]], (values) => {
        const [own, other] = [truthOf(each.ladder[index]!, values), truthOf(each.ladder[earlier]!, values)];
        return own === NO || other === YES ? NO : own === YES && other === NO ? YES : UNKNOWN;
      }),
    );
    if (escapes) continue;
    const by = model.clauses[earlier]!;
    const message = `${clause.id}: never decides, since ${by.id} comes first and holds whenever it does`;
    return fault('reachable', model.policy.id, [clause.id, by.id], message, person);
  }
  const takers = model.clauses.slice(0, index).filter((_, earlier) => takes(model, index, earlier));
  const names = takers.map(({ id }) => id);
  const message = `${clause.id}: never decides, since the earlier clauses ${names.join(', ')} together take all it could`;
  return fault('reachable', model.policy.id, [clause.id, ...names], message, person);
}

function takes(model: Model, index: number, earlier: number): boolean {
  return (
    find(model, [[model.ladder[index]!], model.ladder], (values) => {
      const own = truthOf(model.ladder[index]!, values);
      if (own === NO) return NO;
      const decided = decides(model.ladder, values);
      return decided === undefined || own === UNKNOWN ? UNKNOWN : decided === earlier ? YES : NO;
    }) !== undefined
  );
}
