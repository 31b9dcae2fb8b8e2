import type { Section } from '../../record/index.ts';

/**
 * What is remembered of things that come again and again, found without hashing: looking up an object in a Map takes
 * about as long as deciding a simple clause. Behind each small table stands a Map, for what has no place in it.
 */

/** At first, and at most. */
const [FEW_PLACES, MOST_PLACES] = [1 << 6, 1 << 12];

const NUMBER = Symbol('number');
type Numbered = Section & { readonly [NUMBER]?: number };
let numbered = 0;

/**
 * Sections in the order in which they were first asked for. Sources give equal texts one section, which never changes;
 * its number lies on it without being seen: it is not copied, compared or written out. What is frozen has none.
 */
function numberOf(section: Numbered): number {
  return section[NUMBER] ?? (Object.isExtensible(section) ? newNumber(section) : 0);
}

function newNumber(section: Section): number {
  Object.defineProperty(section, NUMBER, { value: ++numbered });
  return numbered;
}

/** Gives what is made of a section, once for each; all is made again when there are more than so many. */
export function rememberBySection<Made extends object>(
  make: (section: Section | undefined) => Made,
  most = 1 << 16,
): (section: Section | undefined) => Made {
  const made = new Map<Section | undefined, Made>();
  // What was made, and behind it of which section: side by side, since what is waited for is the memory.
  let places: unknown[] = [];
  let last = 0;

  const find = (section: Section | undefined): Made => {
    let found = made.get(section);
    if (found === undefined) {
      if (made.size === most) {
        made.clear();
        places = [];
      }
      found = make(section);
      made.set(section, found);
      if (2 * made.size > places.length && places.length < 2 * MOST_PLACES) {
        places = new Array(Math.max(2 * FEW_PLACES, 2 * places.length)).fill(undefined);
        last = places.length / 2 - 1;
      }
    }
    const place = placeOf(section);
    places[place] = found;
    places[place + 1] = section;
    return found;
  };
  const placeOf = (section: Section | undefined): number =>
    section === undefined ? 0 : 2 * (numberOf(section) & last);

  return (section) => {
    const place = placeOf(section);
    const found = places[place] as Made | undefined;
    return found !== undefined && places[place + 1] === section ? found : find(section);
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
  let places: unknown[] = [];

  const find = (number: number, thing: Thing, place: number): Made => {
    let found = made.get(number);
    if (found === undefined) {
      found = make(number, thing);
      made.set(number, found);
      if (places.length === 0) places = new Array(2 << NUMBER_BITS).fill(undefined);
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
