/*
 * Finds out what the numbers in a row mean, once for each distinct text.
 *
 * The idea: a file of a million lines has a few thousand distinct offenses, places and outcomes. Each group of columns has a
 * table from the scanner's number to an object; the functions of `../doj/fields.ts` fill a place of it when it is first asked
 * for. Groups with about as many texts as people (ids, case numbers) have no table, only the last answer.
 *
 * The invariant: equal texts give the very same object, whichever worker met them, so that code above may compare and
 * remember by identity; dates alone are only equal. A number that the scanner has not spoken of is an error, never a blank:
 * other threads go on adding while this one reads, and `renew` says how far it may look.
 *
 * If you change what a column means in `fields.ts`, nothing changes here; if you make a meaning depend on a further column,
 * that column must stand in the same group, or the meaning must be kept by both numbers, as `outcomes.ts` does.
 */
import { type Keys, NOTHING_SEEN, readKeys, type ScanMemory } from '../../../bulk/scan/keys.ts';
import type { Encoding } from '../../../bulk/scan/texts.ts';
import { cleanId, cleanText } from '../../../format/blank-cells.ts';
import { layoutOf } from '../../../format/scan-layout.ts';
import { exactDate, type Offense, type PartialDate, speaksOfConviction, UNKNOWN_DATE } from '../../../record/index.ts';
import { COLUMNS, type ColumnName } from '../doj/columns.ts';
import { eventDateIsBlank, readBirthDate, readDate, readEventDate } from '../doj/dates.ts';
import {
  chargeLevelIn,
  levelIsOfCharge,
  pointsToComment,
  readAge,
  readCounty,
  readLater,
  readOffense,
  readOrder,
  readRevoked,
  readSentencePart,
  readStep,
  standsInComment,
} from '../doj/fields.ts';
import { dojFormat } from '../doj/format.ts';
import { type GroupName, LINE_WORD, WORD } from '../doj/groups.ts';
import { isConvicted } from '../doj/later-lines.ts';
import {
  type Charge,
  type ColumnDecoder,
  type DecodedTables,
  type Identity,
  NO_DAY,
  type Order,
  type Outcome,
  type Place,
  type Sentence,
} from './decoded.ts';
import { levelOf, MOST_STEPS, stepNumber } from './outcomes.ts';

/** So many distinct comments of a worker are remembered: they come again and again, or else are not that many. */
const FEW_COMMENTS = 1 << 16;

type Field = (name: ColumnName) => string;

