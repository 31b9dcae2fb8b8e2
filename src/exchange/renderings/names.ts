/**
 * The XML element of each field: a name of the National Information Exchange Model where it has one for the same thing, else
 * one of ours. The messages are named after that model; they were not validated against its schemas, so they do not
 * claim to conform to it.
 */
export const NAMESPACES = {
  rx: 'urn:redress:exchange:1',
  nc: 'http://release.niem.gov/niem/niem-core/4.0/',
  j: 'http://release.niem.gov/niem/domains/jxdm/6.1/',
} as const;

const NIEM: Readonly<Record<string, string>> = {
  name: 'nc:PersonFullName',
  birth_date: 'nc:PersonBirthDate',
  sex: 'j:PersonSexCode',
  subject_id: 'nc:PersonStateIdentification',
  cii_number: 'j:PersonStateFingerprintIdentification',
  court_name: 'j:CourtName',
  court_code: 'j:OrganizationORIIdentification',
  case_number: 'nc:CaseDocketID',
  section: 'j:StatuteCodeSectionIdentification',
  statute: 'j:StatuteText',
  offense: 'j:ChargeDescriptionText',
  count_order: 'j:ChargeSequenceID',
  level_before: 'j:ChargeSeverityText',
  conviction_date: 'j:ConvictionDate',
  order_number: 'j:CourtOrderIdentification',
  order_date: 'j:CourtOrderIssuingDate',
  record_id: 'nc:ActivityIdentification',
  note: 'nc:CommentText',
};

const elements = new Map<string, string>();

/** The element of a field, such as `nc:PersonFullName` or `rx:OrderLine`. Fields are few, and asked for with every record. */
export function elementOf(field: string): string {
  let element = elements.get(field);
  if (element === undefined) {
    element = NIEM[field] ?? `rx:${field.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
    elements.set(field, element);
  }
  return element;
}
