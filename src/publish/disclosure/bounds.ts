import loader from 'highs';
import { libraryFile, onDisk } from '../../program/shipped.ts';

/** A sum of unknown counts, by their places, each counted once. */
export type Sum = readonly number[];

export type Equation = { readonly sum: Sum; readonly value: number };

/** What a reader knows of how counts hang together: a sum with factors that lies between two numbers. */
export type Link = {
  readonly terms: readonly { readonly place: number; readonly factor: number }[];
  readonly least: number;
  readonly most: number;
};

/** What a reader knows beside the figures that are shown. */
export type Known = {
  readonly links: readonly Link[];
  /** Places whose count is known to be above zero. */
  readonly above: ReadonlySet<number>;
};

const NOTHING_ELSE: Known = { links: [], above: new Set() };

export type Bounds = { readonly least: number; readonly most: number };

/** What a reader can work out from equations of sums of counts, none of which is below zero. */
export type Reader = {
  /** Tells the reader an equation, or keeps it back: equations are named by their order. */
  readonly tell: (equation: number, told: boolean) => void;
  /** Between which numbers a sum must lie by the equations told. */
  readonly boundsOf: (sum: Sum) => Bounds;
  /** Whether any counts agree with all that was told. */
  readonly isPossible: () => boolean;
  /** Gives back what the solver holds. */
  readonly dispose: () => void;
};

// The package's types are those of its CommonJS form; as a module, the loader itself is the default export.
const load = loader as unknown as typeof loader.default;

/** The solver is compiled once, however many tables are looked at. */
let loaded: ReturnType<typeof load> | undefined;

/** A reader who knows all of the equations from the start, and who solves linear programs (with HiGHS). */
export async function createReader(
  places: number,
  equations: readonly Equation[],
  { links, above }: Known = NOTHING_ELSE,
): Promise<Reader> {
  loaded ??= load({ locateFile: () => onDisk(libraryFile('highs/runtime')) });
  const highs = await loaded;
  const { infinity, constants } = highs;
  const model = highs.createModel();
  model.options.set('output_flag', false);
  for (let place = 0; place < places; place++) model.addVar(above.has(place) ? 1 : 0, infinity);
  for (const { sum, value } of equations) model.addRow(value, value, { indices: [...sum], values: sum.map(() => 1) });
  for (const { terms, least, most } of links)
    model.addRow(least, most, { indices: terms.map(({ place }) => place), values: terms.map(({ factor }) => factor) });
  const optimum = (sense: typeof constants.objectiveSense.minimize | typeof constants.objectiveSense.maximize) => {
    model.changeObjectiveSense(sense);
    model.run();
    const status = model.getModelStatus();
    if (status === constants.modelStatus.optimal) return model.getObjectiveValue();
    if (status === constants.modelStatus.unbounded) return infinity;
    throw new Error(`the bounds of a published sum cannot be found: status ${status} of the solver`);
  };
  return {
    tell(equation, told) {
      const { value } = equations[equation]!;
      model.changeRowBounds(equation, told ? value : -infinity, told ? value : infinity);
    },
    boundsOf(sum) {
      for (const place of sum) model.changeColCost(place, 1);
      const least = optimum(constants.objectiveSense.minimize);
      const most = optimum(constants.objectiveSense.maximize);
      for (const place of sum) model.changeColCost(place, 0);
      return { least, most };
    },
    isPossible() {
      model.changeObjectiveSense(constants.objectiveSense.minimize);
      model.run();
      return model.getModelStatus() === constants.modelStatus.optimal;
    },
    dispose: () => model.dispose(),
  };
}
