import type { Level, Section } from '../../record/index.ts';

/**
 * What is remembered of things that come again and again, found without hashing: looking up an object in a Map takes
 * about as long as deciding a simple clause. Behind each small table stands a Map, for what has no place in it.
 */

/** Sections of a file are few, and so many of them have a place each. */
const PLACES = 1 << 12;

/** Makes a private field on an object that is already there. */
const Itself = function Itself(section: Section): Section {
  return section;
} as unknown as new (
  section: Section,
) => Section;

let numbered = 0;

/**
 * Sections in the order in which they were first asked for. Sources give equal texts one section, which never changes;
 * the number lies on it without being seen: it is not copied, compared or written out.
 */
class Numbered extends Itself {
  readonly #number = ++numbered;

  static of(section: Section): number {
    return #number in section ? section.#number : new Numbered(section).#number;
  }
}

/** Gives what is made of a section, once for each; all is made again when there are more than so many. */
export function rememberBySection<Made extends object>(
  make: (section: Section | undefined) => Made,
  most = 1 << 16,
): (section: Section | undefined) => Made {
  const made = new Map<Section | undefined, Made>();
  // What was made, and behind it of which section: side by side, since what is waited for is the memory.
  const places: unknown[] = new Array(2 * PLACES).fill(undefined);

  const find = (section: Section | undefined, place: number): Made => {
    let found = made.get(section);
    if (found === undefined) {
      if (made.size === most) {
        made.clear();
        places.fill(undefined);
      }
      found = make(section);
      made.set(section, found);
    }
    places[place] = found;
    places[place + 1] = section;
    return found;
  };

  return (section) => {
    const place = section === undefined ? 0 : 2 * (Numbered.of(section) & (PLACES - 1));
    const found = places[place] as Made | undefined;
    return found !== undefined && places[place + 1] === section ? found : find(section, place);
  };
}

/** Codes and days are spread over few places, since few come at a time. */
const NUMBER_BITS = 8;
const SPREAD = 0x9e3779b1;

/** The same of a whole number, or of a thing that a number stands for. */
export function rememberByNumber<Made extends object, Thing = void>(
  make: (number: number, thing: Thing) => Made,
): (number: number, thing: Thing) => Made {
  const made = new Map<number, Made>();
  const places: unknown[] = new Array(2 << NUMBER_BITS).fill(undefined);

  const find = (number: number, thing: Thing, place: number): Made => {
    let found = made.get(number);
    if (found === undefined) {
      found = make(number, thing);
      made.set(number, found);
    }
    places[place] = found;
    places[place + 1] = number;
    return found;
  };

  return (number, thing) => {
    const place = 2 * (Math.imul(number, SPREAD) >>> (32 - NUMBER_BITS));
    const found = places[place] as Made | undefined;
    return found !== undefined && places[place + 1] === number ? found : find(number, thing, place);
  };
}

/** Levels by number, the unknown one among them. */
export const LEVELS = 4;

export function levelNumber(level: Level | undefined): number {
  return level === 'felony' ? 0 : level === 'misdemeanor' ? 1 : level === 'infraction' ? 2 : 3;
}
