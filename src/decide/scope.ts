import {
  assumeKind,
  type Compiled,
  type Condition,
  cheapFirst,
  createCompiler,
  type FactSet,
  type Frame,
  packedMissing,
  rememberBySection,
  type Setting,
  specialise,
} from '../law/language/index.ts';
import { NO, YES } from '../record/index.ts';

/** What is not under the law at all. */
export const OUTSIDE = -1;

/** The facts missing from what places a count under the law: none, those of one condition, or OUTSIDE. */
export type Scope = (frame: Frame) => FactSet | typeof OUTSIDE;

/** In place of what is left to ask of a section that is not under the law. */
const NOTHING: readonly Compiled[] = Object.freeze([]);

/**
 * Compiles a scope. Its conditions are worked out once for each section, of which a file has few: most sections are of
 * no law at hand, whatever else their conditions ask.
 */
export function compileScope(conditions: readonly Condition[], setting: Setting): Scope {
  // Most counts are no convictions, or another county's, and that is sooner seen than which section they are of.
  const all = cheapFirst(conditions).map((condition) => specialise(condition, setting));
  const cheap = all.filter((condition) => isCheap(condition));
  const rest = all.filter((condition) => !cheap.includes(condition));
  // What is left to ask is the same for most sections of which it is anything.
  const compiledOnce = createCompiler(setting);

  const testsFor = rememberBySection((section): readonly Compiled[] => {
    const left = rest.map((condition) => assumeKind(condition, { section, level: undefined }, setting));
    if (left.some(({ kind }) => kind === 'never')) return NOTHING;
    return left.filter(({ kind }) => kind !== 'always').map(compiledOnce);
  });
  const cheapTests = cheap.map(compiledOnce);
  const asksCounty = cheap.some(({ kind }) => kind === 'county');

  return (frame) => {
    const { county, disposition, offense } = frame.bound[0];
    // Most counts are settled without asking further.
    if (asksCounty && county !== setting.county && county !== undefined) return OUTSIDE;
    const plain = county === setting.county && disposition.kind === 'convicted';
    const missing = plain ? 0 : ask(cheapTests, frame, 0);
    if (missing === OUTSIDE) return OUTSIDE;
    const tests = testsFor(offense.section);
    return tests === NOTHING ? OUTSIDE : ask(tests, frame, missing);
  };
}

function isCheap(condition: Condition): boolean {
  return (condition.kind === 'county' || condition.kind === 'convicted') && condition.of === 0;
}

/** The facts missing so far and those missing here; what lacks more than one condition's is outside. */
function ask(tests: readonly Compiled[], frame: Frame, before: FactSet): FactSet | typeof OUTSIDE {
  let missing = before;
  for (let i = 0; i < tests.length; i++) {
    const packed = tests[i]!(frame);
    if (packed === YES) continue;
    if (packed === NO || missing !== 0) return OUTSIDE;
    missing = packedMissing(packed);
  }
  return missing;
}
