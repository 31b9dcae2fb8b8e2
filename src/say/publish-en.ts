import type { OfPath } from './values.ts';

/** What is said of published figures, in English. */
export const PUBLISH_EN = {
  'publish-few':
    'Fewer than 11 people have relief in these results, or fewer than 11 people or convictions have none, so that published figures would tell about them; nothing was written. Publish them together with other counties.',
  'publish-arrests':
    'These results are of arrests or charges, and the pages of a published site speak of convictions, so that they would say what is not so; nothing was written.',
  'publish-no-site': ({ path }: OfPath) =>
    `${path} holds no data/publication.json, so it is no site of redress publish.`,
  'publish-site-unreadable': ({ path }: OfPath) => `${path} cannot be read, or is not of this version of Redress.`,
  'publish-kept': ({ path }: OfPath) =>
    `${path} holds no published site, and is not replaced; choose another folder with --out.`,
  'publish-law-unknown': ({ id }: { readonly id: string }) =>
    `The law ${id} of these results is not known to this version of Redress.`,
  'publish-format-unknown': ({ path }: OfPath) =>
    `The results in ${path} are of a file format that this version of Redress does not know.`,
  'publish-unlike': ({ path, other }: OfPath & { readonly other: string }) =>
    `${path} is of another law, day or file format than ${other}; publish results of the same law as of the same day.`,
  'publish-county-twice': ({ county }: { readonly county: string }) =>
    `Two of the folders hold results of ${county}; name each county once, and another policy with --beside.`,
  'publish-beside-unlike':
    'The results of --beside are not of the same counties, files, law and day; analyze the same files with another --policy.',
  'publish-casework-alone':
    'Name both --casework, the folder of a workspace, and --procedure, the procedure of its matters.',
  'publish-no-matters': ({ id }: { readonly id: string }) =>
    `The workspace holds no matters of ${id} in the counties of these results.`,
  'publish-assumptions': ({ path, field }: OfPath & { readonly field: string }) =>
    `${path}: ${field === '' ? 'this is no JSON of assumptions' : `${field} is not as it must be`}; docs/guides/publish.md shows the form.`,
} as const;
