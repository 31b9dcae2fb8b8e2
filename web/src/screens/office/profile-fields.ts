/** The form of an office's profile: which keys of the file stand in which part, and how each is written. */

export type FieldKind = 'text' | 'day' | 'email' | 'tel' | 'lines' | 'yes-no' | 'languages';

export type ProfileField = {
  /** Keys joined by dots, as the file has them. */
  readonly path: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** How many lines fit. */
  readonly most?: number;
};

const need = (path: string, kind: FieldKind = 'text', most?: number): ProfileField =>
  most === undefined ? { path, kind, required: true } : { path, kind, required: true, most };
const may = (path: string, kind: FieldKind = 'text', most?: number): ProfileField => ({
  ...need(path, kind, most),
  required: false,
});

export const PROFILE_PARTS = [
  {
    id: 'court',
    fields: [
      may('court.name'),
      may('court.branch'),
      may('court.department'),
      may('court.phone', 'tel'),
      may('court.website'),
    ],
  },
  {
    id: 'office',
    fields: [
      need('county'),
      need('office.name'),
      need('office.head'),
      may('office.headTitle'),
      need('office.address', 'lines', 3),
      need('office.phone', 'tel'),
      may('office.fax', 'tel'),
      need('office.email', 'email'),
    ],
  },
  { id: 'attorney', fields: [need('office.signer'), may('office.signerTitle'), need('office.barNumber')] },
  {
    id: 'dates',
    fields: [
      need('date', 'day'),
      may('order.number'),
      may('order.date', 'day'),
      may('order.confidentialSchedule', 'yes-no'),
    ],
  },
  {
    id: 'wording',
    fields: [may('office.policy.name'), may('office.policy.adopted', 'day'), may('update.dismissalReason')],
  },
  {
    id: 'letters',
    fields: [
      need('notice.returnAddress', 'lines', 4),
      need('notice.signer'),
      need('notice.signerTitle'),
      need('notice.signerTitleEs'),
      need('notice.phone', 'tel'),
      need('notice.hours'),
      need('notice.hoursEs'),
      may('notice.website'),
      may('notice.lookUp'),
      may('notice.languages', 'languages'),
    ],
  },
  {
    id: 'help',
    fields: [
      need('notice.legalHelp'),
      may('defender.name'),
      may('defender.address', 'lines', 3),
      may('defender.phone', 'tel'),
    ],
  },
] as const satisfies readonly { readonly id: string; readonly fields: readonly ProfileField[] }[];

export type ProfilePart = (typeof PROFILE_PARTS)[number]['id'];

/** What stands in a field: text, lines of text, whether a box is ticked, or languages. */
export type FieldValue = string | boolean | readonly string[];

export type ProfileValues = Readonly<Record<string, FieldValue>>;

const ALL_FIELDS: readonly ProfileField[] = PROFILE_PARTS.flatMap((part): readonly ProfileField[] => part.fields);

function emptyValue({ kind }: ProfileField): FieldValue {
  if (kind === 'yes-no') return true;
  return kind === 'languages' ? ['en', 'es'] : '';
}

/** The fields as a profile fills them; lines stand one below the other. */
export function valuesOf(profile: unknown): ProfileValues {
  return Object.fromEntries(
    ALL_FIELDS.map((field) => {
      const found = field.path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], profile);
      if (found === undefined || found === null) return [field.path, emptyValue(field)];
      if (field.kind === 'yes-no') return [field.path, found === true];
      if (field.kind === 'languages') return [field.path, Array.isArray(found) ? found.map(String) : []];
      return [field.path, Array.isArray(found) ? found.join('\n') : String(found)];
    }),
  );
}

/** The keys of a file that no field of the form holds, which would be lost. */
export function keysBeside(profile: unknown): readonly string[] {
  const known = ALL_FIELDS.map(({ path }) => path);
  const inside = (at: unknown, path: string): readonly string[] => {
    if (known.includes(path)) return [];
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return [path];
    return Object.entries(at).flatMap(([key, value]) => inside(value, path === '' ? key : `${path}.${key}`));
  };
  return inside(profile, '');
}

/** The profile that the fields make: what was left blank is not in it. */
export function profileFrom(values: ProfileValues): Readonly<Record<string, unknown>> {
  const profile: Record<string, unknown> = {};
  for (const field of ALL_FIELDS) {
    const value = written(field, values[field.path] ?? emptyValue(field));
    if (value === undefined) continue;
    const keys = field.path.split('.');
    let at = profile;
    for (const key of keys.slice(0, -1)) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at[keys.at(-1)!] = value;
  }
  return { notice: {}, office: {}, ...profile };
}

function written({ kind }: ProfileField, value: FieldValue): unknown {
  if (kind === 'yes-no' || kind === 'languages') return value;
  const text = String(value).trim();
  if (text === '') return undefined;
  if (kind !== 'lines') return text;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The field that a fault is about: the longest path of a field that begins the fault's. */
export function fieldOf(path: string): ProfileField | undefined {
  return ALL_FIELDS.find((field) => path === field.path || path.startsWith(`${field.path}.`));
}
