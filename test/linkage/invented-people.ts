import type { PersonRecord } from '../../src/linkage/records.ts';
import { createRandom, type Random } from '../../src/sources/synthetic/prng.ts';

/**
 * Invented people in two files with the truth of who is who: the state's file and a court's list, with the errors that real files
 * have. The same seed gives the same people. Common names stand as often as in life; the others are built of syllables.
 */
export type Invented = {
  readonly records: readonly PersonRecord[];
  /** The invented person of each record. */
  readonly truth: readonly number[];
};

/** Somebody as they are, before anybody writes them down. */
export type Being = {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  readonly suffix: string;
  readonly born: readonly [year: number, month: number, day: number];
  readonly female: boolean;
  readonly licence: string;
  readonly ssn: string;
  readonly zip: string;
  readonly married: string | undefined;
  readonly alias: readonly [year: number, month: number, day: number] | undefined;
};

const COMMON_LAST =
  'SMITH JOHNSON WILLIAMS BROWN JONES GARCIA MILLER DAVIS RODRIGUEZ MARTINEZ HERNANDEZ LOPEZ GONZALEZ WILSON ANDERSON THOMAS TAYLOR MOORE JACKSON MARTIN LEE PEREZ THOMPSON WHITE HARRIS SANCHEZ CLARK RAMIREZ LEWIS ROBINSON WALKER YOUNG ALLEN KING WRIGHT SCOTT TORRES NGUYEN HILL FLORES GREEN ADAMS NELSON BAKER HALL RIVERA CAMPBELL MITCHELL CARTER ROBERTS TRAN CHEN KIM PATEL SINGH VANG'.split(
    ' ',
  );
const COMMON_MALE =
  'JAMES ROBERT JOHN MICHAEL DAVID WILLIAM RICHARD JOSEPH THOMAS CHRISTOPHER CHARLES DANIEL MATTHEW ANTHONY MARK JOSE JUAN LUIS CARLOS STEVEN PAUL ANDREW JOSHUA KENNETH KEVIN BRIAN TIMOTHY RONALD EDWARD JASON JEFFREY RYAN JACOB NICHOLAS GARY ERIC JONATHAN STEPHEN LARRY JUSTIN SCOTT BRANDON BENJAMIN SAMUEL GREGORY FRANCISCO ALEXANDER PATRICK RAYMOND JACK DENNIS JERRY TUAN MINH OMAR HECTOR RUBEN CESAR'.split(
    ' ',
  );
const COMMON_FEMALE =
  'MARY PATRICIA JENNIFER LINDA ELIZABETH BARBARA SUSAN JESSICA SARAH KAREN LISA NANCY BETTY SANDRA MARGARET ASHLEY KIMBERLY EMILY DONNA MICHELLE CAROL AMANDA MELISSA DEBORAH STEPHANIE REBECCA MARIA GUADALUPE ANA ROSA TERESA LAURA CYNTHIA KATHLEEN AMY ANGELA SHIRLEY BRENDA PAMELA NICOLE KATHERINE SAMANTHA CHRISTINE CATHERINE VIRGINIA LINH MEI'.split(
    ' ',
  );
/** Short forms as people say them; some stand in the linker's own table and some do not. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ JAMES: 'JIM', ROBERT: 'BOB', JOHN: 'JACK', MICHAEL: 'MIKE', DAVID: 'DAVE', WILLIAM: 'BILL', RICHARD: 'RICK' },
  ...{ JOSEPH: 'JOE', THOMAS: 'TOM', CHRISTOPHER: 'CHRIS', CHARLES: 'CHUCK', DANIEL: 'DAN', MATTHEW: 'MATT' },
  ...{ ANTHONY: 'TONY', JOSE: 'PEPE', FRANCISCO: 'PANCHO', GUADALUPE: 'LUPE', ELIZABETH: 'LIZ', PATRICIA: 'PAT' },
  ...{ JENNIFER: 'JEN', SUSAN: 'SUE', MARGARET: 'PEGGY', KATHERINE: 'KATE', STEVEN: 'STEVE', EDWARD: 'ED' },
  ...{ TIMOTHY: 'TIM', KENNETH: 'KEN', NICHOLAS: 'NICK', BENJAMIN: 'BEN', SAMUEL: 'SAM', REBECCA: 'BECKY' },
};
const SYLLABLES =
  'BA BER CAR CO DAN DER EL FAR GAL HAN HOL JAN KA KER LAN LO MAR MON NOR OR PAL PER QUI RAN ROS SAN SO TAL TER UL VAN VI WAL WES YAN ZA'.split(
    ' ',
  );
const ENDINGS = 'SON TON LEY MAN EZ SKI BERG OV INI ELL ARD WELL ICK ANO'.split(' ');

/** Invents `people` persons and the records that two files have of them. */
export function inventPeople({ people, seed }: { readonly people: number; readonly seed: number }): Invented {
  const random = createRandom(seed, 'linked people');
  const records: PersonRecord[] = [];
  const truth: number[] = [];
  let number = 0;
  const add = (being: Being, inState: boolean, inCourt: boolean): void => {
    const person = number++;
    const put = (source: string, key: string) => {
      records.push({ source, key, ...written(random, being) });
      truth.push(person);
    };
    const keys = inState ? 1 + (random.chance(80) ? random.between(1, 2) : 0) : 0;
    for (let i = 0; i < keys; i++) put('state', `S${String(person * 3 + i).padStart(8, '0')}`);
    if (inCourt) put('court', `C${String(person).padStart(8, '0')}`);
  };
  while (number < people) {
    const being = born(random);
    const [inState, inCourt] = random.chance(250) ? [true, false] : random.chance(100) ? [false, true] : [true, true];
    add(being, inState, inCourt);
    if (random.chance(30)) add(sonOf(random, being), random.chance(800), random.chance(600));
    if (random.chance(8)) add(twinOf(random, being), random.chance(800), random.chance(600));
  }
  return { records, truth };
}

