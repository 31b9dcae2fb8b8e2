import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkProfile, profileJsonSchema } from '../../src/documents/index.ts';
import {
  fieldOf,
  keysBeside,
  PROFILE_PARTS,
  profileFrom,
  valuesOf,
} from '../../web/src/screens/office/profile-fields.ts';

const example = JSON.parse(readFileSync(join(import.meta.dirname, '../../examples/county-profile.json'), 'utf8'));

type Schema = { readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[] };

/** The keys of a schema that hold no further keys, with whether each must be there. */
function leaves(schema: Schema, path = '', required = true): readonly (readonly [string, boolean])[] {
  if (!schema.properties) return [[path, required]];
  return Object.entries(schema.properties).flatMap(([key, each]) =>
    leaves(each, path === '' ? key : `${path}.${key}`, required && (schema.required?.includes(key) ?? false)),
  );
}

it('has a field for every key of the schema, and asks for those that must be there', () => {
  const inForm = PROFILE_PARTS.flatMap(({ fields }) => fields.map(({ path, required }) => [path, required] as const));
  expect(Object.fromEntries(inForm)).toEqual(Object.fromEntries(leaves(profileJsonSchema() as Schema)));
});

it('gives back what a file holds', () => {
  const made = profileFrom(valuesOf(example));
  expect(made).toEqual({ ...example, notice: { ...example.notice, languages: ['en', 'es'] } });
  expect(checkProfile(made).ok).toBe(true);
});

it('leaves out what is blank, so that the check asks for it where it must be there', () => {
  const values = { ...valuesOf(example), 'office.barNumber': ' ', 'office.fax': '', 'notice.returnAddress': '\n' };
  const checked = checkProfile(profileFrom(values));
  expect(checked.ok ? [] : checked.faults.map(({ path, code }) => [path, code])).toEqual([
    ['office.barNumber', 'missing'],
    ['notice.returnAddress', 'missing'],
  ]);
  const empty = checkProfile(profileFrom(valuesOf({})));
  expect(empty.ok ? [] : empty.faults.filter(({ path }) => fieldOf(path) === undefined)).toEqual([]);
});

it('knows the field of a fault in a line, and keys that it has no field for', () => {
  expect(fieldOf('notice.returnAddress.1')?.path).toBe('notice.returnAddress');
  expect(keysBeside({ ...example, dat: '2020-07-15', office: { ...example.office, adress: 'x' } })).toEqual([
    'office.adress',
    'dat',
  ]);
});
