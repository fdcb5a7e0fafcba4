// As much of JSON Schema (2020-12) as schema.json uses, so that no dependency is needed.

/** Where `value` violates `schema`: pointers with a reason. */
export function violations(schema, value) {
  const found = [];
  visit(schema, value, "", schema, found);
  return found;
}

const KEYWORDS = {
  $ref: ({ $ref }, value, at, root, found) => visit(target(root, $ref), value, at, root, found),
  type: ({ type }, value, at, _root, found) => {
    if (![type].flat().some((name) => is(name, value))) found.push(`${at}: is not of type ${type}`);
  },
  const: (schema, value, at, _root, found) => {
    if (value !== schema.const) found.push(`${at}: is not ${schema.const}`);
  },
  enum: (schema, value, at, _root, found) => {
    if (!schema.enum.includes(value)) found.push(`${at}: is none of ${schema.enum}`);
  },
  pattern: ({ pattern }, value, at, _root, found) => {
    if (typeof value === "string" && !new RegExp(pattern, "u").test(value)) found.push(`${at}: does not match ${pattern}`);
  },
  minItems: ({ minItems }, value, at, _root, found) => {
    if (Array.isArray(value) && value.length < minItems) found.push(`${at}: has fewer than ${minItems} items`);
  },
  maxItems: ({ maxItems }, value, at, _root, found) => {
    if (Array.isArray(value) && value.length > maxItems) found.push(`${at}: has more than ${maxItems} items`);
  },
  minimum: ({ minimum }, value, at, _root, found) => {
    if (typeof value === "number" && value < minimum) found.push(`${at}: is less than ${minimum}`);
  },
  items: ({ items }, value, at, root, found) => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(items, item, `${at}/${index}`, root, found));
  },
  required: ({ required }, value, at, _root, found) => {
    if (is("object", value)) for (const name of required) if (!Object.hasOwn(value, name)) found.push(`${at}: lacks ${name}`);
  },
  properties: ({ properties }, value, at, root, found) => {
    if (!is("object", value)) return;
    for (const [name, schema] of Object.entries(properties)) if (Object.hasOwn(value, name)) visit(schema, value[name], `${at}/${name}`, root, found);
  },
  additionalProperties: ({ additionalProperties, properties = {} }, value, at, root, found) => {
    if (!is("object", value)) return;
    for (const name of Object.keys(value)) if (!Object.hasOwn(properties, name)) visit(additionalProperties, value[name], `${at}/${name}`, root, found);
  },
  anyOf: ({ anyOf }, value, at, root, found) => {
    if (!anyOf.some((schema) => passes(schema, value, root))) found.push(`${at}: fits none of ${anyOf.length} forms`);
  },
  allOf: ({ allOf }, value, at, root, found) => {
    for (const schema of allOf) visit(schema, value, at, root, found);
  },
  if: (schema, value, at, root, found) => {
    const branch = passes(schema.if, value, root) ? schema.then : schema.else;
    if (branch !== undefined) visit(branch, value, at, root, found);
  },
};

/** Said along the way, or handled with another keyword. */
const SILENT = new Set(["$schema", "$id", "$defs", "title", "description", "then", "else"]);

function visit(schema, value, at, root, found) {
  if (schema === true) return;
  if (schema === false) {
    found.push(`${at}: is not allowed`);
    return;
  }
  for (const keyword of Object.keys(schema)) {
    if (SILENT.has(keyword)) continue;
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`schema.json: ${keyword} is not known here`);
    check(schema, value, at, root, found);
  }
}

function passes(schema, value, root) {
  const found = [];
  visit(schema, value, "", root, found);
  return found.length === 0;
}

const target = (root, ref) => ref.replace("#/", "").split("/").reduce((schema, name) => schema[name], root);

function is(type, value) {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
