/** Writes schemas down so that people can read them and see a change: names for what has one, one line a scalar. */

type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Schema => typeof value === "object" && value !== null;

/** A schema as a value for JSON; what has a name of its own elsewhere is only called by it. */
export function written(schema: unknown, nameOf: (schema: unknown) => string | undefined): unknown {
  const inner = (part: unknown) => nameOf(part) ?? written(part, nameOf);
  if (!isObject(schema)) return schema;
  if (Array.isArray(schema.anyOf)) return union(schema.anyOf.map(inner));
  if ("const" in schema) return JSON.stringify(schema.const);
  switch (schema.type) {
    case "object":
      return objectOf(schema, inner);
    case "array":
      return Array.isArray(schema.items)
        ? { tuple: schema.items.map(inner).join(", ") }
        : { [`array${limits(schema)}`]: inner(schema.items) };
    default:
      return `${String(schema.type ?? "anything")}${limits(schema)}`;
  }
}

function objectOf(schema: Schema, inner: (part: unknown) => unknown): Schema {
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const properties = isObject(schema.properties) ? schema.properties : {};
  const patterns = isObject(schema.patternProperties) ? schema.patternProperties : {};
  const named = Object.entries(properties).map(([key, part]) => [
    required.has(key) ? key : `${key}?`,
    inner(part),
  ]);
  const records = Object.entries(patterns).map(([pattern, part]) => [`/${pattern}/`, inner(part)]);
  const closing = schema.additionalProperties === false ? [["(nothing else)", true]] : [];
  return Object.fromEntries([...named, ...records, ...closing]);
}

/** Choices that are one word each stand in one line. */
function union(parts: readonly unknown[]): unknown {
  return parts.every((part) => typeof part === "string") ? parts.join(" | ") : { "one of": parts };
}

const told = [
  "type",
  "title",
  "description",
  "items",
  "required",
  "properties",
  "additionalProperties",
  "additionalItems",
];

function limits(schema: Schema): string {
  const said = Object.entries(schema).filter(([key]) => !told.includes(key) && !key.startsWith("~"));
  return said.length === 0 ? "" : ` (${said.map(([key, value]) => `${key} ${String(value)}`).join(", ")})`;
}