export function born(random: Random): Being {
  const female = random.chance(280);
  return {
    last: lastName(random),
    first: firstName(random, female),
    middle: random.chance(700) ? firstName(random, female) : '',
    suffix: '',
    born: dayIn(random, 1945, 2004),
    female,
    ...numbers(random),
    zip: `9${String(random.below(1700)).padStart(4, '0')}`,
    married: female && random.chance(250) ? lastName(random) : undefined,
    alias: random.chance(25) ? dayIn(random, 1945, 2004) : undefined,
  };
}

function sonOf(random: Random, father: Being): Being {
  const [year, month, day] = dayIn(random, 0, 10);
  return {
    ...father,
    ...numbers(random),
    suffix: random.chance(500) ? 'JR' : '',
    middle: random.chance(600) ? father.middle : firstName(random, father.female),
    born: [father.born[0] + 20 + year, month, day],
    married: undefined,
    alias: undefined,
  };
}

function twinOf(random: Random, other: Being): Being {
  return { ...other, ...numbers(random), first: firstName(random, other.female), alias: undefined };
}

function numbers(random: Random) {
  const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('');
  return {
    licence: `${random.pick(['A', 'B', 'C', 'D', 'N'])}${digits(7)}`,
    ssn: `${random.between(100, 772)}${digits(6)}`,
  };
}

/** One record of a person, with what went wrong when it was typed. */
export function written(random: Random, being: Being): Omit<PersonRecord, 'source' | 'key'> {
  let { last, first, middle, suffix } = being;
  if (being.married !== undefined && random.chance(400))
    last = random.chance(250) ? `${last}-${being.married}` : being.married;
  if (random.chance(60)) first = SHORT[first] ?? first;
  if (middle !== '' && random.chance(450)) middle = middle[0]!;
  if (random.chance(300)) middle = '';
  if (middle.length > 1 && random.chance(15)) [first, middle] = [middle, first];
  if (random.chance(8)) [first, last] = [last, first];
  if (random.chance(35)) last = typo(random, last);
  if (random.chance(35)) first = typo(random, first);
  if (random.chance(400)) suffix = '';
  return {
    last,
    first,
    middle,
    suffix,
    birth: birth(random, being),
    sex: random.chance(10) ? '' : being.female !== random.chance(5) ? 'F' : 'M',
    licence: random.chance(450) ? '' : maybeTypo(random, being.licence, 15),
    ssn: random.chance(750) ? '' : maybeTypo(random, being.ssn, 20),
    cii: '',
    zip: random.chance(300) ? '' : random.chance(250) ? `9${String(random.below(1700)).padStart(4, '0')}` : being.zip,
  };
}

function birth(random: Random, being: Being): string {
  let [year, month, day] = being.alias !== undefined && random.chance(400) ? being.alias : being.born;
  if (random.chance(20)) return '';
  if (random.chance(12)) return iso(year, 1, 1);
  if (day <= 12 && random.chance(12)) [month, day] = [day, month];
  if (random.chance(15)) year += random.pick([-1, 1, 10, -10]);
  if (random.chance(15)) day = 1 + random.below(28);
  return iso(year, month, day);
}

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function dayIn(random: Random, from: number, to: number): readonly [number, number, number] {
  return [random.between(from, to), random.between(1, 12), random.between(1, 28)];
}

function maybeTypo(random: Random, text: string, perMille: number): string {
  if (!random.chance(perMille)) return text;
  const at = random.between(1, text.length - 1);
  return text.slice(0, at) + String(random.below(10)) + text.slice(at + 1);
}

function typo(random: Random, name: string): string {
  const at = random.between(1, Math.max(1, name.length - 2));
  const kind = random.below(4);
  const letter = String.fromCharCode(65 + random.below(26));
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + letter + name.slice(at);
  if (kind === 2) return name.slice(0, at) + letter + name.slice(at + 1);
  return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
}

function lastName(random: Random): string {
  if (random.chance(320)) return byRank(random, COMMON_LAST);
  const middle = random.chance(600) ? random.pick(SYLLABLES) : '';
  return random.pick(SYLLABLES) + middle + random.pick(ENDINGS);
}

function firstName(random: Random, female: boolean): string {
  if (random.chance(750)) return byRank(random, female ? COMMON_FEMALE : COMMON_MALE);
  return (
    random.pick(SYLLABLES) +
    random.pick(SYLLABLES) +
    (female ? random.pick(['A', 'IE', 'INE']) : random.pick(['O', 'ON', 'US']))
  );
}

/** The first names of a list stand more often than the later ones. */
function byRank(random: Random, names: readonly string[]): string {
  return names[Math.min(random.below(names.length), random.below(names.length))]!;
}
