/** The languages that last names are probably of, as figures name them. */
export const LANGUAGES = [
  { name: 'Spanish', code: 'spanish' },
  { name: 'Vietnamese', code: 'vietnamese' },
  { name: 'Hmong', code: 'hmong' },
  { name: 'Chinese or Korean', code: 'chinese-korean' },
  { name: 'South Asian', code: 'south-asian' },
  { name: 'Arabic', code: 'arabic' },
  { name: 'English or another', code: 'english' },
  { name: 'no last name', code: 'none' },
] as const;
