import {
  type AllFileReadings,
  createFileReader,
  type Frame,
  frameFor,
  isUnreadable,
  passOver,
} from '../law/language/index.ts';
import type { Count, Person } from '../record/index.ts';
import type { Decider, Determination } from './decider.ts';

/** A decider that takes histories as they stand. */
export type PlainDecider = Omit<Decider, 'asRead' | 'readWhole' | 'situation'>;

/** A history by which some counts are decided, with the frame that keeps what was found out about it. */
type Reading = { readonly person: Person; readonly frame: Frame };

/** A person as given, and as read. */
type Read = {
  readonly given: Person;
  readonly person: Person;
  /** Whether the person is decided by any other history than was given. */
  readonly changed: boolean;
  /** By the place of a count: the history by which it is decided. */
  readonly of: (place: number) => Reading;
  /** That history, where it is the same for every count. */
  readonly one: (() => Reading) | undefined;
};

/** The person whom any decider of this thread read last, and by which readings: the choices of a run are asked one after another. */
let lastOfAll: { readonly by: string; readonly found: Read } | undefined;

/**
 * Puts the readings of a file before a decider. Nothing stands between them where all readings are the usual ones, nor for
 * a person of whom they change nothing. Determinations speak of the counts that were given, so that choices which read
 * the file differently can be compared count by count.
 */
export function createReadingDecider(plain: PlainDecider, readings: AllFileReadings): Decider {
  const reader = createFileReader(readings);
  const passesOver = readings['unreadable-other'] === 'passed-over';
  if (reader === undefined && !passesOver)
    return { ...plain, asRead: same, readWhole: same, situation: (person, conviction) => ({ person, conviction }) };

  const by = JSON.stringify(readings);
  let last: Read | undefined;
  const keep = (found: Read): Read => {
    last = found;
    lastOfAll = { by, found };
    return found;
  };
  const read = (given: Person): Read => {
    if (last?.given === given) return last;
    if (lastOfAll?.by === by && lastOfAll.found.given === given) return keep(lastOfAll.found);
    const person = reader?.(given) ?? given;
    const passes = passesOver && person.counts.some(isUnreadable);
    const one = passes ? undefined : ofOne(person);
    return keep({ given, person, changed: passes || person !== given, of: one ?? passedOver(person), one });
  };
  const inFrame = (person: Person, determination: Determination) => {
    const place = person.counts.indexOf(determination.conviction);
    const own = read(person).of(place);
    return [own.person, { ...determination, conviction: own.person.counts[place]! }, own.frame] as const;
  };

  return {
    ...plain,
    asRead: (person) => read(person).person,
    readWhole: (given) => {
      const { person, one } = read(given);
      if (one === undefined) return given;
      // To read a person twice is to read them once.
      if (person !== given) keep({ given: person, person, changed: false, of: one, one });
      return person;
    },
    situation: (person, conviction) => {
      const place = person.counts.indexOf(conviction);
      const own = read(person).of(place).person;
      return { person: own, conviction: own.counts[place]! };
    },
    decide: (person, frame) => {
      const own = read(person);
      return own.changed ? decideAsRead(plain, own) : plain.decide(person, frame);
    },
    concerned: (person, frame) => {
      const own = read(person);
      return own.changed ? concernedAsRead(plain, own) : plain.concerned(person, frame);
    },
    flags: (person, determination, frame) =>
      read(person).changed ? plain.flags(...inFrame(person, determination)) : plain.flags(person, determination, frame),
    layers: (person, determination, frame) =>
      read(person).changed
        ? plain.layers(...inFrame(person, determination))
        : plain.layers(person, determination, frame),
    briefLayers: (person, determination, frame) =>
      read(person).changed
        ? plain.briefLayers(...inFrame(person, determination))
        : plain.briefLayers(person, determination, frame),
    least: (person, determination, frame) =>
      read(person).changed ? plain.least(...inFrame(person, determination)) : plain.least(person, determination, frame),
  };
}

function same(person: Person): Person {
  return person;
}

/** Decides every count by the history that is read for it, in the order of the counts. */
function decideAsRead(plain: PlainDecider, read: Read): readonly Determination[] {
  if (read.one !== undefined) return decideAsOne(plain, read, read.one());
  const { given, of } = read;
  const found: Determination[] = [];
  const decided = new Map<Person, ReadonlyMap<Count, Determination>>();
  given.counts.forEach((conviction, place) => {
    const { person, frame } = of(place);
    let own = decided.get(person);
    if (own === undefined) {
      own = new Map(plain.decide(person, frame).map((each) => [each.conviction, each]));
      decided.set(person, own);
    }
    const determination = own.get(person.counts[place]!);
    if (determination !== undefined) found.push({ conviction, decision: determination.decision });
  });
  return found;
}

/** The counts that {@link decideAsRead} decides, in its order. */
function concernedAsRead(plain: PlainDecider, { given, of }: Read): readonly Count[] {
  const concerned = new Map<Person, readonly Count[]>();
  return given.counts.filter((_, place) => {
    const { person, frame } = of(place);
    let own = concerned.get(person);
    if (own === undefined) {
      own = plain.concerned(person, frame);
      concerned.set(person, own);
    }
    return own.includes(person.counts[place]!);
  });
}

/** The same where one history is read for every count; determinations come in the order of its counts. */
function decideAsOne(plain: PlainDecider, { given }: Read, { person, frame }: Reading): readonly Determination[] {
  let place = 0;
  return plain.decide(person, frame).map((determination) => {
    place = person.counts.indexOf(determination.conviction, place);
    return { conviction: given.counts[place]!, decision: determination.decision };
  });
}

/** One history for every count; its frame is made when it is first asked for, since most people are decided as given. */
function ofOne(person: Person): () => Reading {
  let reading: Reading | undefined;
  return () => {
    reading ??= { person, frame: frameFor(person) };
    return reading;
  };
}

/**
 * Each count is decided with the unreadable sections of the others passed over, while its own stays what it is: whether
 * it is of a law at all is no less open.
 */
function passedOver(person: Person): Read['of'] {
  const others = ofOne(passOver(person));
  const alone = new Map<number, Reading>();
  return (place) => {
    if (!isUnreadable(person.counts[place]!)) return others();
    let own = alone.get(place);
    if (own === undefined) {
      const left = passOver(person, place);
      own = { person: left, frame: frameFor(left) };
      alone.set(place, own);
    }
    return own;
  };
}
