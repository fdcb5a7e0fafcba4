/** Changing one member of a JSON text and leaving the rest as it is written. */

interface Member {
  key: string;
  /** Where its value begins and ends. */
  start: number;
  end: number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The text with this value at this path; objects on the way are made where there are none. */
export function withValue(text: string, path: readonly string[], value: unknown): string {
  return put(text, text.indexOf("{"), path, value, 1);
}

function put(
  text: string,
  open: number,
  [key = "", ...rest]: readonly string[],
  value: unknown,
  depth: number,
): string {
  const members = membersOf(text, open);
  // The last one counts where a key is repeated.
  const member = members.filter((own) => own.key === key).at(-1);
  const step = unit(text);
  if (member !== undefined && rest.length > 0 && text[member.start] === "{")
    return put(text, member.start, rest, value, depth + 1);
  const made = rest.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  const isOneLine = !text.includes("\n");
  const written = JSON.stringify(made, null, isOneLine ? undefined : step)
    .split("\n")
    .join(lineEnd(text) + step.repeat(depth));
  if (member !== undefined) return text.slice(0, member.start) + written + text.slice(member.end);
  const lead = isOneLine ? "" : lineEnd(text) + step.repeat(depth);
  const item = `${lead}${JSON.stringify(key)}:${isOneLine ? "" : " "}${written}`;
  const last = members.at(-1);
  if (last !== undefined) return `${text.slice(0, last.end)},${item}${text.slice(last.end)}`;
  const close = text.indexOf("}", open);
  const tail = isOneLine ? "" : lineEnd(text) + step.repeat(depth - 1);
  return text.slice(0, open + 1) + item + tail + text.slice(close);
}

/** The members of the object that begins here, of a text that is JSON. */
function membersOf(text: string, open: number): Member[] {
  const members: Member[] = [];
  let depth = 0;
  let key: string | undefined;
  let start = open;
  for (const { 0: token, index } of text.slice(open).matchAll(TOKEN)) {
    const [from, end] = [open + index, open + index + token.length];
    if (token === "{" || token === "[") {
      depth += 1;
      if (depth === 2) start = from;
    } else if (token === "}" || token === "]") {
      depth -= 1;
      if (depth === 0) return members;
      if (depth === 1) members.push({ key: key ?? "", start, end });
    } else if (depth === 1 && token === ",") key = undefined;
    else if (depth === 1 && key === undefined) key = JSON.parse(token) as string;
    else if (depth === 1 && token !== ":") members.push({ key: key ?? "", start: from, end });
  }
  return members;
}

function unit(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
}

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
