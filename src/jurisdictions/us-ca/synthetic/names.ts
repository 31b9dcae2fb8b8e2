import type { Random } from '../../../sources/synthetic/prng.ts';

const LAST = [
  ...['SMITH', 'JOHNSON', 'GARCIA', 'HERNANDEZ', 'LOPEZ', 'MARTINEZ', 'GONZALEZ', 'RODRIGUEZ', 'NGUYEN', 'LEE'],
  ...['WILLIAMS', 'BROWN', 'JONES', 'MILLER', 'DAVIS', 'PEREZ', 'SANCHEZ', 'RAMIREZ', 'TORRES', 'FLORES'],
  ...['RIVERA', 'GOMEZ', 'DIAZ', 'REYES', 'CRUZ', 'MORALES', 'ORTIZ', 'GUTIERREZ', 'CHAVEZ', 'RAMOS'],
  ...['WILSON', 'ANDERSON', 'THOMAS', 'TAYLOR', 'MOORE', 'JACKSON', 'MARTIN', 'THOMPSON', 'WHITE', 'HARRIS'],
  ...['CLARK', 'LEWIS', 'ROBINSON', 'WALKER', 'YOUNG', 'ALLEN', 'KING', 'WRIGHT', 'SCOTT', 'HILL'],
  ...['GREEN', 'ADAMS', 'BAKER', 'NELSON', 'CARTER', 'MITCHELL', 'ROBERTS', 'PHILLIPS', 'CAMPBELL', 'PARKER'],
  ...['EVANS', 'EDWARDS', 'COLLINS', 'STEWART', 'MORRIS', 'MURPHY', 'COOK', 'ROGERS', 'MORGAN', 'COOPER'],
  ...['PETERSON', 'BAILEY', 'REED', 'KELLY', 'HOWARD', 'KIM', 'COX', 'WARD', 'RICHARDSON', 'WATSON'],
  ...['TRAN', 'CHEN', 'WONG', 'SINGH', 'PATEL', 'VANG', 'XIONG', 'SANTOS', 'OKAFOR', 'KHALIL', 'SOTO', 'MEDINA'],
  ...["O'BRIEN", "O'NEAL", "D'ANGELO", 'DE LA CRUZ', 'DE LEON', 'VAN DYKE', 'ST JOHN', 'SMITH-JONES', 'MC DONALD'],
] as const;

const FIRST = [
  ...['JAMES', 'JOHN', 'ROBERT', 'MICHAEL', 'WILLIAM', 'DAVID', 'RICHARD', 'JOSEPH', 'THOMAS', 'DANIEL', 'JOSE'],
  ...['JUAN', 'LUIS', 'CARLOS', 'JESUS', 'MIGUEL', 'ANTONIO', 'FRANCISCO', 'ANTHONY', 'MARK', 'STEVEN', 'KEVIN'],
  ...['BRIAN', 'ERIC', 'RONALD', 'TYRONE', 'DARNELL', 'MARCUS', 'ANDRE', 'TREVOR', 'DYLAN', 'TUAN', 'MINH', 'WEI'],
  ...['GURPREET', 'OMAR', 'KAI', 'SEAN', 'PATRICK', 'GREGORY', 'RAYMOND', 'JEROME', 'CESAR', 'HECTOR', 'RUBEN'],
] as const;

const FIRST_FEMALE = [
  ...['MARY', 'PATRICIA', 'JENNIFER', 'LINDA', 'MARIA', 'ELIZABETH', 'SUSAN', 'JESSICA', 'SARAH', 'KAREN', 'LISA'],
  ...['GUADALUPE', 'ANA', 'ROSA', 'TERESA', 'MICHELLE', 'KIMBERLY', 'LATOYA', 'KEISHA', 'LINH', 'MEI', 'AMY'],
] as const;

/** Names that break a reader which takes bytes for letters: composed, decomposed, and outside Latin-1. */
const LAST_BEYOND_ASCII = ['NUÑEZ', 'PEÑA', 'MUÑOZ', 'NUN\u0303EZ', 'GÜNTHER', 'DVOŘÁK', 'NGUYỄN', 'ŁUKASZ', 'IBÁÑEZ'];
const FIRST_BEYOND_ASCII = ['JOSÉ', 'RAÚL', 'ÁNGEL', 'ZOË', 'BJÖRN', 'ĐỨC', 'BEGOÑA'];

const INITIALS = 'ABCDEFGHJKLMNOPRSTVW';

/** `LAST,FIRST M`; with `beyondAscii`, now and then with letters that plain ASCII lacks. */
export function inventName(random: Random, female: boolean, beyondAscii: boolean): string {
  const odd = beyondAscii && random.chance(120);
  const last = random.pick(odd ? LAST_BEYOND_ASCII : LAST);
  const first = random.pick(odd && random.chance(500) ? FIRST_BEYOND_ASCII : female ? FIRST_FEMALE : FIRST);
  if (random.chance(350)) return `${last},${first}`;
  return `${last},${first} ${INITIALS[random.below(INITIALS.length)]}`;
}
