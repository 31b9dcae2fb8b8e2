import type { Layout } from '../sheet.ts';
import { elementOf, NAMESPACES } from './names.ts';

/**
 * Schemas (XSD 1.0) of what we write as XML, for whoever receives it. They are made from the layouts that the writer itself
 * uses. The elements that bear names of NIEM are declared here as this form has them: these are no schemas of NIEM, and a
 * message that passes them claims no conformance to it.
 */

type Prefix = keyof typeof NAMESPACES;

const XS = 'http://www.w3.org/2001/XMLSchema';

/** Fields whose values are of a kind; what has none here is a text, which may be blank. */
const KINDS: Readonly<Record<string, string>> = {
  record_id: 'rx:Filled',
  attempt: 'xs:positiveInteger',
  action: 'rx:Action',
  mode: 'rx:Mode',
  batch: 'rx:Filled',
  sequence: 'xs:positiveInteger',
  day: 'xs:date',
  birth_date: 'rx:DayOrBlank',
  conviction_date: 'rx:DayOrBlank',
  order_date: 'rx:DayOrBlank',
};

const listed = (name: string, values: readonly string[]) =>
  `  <xs:simpleType name="${name}"><xs:restriction base="xs:string">${values
    .map((value) => `<xs:enumeration value="${value}"/>`)
    .join('')}</xs:restriction></xs:simpleType>`;

const patterned = (name: string, pattern: string) =>
  `  <xs:simpleType name="${name}"><xs:restriction base="xs:string"><xs:pattern value="${pattern}"/></xs:restriction></xs:simpleType>`;

/** Types that more than one file of a schema needs stand in each of them, under its own namespace. */
function typesOf(prefix: Prefix): readonly string[] {
  const own = [patterned('DayOrBlank', '(\\d{4}-\\d{2}-\\d{2})?'), patterned('Filled', '.*\\S.*')];
  // Law packs declare effects, which are actions of their own names.
  return prefix === 'rx' ? [...own, patterned('Action', '[a-z][a-z0-9-]*'), listed('Mode', ['test', 'live'])] : own;
}

function opened(prefix: Prefix, others: readonly Prefix[]): readonly string[] {
  const spaces = [prefix, ...others].map((each) => ` xmlns:${each}="${NAMESPACES[each]}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xs:schema xmlns:xs="${XS}"${spaces.join('')} targetNamespace="${NAMESPACES[prefix]}" elementFormDefault="qualified">`,
    ...others.map((each) => `  <xs:import namespace="${NAMESPACES[each]}" schemaLocation="${fileOf(each)}"/>`),
    ...typesOf(prefix),
  ];
}

/** The name of the file with the elements of a namespace that is not ours. */
function fileOf(prefix: Prefix): string {
  return `exchange-${prefix}.xsd`;
}

function declared(field: string, prefix: Prefix): string {
  const type = (KINDS[field] ?? 'xs:string').replace('rx:', `${prefix}:`);
  return `  <xs:element name="${elementOf(field).split(':')[1]}" type="${type}"/>`;
}

const prefixOf = (field: string) => elementOf(field).split(':')[0] as Prefix;

/** The schema of messages of a layout. */
function messageSchema({ format, head, columns }: Layout): string {
  const fields = [...new Set([...head, ...columns])];
  const within = (names: readonly string[]) =>
    `<xs:complexType><xs:sequence>${names.map((name) => `<xs:element ref="${elementOf(name)}"/>`).join('')}</xs:sequence></xs:complexType>`;
  return [
    ...opened('rx', ['nc', 'j']),
    patterned('Format', format),
    patterned('TotalOf', 'records|ids|body|count:.*'),
    patterned('TotalValue', '0|[1-9]\\d{0,8}|[0-9a-f]{64}'),
    ...fields.filter((field) => prefixOf(field) === 'rx').map((field) => declared(field, 'rx')),
    `  <xs:element name="Head">${within(head)}</xs:element>`,
    `  <xs:element name="Record">${within(columns)}</xs:element>`,
    '  <xs:element name="Total"><xs:complexType><xs:simpleContent><xs:extension base="rx:TotalValue"><xs:attribute name="of" type="rx:TotalOf" use="required"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>',
    '  <xs:element name="Trailer"><xs:complexType><xs:sequence><xs:element ref="rx:Total" minOccurs="3" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>',
    '  <xs:element name="ExchangeMessage"><xs:complexType><xs:sequence><xs:element ref="rx:Head"/><xs:element ref="rx:Record" minOccurs="0" maxOccurs="unbounded"/><xs:element ref="rx:Trailer"/></xs:sequence><xs:attribute name="format" type="rx:Format" use="required"/></xs:complexType></xs:element>',
    '</xs:schema>',
    '',
  ].join('\n');
}

/** The schema of the elements that bear names of NIEM, as far as the layouts have them. */
function namedSchema(prefix: 'nc' | 'j', layouts: readonly Layout[]): string {
  const fields = new Set(layouts.flatMap(({ head, columns }) => [...head, ...columns]));
  const own = [...fields].filter((field) => prefixOf(field) === prefix).sort();
  return [...opened(prefix, []), ...own.map((field) => declared(field, prefix)), '</xs:schema>', ''].join('\n');
}

/** The files of the schemas by their names: of batches, of answers, and of the elements that both use. */
export function xmlSchemas(batch: Layout, answers: Layout): Readonly<Record<string, string>> {
  return {
    'exchange-batch.xsd': messageSchema(batch),
    'exchange-answers.xsd': messageSchema(answers),
    [fileOf('nc')]: namedSchema('nc', [batch, answers]),
    [fileOf('j')]: namedSchema('j', [batch, answers]),
  };
}
