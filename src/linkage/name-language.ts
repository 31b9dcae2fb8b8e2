/**
 * Guesses the language of a last name, for figures alone: errors of linkage fall on people whose names clerks spell in
 * several ways, and the figures have to show that. The guess rests on spelling and on a few very common names, written
 * for Redress; no comparison of records uses it.
 */
const COMMON: Readonly<Record<string, string>> = {
  Spanish:
    'GARCIA LOPEZ PEREZ SANCHEZ RAMIREZ TORRES FLORES RIVERA GOMEZ DIAZ REYES CRUZ MORALES ORTIZ CHAVEZ RAMOS RUIZ MENDOZA CASTILLO JIMENEZ VARGAS ROMERO HERRERA MEDINA AGUILAR SOTO SILVA GUERRERO ROJAS DELACRUZ DELEON SANTOS VEGA CORTEZ LEON CAMPOS MUNOZ PENA NUNEZ IBARRA ESTRADA LUNA AYALA MEJIA SALAZAR',
  Vietnamese: 'NGUYEN TRAN PHAM HUYNH HOANG PHAN VU VO DANG BUI DO HO NGO DUONG LY TRUONG DINH LE',
  Hmong: 'VANG XIONG YANG THAO LOR VUE HER MOUA LEE-VANG YANG',
  'Chinese or Korean':
    'CHEN WONG WANG LIU LI ZHANG HUANG LIN CHANG WU CHAN KIM PARK CHOI CHUNG KANG CHO YOON JANG LIM HAN ZHAO ZHOU XU SUN MA ZHU CHENG',
  'South Asian': 'PATEL SINGH KAUR SHARMA GUPTA KHAN KUMAR REDDY SHAH DESAI GILL DHILLON SANDHU SIDHU',
  Arabic: 'ALI AHMED HASSAN MOHAMED KHALIL HUSSEIN IBRAHIM HADDAD SALEH ABDULLAH MANSOUR NASSER',
};

/** The language of the column `last`, the first that fits; a name of none is of another, and no name of no language. */
export function languageSql(): string {
  const lists = Object.entries(COMMON).map(([language, names]) => {
    const list = names
      .split(' ')
      .map((name) => `'${name}'`)
      .join(', ');
    const spelled = language === 'Spanish' ? " OR regexp_matches(last, '(EZ|ILLO|ERO|ANO)$')" : '';
    return `WHEN last1 IN (${list})${spelled} THEN '${language}'`;
  });
  return `CASE WHEN last IS NULL THEN NULL ${lists.join(' ')} ELSE 'English or another' END`;
}
