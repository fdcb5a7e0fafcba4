// The small expressions of the vectors, turned into values. Rust knows $repeat, $concat and $hex; the
// others are values that JSON does not have and occur in javascript.json alone.

const encoder = new TextEncoder();

/** The text of an expression, or the bytes of a `$hex` one. */
export function textOf(value) {
  if (typeof value !== "object" || value === null) return value;
  if ("$repeat" in value) return value.$repeat[0].repeat(value.$repeat[1]);
  if ("$concat" in value) return value.$concat.map(textOf).join("");
  if ("$hex" in value)
    return Uint8Array.from(value.$hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  return value;
}

/** The bytes of a body. */
export const bytesOf = (body) => (typeof body === "string" ? encoder.encode(body) : body);

/** A configuration with its expressions expanded. */
export function configOf(config) {
  const { encodingAesKey } = config;
  return typeof encodingAesKey === "object" &&
    encodingAesKey !== null &&
    !Array.isArray(encodingAesKey)
    ? { ...config, encodingAesKey: textOf(encodingAesKey) }
    : config;
}

/** The options of a computation as JSON text, each `$key` in them as the key of its group. */
export function withKeys({ options, keys = {} }) {
  return JSON.stringify(options, (_, value) => (value?.$key ? keys[value.$key] : value));
}

const SPECIAL = {
  $undefined: () => undefined,
  $cyclic: () => {
    const object = { a: 1 };
    object.self = object;
    return object;
  },
  $nested: (depth) => {
    let object = {};
    for (let i = 0; i < depth; i += 1) object = { a: object };
    return object;
  },
  $searchParams: (text) => new URLSearchParams(text),
  $nullPrototype: (object) => Object.assign(Object.create(null), object),
  $bytes: (text) => encoder.encode(text),
  $view: (text) => {
    const bytes = encoder.encode(text);
    const larger = new Uint8Array(bytes.length + 14).fill(0x20);
    larger.set(bytes, 7);
    return larger.subarray(7, 7 + bytes.length);
  },
  $number: Number,
  $bigint: BigInt,
  $function: () => () => "success",
};

/** An argument with every expression in it expanded; `opened` makes what `$opened` stands for. */
export function argumentOf(value, opened) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => argumentOf(item, opened));
  if ("$opened" in value) return opened();
  const [name] = Object.keys(value);
  if (name !== undefined && Object.hasOwn(SPECIAL, name)) return SPECIAL[name](value[name]);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, argumentOf(item, opened)]),
  );
}

/** A query as text, as it would stand in an address; nothing where there is none. */
export const queryText = (query) =>
  typeof query !== "object"
    ? query
    : Object.entries(query)
        .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
        .join("&");
