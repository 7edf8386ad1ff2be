import type { Workflow } from '../../api/workflow.js';
import { capital } from '../../shared/capital.js';

interface Schema {
  readonly title?: string;
  readonly oneOf?: readonly { readonly const: unknown; readonly title: string }[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Names of members and of their values, as the forms of a workflow have them. */
export interface Labels {
  /** `reason` → 理由; below another member `items.text` → 意见内容. */
  readonly member: (name: string, within?: string) => string;
  /** `conclusion`, `lawful` → 合法. */
  readonly value: (name: string, value: string) => string;
  /** Members in the order in which a form asks for them. */
  readonly inOrder: <T>(
    members: Readonly<Record<string, T>>,
    within?: string,
  ) => readonly (readonly [string, T])[];
}

function collect(schema: Schema, within: string | null, into: Map<string, string>): void {
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const put = (key: string, label: string): void => void (into.has(key) || into.set(key, label));
    if (member.title !== undefined) {
      put(name, member.title);
      if (within !== null) put(`${within}.${name}`, member.title);
    }
    for (const one of member.oneOf ?? member.items?.oneOf ?? [])
      put(`${name}=${String(one.const)}`, one.title);
    collect(member, name, into);
    if (member.items) collect(member.items, name, into);
  }
}

/** Money is asked for in yuan and shown in yuan; a unit in brackets behind its name is that of the interface. */
const shown = (name: string, label: string): string =>
  name.endsWith('Fen') ? label.replace(/\s*[（(][^（）()]*[)）]$/, '') : label;

/** What nobody named stays as it is. */
const capitalOr = (value: string, label: string | undefined): string =>
  label === undefined ? value : capital(label);

/** What the page calls things comes from the definition, never from the page. */
export function labelsOf(workflow: Pick<Workflow, 'open' | 'events'> | undefined): Labels {
  const known = new Map<string, string>();
  if (workflow) {
    for (const schema of [workflow.open.schema, ...workflow.events.map(event => event.schema)])
      collect(schema as Schema, null, known);
  }
  const places = new Map([...known.keys()].map((key, index) => [key, index]));
  const placeOf = (name: string, within?: string): number =>
    places.get(`${within ?? ''}.${name}`) ?? places.get(name) ?? places.size;
  return {
    member: (name, within) => shown(name, known.get(`${within ?? ''}.${name}`) ?? known.get(name) ?? name),
    value: (name, value) => capitalOr(value, known.get(`${name}=${value}`)),
    inOrder: (members, within) =>
      Object.entries(members).sort(([a], [b]) => placeOf(a, within) - placeOf(b, within)),
  };
}
