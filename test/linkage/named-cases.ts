/**
 * Pairs of records of invented people, and what a linkage has to say of each where the model may decide from a probability of
 * 0.99: `same`, `open` (in doubt, a person looks), or `different` (below 0.2). A record is written as
 * LAST|FIRST|MIDDLE|SUFFIX|BIRTH|SEX|LICENSE|SSN|ZIP.
 */
export type NamedCase = readonly [name: string, left: string, right: string, expected: 'same' | 'open' | 'different'];

export const NAMED_CASES: readonly NamedCase[] = [
  [
    'all the same',
    'KOVARIK|RONALD|LEE||1971-04-23|M|A1234567||90210',
    'KOVARIK|RONALD|LEE||1971-04-23|M|A1234567||90210',
    'same',
  ],
  ['name and birth alone, a rare name', 'KOVARIK|ELMER|||1966-08-14|M|||', 'KOVARIK|ELMER|||1966-08-14|M|||', 'same'],
  ['Bob and Robert', 'TALMANOV|ROBERT|||1980-03-17|M|||90001', 'TALMANOV|BOB|||1980-03-17|M|||90001', 'same'],
  ['Chuy and Jesus', 'ROSTALANO|JESUS|||1984-12-02|M|||90044', 'ROSTALANO|CHUY|||1984-12-02|M|||90044', 'same'],
  ['Memo and Guillermo', 'PERCARANO|GUILLERMO|||1979-05-19|M|||90044', 'PERCARANO|MEMO|||1979-05-19|M|||90044', 'same'],
  [
    'a typo in the last name',
    'VANTALSON|JERRY|||1977-09-21|M|||90033',
    'VANTALSN|JERRY|||1977-09-21|M|||90033',
    'same',
  ],
  [
    'a typo in the first name',
    'WALKERBERG|TIMOTHY|||1969-11-27|M|||90033',
    'WALKERBERG|TIMTOHY|||1969-11-27|M|||90033',
    'same',
  ],
  [
    'day and month exchanged',
    'HOLMANSKI|LARRY|||1973-07-05|M|||91001',
    'HOLMANSKI|LARRY|||1973-05-07|M|||91001',
    'same',
  ],
  [
    'born ten years apart on one day',
    'SOKERLEY|ERIC|||1981-06-18|M|||91002',
    'SOKERLEY|ERIC|||1991-06-18|M|||91002',
    'same',
  ],
  [
    'born a year apart on one day',
    'SOKERWELL|JUSTIN|||1981-10-18|M|||91002',
    'SOKERWELL|JUSTIN|||1982-10-18|M|||91002',
    'same',
  ],
  ['one digit of the day', 'NORULICK|DENNIS|||1959-02-11|M|||91003', 'NORULICK|DENNIS|||1959-02-17|M|||91003', 'same'],
  [
    'first and last name exchanged',
    'DERLANOV|PATRICK|||1962-01-30|M|||91004',
    'PATRICK|DERLANOV|||1962-01-30|M|||91004',
    'same',
  ],
  [
    'first and middle name exchanged',
    'ELMONARD|SCOTT|WENDELL||1975-08-09|M|||91004',
    'ELMONARD|WENDELL|SCOTT||1975-08-09|M|||91004',
    'same',
  ],
  [
    'a married name with a license',
    'BAKERINI|NICOLE|A||1988-03-03|F|D7654321||91005',
    'TORRES|NICOLE|A||1988-03-03|F|D7654321||91005',
    'same',
  ],
  [
    'a hyphenated married name',
    'BERGALSON|AMANDA|||1990-09-12|F|||91006',
    'BERGALSON-FLORES|AMANDA|||1990-09-12|F|||91006',
    'same',
  ],
  [
    'two last names, one left out',
    'GARCIA ROSTERO|LUIS|||1986-04-14|M|||91006',
    'ROSTERO|LUIS|||1986-04-14|M|||91006',
    'same',
  ],
  ['marks on letters', 'NÚÑEZTAL|RAÚL|||1974-10-10|M|||91007', 'NUNEZTAL|RAUL|||1974-10-10|M|||91007', 'same'],
  ['an apostrophe and none', "O'HALANORD|SEAN|||1983-02-22|M|||91007", 'OHALANORD|SEAN|||1983-02-22|M|||91007', 'same'],
  [
    'particles of a name',
    'DE LA ROSANZA|CARLOS|||1978-12-13|M|||91008',
    'DELAROSANZA|CARLOS|||1978-12-13|M|||91008',
    'same',
  ],
  [
    'an initial for the middle name',
    'QUITERBERG|GARY|HUBERT||1957-06-26|M|||91008',
    'QUITERBERG|GARY|H||1957-06-26|M|||91008',
    'same',
  ],
  [
    'an alias date with a license',
    'ZASANICK|OMAR|||1982-05-05|M|N2223334||91009',
    'ZASANICK|OMAR|||1961-11-19|M|N2223334||91009',
    'same',
  ],
  [
    'an alias date with a social security number',
    'YANSANELL|CESAR|||1982-08-05|M||451238876|91009',
    'YANSANELL|CESAR|||1990-01-19|M||451238876|91009',
    'same',
  ],
  [
    'January 1 of the same year, with a license',
    'CARORLEY|HECTOR|||1970-01-01|M|B4443332||91010',
    'CARORLEY|HECTOR|||1970-07-16|M|B4443332||91010',
    'same',
  ],
  [
    'father and son, Sr. and Jr.',
    'FARTALWELL|WALTER|J|SR|1950-03-12|M|||91011',
    'FARTALWELL|WALTER|J|JR|1975-03-12|M|||91011',
    'open',
  ],
  [
    'father and son of one name, one address',
    'FARNORWELL|WALTER|J||1950-05-12|M|||91011',
    'FARNORWELL|WALTER|J||1974-10-29|M|||91011',
    'open',
  ],
  [
    'the suffix within the last name',
    'FARSANWELL JR|WALTER|J||1975-03-12|M|||91011',
    'FARSANWELL|WALTER|J|JR|1975-03-12|M|||91011',
    'same',
  ],
  [
    'II and Junior',
    'FARQUIWELL|WALTER|J|II|1977-03-12|M|||91012',
    'FARQUIWELL|WALTER|J|JR|1977-03-12|M|||91012',
    'same',
  ],
  [
    'Jr. and III born on one day',
    'FARJANWELL|WALTER|J|III|1977-04-12|M|||91012',
    'FARJANWELL|WALTER|J|JR|1977-04-12|M|||91012',
    'open',
  ],
  ['twins', 'LANZAMAN|MARCUS|||1992-02-20|M|||91013', 'LANZAMAN|DARIUS|||1992-02-20|M|||91013', 'open'],
  [
    'twins with names that sound alike',
    'LANZASKI|CARLA|||1992-04-20|F|||91013',
    'LANZASKI|CARLO|||1992-04-20|M|||91013',
    'open',
  ],
  [
    'twins with numbers that follow each other',
    'LANVANSON|KEITH|||1994-02-20|M||512447190|91014',
    'LANVANSON|KURT|||1994-02-20|M||512447191|91014',
    'open',
  ],
  ['brothers', 'HANGALELL|AARON|||1985-03-22|M|||91015', 'HANGALELL|SIMON|||1989-09-08|M|||91015', 'different'],
  [
    'strangers of a common name',
    'SMITH|JAMES|||1964-02-03|M||411023987|91016',
    'SMITH|JAMES|||1973-10-27|M||572119034|92100',
    'different',
  ],
  [
    'strangers of a common name, other middle names',
    'GARCIA|JOSE|LUIS||1972-03-19|M|||91016',
    'GARCIA|JOSE|MANUEL||1976-07-24|M|||92101',
    'different',
  ],
  [
    'strangers born on one day',
    'BROWN|DAVID|||1971-09-09|M|||91017',
    'NGUYEN|KEVIN|||1971-09-09|M|||92102',
    'different',
  ],
  ['a common name and a year alone', 'JOHNSON|MICHAEL|||1981-01-01|M|||', 'JOHNSON|MICHAEL|||1981-06-20|M|||', 'open'],
  ['no birth, a rare name', 'OVZAKERNO|JEFFREY|||1967-05-24|M|||', 'OVZAKERNO|JEFFREY||||M|||', 'open'],
  [
    'names and dates that are not known',
    'UNKNOWN|UNKNOWN|||1970-03-03|M|||',
    'UNKNOWN|UNKNOWN|||1970-03-03|M|||',
    'different',
  ],
  [
    'placeholders for numbers',
    'WILSON|MARK|||1961-04-04|M||999999999|',
    'TRAN|SUSAN|||1990-12-12|F||999999999|',
    'different',
  ],
  [
    'one license, nothing else alike',
    'MARTIN|PAULA|||1966-12-21|F|C9090901||91018',
    'CHEN|HAROLD|||1949-05-06|M|C9090901||92103',
    'different',
  ],
];
