// Comparisons that say where two values differ.

/** Where `actual` differs from `wanted`: a text for people, or undefined. Objects must have plain prototypes. */
export function difference(actual, wanted, at = "") {
  if (typeof wanted !== "object" || wanted === null) {
    return Object.is(actual, wanted)
      ? undefined
      : `${at || "value"} is ${show(actual)}, not ${show(wanted)}`;
  }
  if (typeof actual !== "object" || actual === null)
    return `${at || "value"} is ${show(actual)}, not ${show(wanted)}`;
  if (Array.isArray(wanted) !== Array.isArray(actual))
    return `${at || "value"} is ${show(actual)}, not ${show(wanted)}`;
  if (![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(actual)))
    return `${at || "value"} has another prototype`;
  for (const name of new Set([...Object.keys(wanted), ...Object.keys(actual)])) {
    if (!Object.hasOwn(actual, name)) return `${at}/${name} is missing`;
    if (!Object.hasOwn(wanted, name))
      return `${at}/${name} is superfluous: ${show(own(actual, name))}`;
    const found = difference(own(actual, name), own(wanted, name), `${at}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** As `difference`, but of `wanted`'s members alone. */
export function differenceOf(actual, wanted) {
  for (const name of Object.keys(wanted)) {
    const found = difference(actual?.[name], wanted[name], `/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The value of an own property, also of one that is called `__proto__`. */
const own = (object, name) => Object.getOwnPropertyDescriptor(object, name).value;

function show(value) {
  const text =
    typeof value === "object"
      ? JSON.stringify(value)
      : typeof value === "string"
        ? JSON.stringify(value)
        : String(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