export function createColumnDecoder(memories: readonly ScanMemory[], encodings: readonly Encoding[]): ColumnDecoder {
  const encodingOf = (file: number) => encodings[file]!;
  const workers = memories.map((memory) => {
    const keys = readKeys(memory, layoutOf(dojFormat));
    return { keys, words: keys.words() };
  });
  /** Tables of a worker that must be as long as its dictionaries. */
  const growing: (() => void)[] = [];
  const shared = new Map<string, unknown>();
  const levelNumbers = new Map<string, number>();

  const once = <Value>(key: string, make: () => Value): Value => {
    let value = shared.get(key) as Value | undefined;
    if (value === undefined) {
      value = make();
      shared.set(key, value);
    }
    return value;
  };

  const fieldsOf = (keys: Keys, group: GroupName, id: number): Field => {
    const fields = keys.fields(group, id, encodingOf);
    const places = positionsIn[group];
    return (name) => fields[places[name]!] ?? '';
  };

  /** A reader that remembers the texts of its group, up to so many. */
  const remembering = <Meaning>(group: GroupName, read: (field: Field) => Meaning, most = Number.POSITIVE_INFINITY) => {
    const word = WORD[group];
    const known = workers.map((): (Meaning | undefined)[] => []);
    const grow = () => {
      workers.forEach(({ keys }, worker) => {
        const table = known[worker]!;
        for (let more = Math.min(keys.count(group), most) - table.length; more > 0; more--) table.push(undefined);
      });
    };
    grow();
    growing.push(grow);
    const find = (worker: number, at: number): Meaning => {
      const own = workers[worker]!;
      const id = own.words[at + word]!;
      const table = known[worker]!;
      let meaning = table[id];
      if (meaning === undefined) {
        meaning = read(fieldsOf(own.keys, group, id));
        table[id] = meaning;
      }
      return meaning;
    };
    return Object.assign(find, { known });
  };

  /** For groups with about as many texts as people or cases: only the last is remembered, it is likely to come again. */
  const passing = <Meaning>(group: GroupName, read: (keys: Keys, id: number) => Meaning) => {
    const word = WORD[group];
    let lastWorker = -1;
    let lastId = -1;
    let last: Meaning;
    return (worker: number, at: number): Meaning => {
      const own = workers[worker]!;
      const id = own.words[at + word]!;
      if (id !== lastId || worker !== lastWorker) {
        last = read(own.keys, id);
        lastId = id;
        lastWorker = worker;
      }
      return last;
    };
  };

  /**
   * For groups of columns that hold a date; `otherwise` finds it where it hangs on other groups too. A file has tens of thousands, and fetching one that was kept takes
   * longer than making it from the number of its day; so dates are equal, but not one object.
   */
  const dateIn = (
    group: GroupName,
    read: (keys: Keys, id: number) => PartialDate | undefined,
    otherwise: (worker: number, at: number) => PartialDate,
  ) => {
    const word = WORD[group];
    const days = workers.map((): Int32Array => new Int32Array(0));
    const grow = () => {
      workers.forEach(({ keys }, worker) => {
        const count = keys.count(group);
        const table = days[worker]!;
        if (count <= table.length) return;
        const longer = new Int32Array(count + (count >> 1)).fill(NO_DAY, table.length);
        longer.set(table);
        days[worker] = longer;
      });
    };
    grow();
    growing.push(grow);
    const partial = workers.map(() => new Map<number, PartialDate>());
    const find = (worker: number, at: number): PartialDate => {
      const { keys, words } = workers[worker]!;
      const id = words[at + word]!;
      const day = days[worker]![id]!;
      if (day !== NO_DAY) return exactDate(day);
      const known = partial[worker]!.get(id);
      if (known !== undefined) return known;
      const date = read(keys, id);
      if (date === undefined) return otherwise(worker, at);
      if (date.first === date.last && date.derived === undefined) days[worker]![id] = date.first;
      else partial[worker]!.set(id, date);
      return date;
    };
    return Object.assign(find, { days });
  };

  const levelNumber = (text: string): number => {
    const number = levelNumbers.get(text) ?? levelNumbers.size;
    levelNumbers.set(text, number);
    return number;
  };

  const place = remembering('place', (field): Place => {
    const county = readCounty(field('STP_ORI_CNTY_NAME'));
    const step = readStep(field('STP_TYPE_DESCR'));
    return { step, stepNumber: stepNumber(step), county, agency: cleanText(field('STP_ORI_DESCR')) };
  });
  const date = dateIn(
    'date',
    (keys, id) => {
      const event = keys.first('date', id, encodingOf);
      return eventDateIsBlank(event) ? undefined : readDate(event);
    },
    (worker, at) => {
      const own = workers[worker]!;
      const field = fieldsOf(own.keys, 'date', own.words[at + WORD.date]!);
      return readEventDate('', field('DISP_DATE'), place(worker, at).step);
    },
  );
  const order = remembering('order', (field): Order => {
    const read = readOrder(field('CNT_ORDER'));
    return once(`order ${read.order}`, () => ({ ...read, seen: 0, slot: 0 }));
  });
  const charge = remembering('offense', (field): Charge => {
    const [text, conviction] = [field('OFFENSE_DESCR'), field('CONV_OFFENSE_DESCR')];
    const level = chargeLevelIn(field('CONV_OFFENSE_TOC'), field('OFFENSE_TOC'));
    return once(`charge ${JSON.stringify([text, conviction, level])}`, () => {
      // A comment that stands in for the charge has its part beside an offense of conviction too.
      const spoken = !standsInComment(text) && !pointsToComment(conviction);
      // The level has no part in the offense, and rules remember what they made of a section by its object.
      const key = `offense ${JSON.stringify([text, conviction])}`;
      const fixed = spoken ? once(key, () => readOffense(text, conviction, '')) : undefined;
      const byComment = once(`${key} by comment`, () => new Map<string, Offense>());
      return { text, fixed, byComment, conviction, level, levelNumber: levelNumber(level), others: new Map() };
    });
  });
  const outcome = remembering('outcome', (field): Outcome => {
    const [text, status] = [field('DISP_DESCR'), field('CONV_STAT_DESCR')];
    return once(`outcome ${JSON.stringify([text, status])}`, () => {
      const later = readLater(text);
      return {
        text,
        status,
        later,
        ofConviction: later !== undefined && (speaksOfConviction(later.kind) || isConvicted(later.text)),
        revoked: readRevoked(text),
        levelIsOfCharge: levelIsOfCharge(status),
        byStep: new Array<undefined>(MOST_STEPS).fill(undefined),
        levels: [],
      };
    });
  });
  const sentence = remembering('sentence', (field): Sentence => {
    const [location, length, unit] = [field('SENT_LOC_DESCR'), field('SENT_LENGTH'), field('SENT_TIME_CODE')];
    const number = cleanText(field('SENT_ORDER'));
    return once(`sentence ${JSON.stringify([location, length, unit, number])}`, () => {
      const part = readSentencePart(location, length, unit);
      return { parts: part ? [part] : [], order: number, key: `${number}|${part?.text}` };
    });
  });
  const identity = passing('identity', (keys, id): Identity => {
    const field = fieldsOf(keys, 'identity', id);
    return {
      subject: cleanId(field('SUBJECT_ID')),
      cii: cleanText(field('CII_NUMBER')),
      name: cleanText(field('PRI_NAME')),
      sex: cleanText(field('GENDER')),
      race: cleanText(field('RACE_DESCR')),
    };
  });
  // Both stand first in their groups.
  const subject = passing('identity', (keys, id) => cleanId(keys.first('identity', id, encodingOf)));
  const birthDate = dateIn(
    'birth',
    (keys, id) => readBirthDate(keys.first('birth', id, encodingOf)),
    () => UNKNOWN_DATE,
  );
  const age = passing('age', (keys, id) => readAge(keys.first('age', id, encodingOf)));
  const caseNumber = passing(
    'caseNumber',
    (keys, id) => cleanText(keys.first('caseNumber', id, encodingOf)) || undefined,
  );
  const commentText = (field: Field) => field('COMMENT_TEXT');
  const remembered = remembering('comment', commentText, FEW_COMMENTS);
  const passed = passing('comment', (keys, id) => commentText(fieldsOf(keys, 'comment', id)));
  const comment = (worker: number, at: number): string =>
    (workers[worker]!.words[at + WORD.comment]! < FEW_COMMENTS ? remembered : passed)(worker, at);

  const tables = workers.map(
    ({ words }, worker): DecodedTables => ({
      words,
      place: place.known[worker]!,
      days: date.days[worker]!,
      order: order.known[worker]!,
      charge: charge.known[worker]!,
      outcome: outcome.known[worker]!,
      sentence: sentence.known[worker]!,
    }),
  );

  return {
    tables,
    place,
    date,
    order,
    outcome,
    sentence,
    charge,
    identity,
    subject,
    birthDate,
    age,
    caseNumber,
    comment,
    offense: (worker, at) => {
      const own = charge(worker, at);
      if (own.fixed) return own.fixed;
      const text = comment(worker, at);
      let offense = own.byComment.get(text);
      if (!offense) {
        offense = readOffense(own.text, own.conviction, text);
        own.byComment.set(text, offense);
      }
      return offense;
    },
    level: (worker, at) => levelOf(outcome(worker, at), charge(worker, at)),
    line: (worker, at) => workers[worker]!.words[at + LINE_WORD]!,
    renew: (seen) => {
      for (const [worker, own] of workers.entries()) {
        own.keys.renew(seen[worker] ?? NOTHING_SEEN);
        own.words = own.keys.words();
      }
      for (const grow of growing) grow();
      tables.forEach((own, worker) => {
        own.words = workers[worker]!.words;
        own.days = date.days[worker]!;
      });
    },
  };
}

/** Where in a group's text, split into fields, each column stands. */
const positionsIn = Object.fromEntries(
  layoutOf(dojFormat).groups.map(({ name, columns }) => [
    name,
    Object.fromEntries(columns.map((position, i) => [COLUMNS[position]!, i])),
  ]),
) as Readonly<Record<GroupName, Readonly<Partial<Record<ColumnName, number>>>>>;
