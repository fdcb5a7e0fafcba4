/** The body of the request as it stands in the text: the first XML or JSON that is a push. A reply may follow it. */
export function bodyIn(text: string): string | undefined {
  const xml = xmlIn(text);
  const json = jsonIn(text);
  return json && !(xml && xml.at < json.at) ? json.body : xml?.body;
}

interface Found {
  at: number;
  body: string;
}

function xmlIn(text: string): Found | undefined {
  const at = text.indexOf("<xml>");
  const end = at < 0 ? -1 : text.indexOf(END, at);
  return end < 0 ? undefined : { at, body: text.slice(at, end + END.length) };
}

const END = "</xml>";
/** What is the name of a member in every push. */
const OF_PUSH = /(?:Encrypt|MsgType|InfoType)\\?"/;
/** A text with more braces than this before its body is no request. */
const TRIES = 100;

function jsonIn(text: string): Found | undefined {
  if (!OF_PUSH.test(text)) return undefined;
  let at = -1;
  for (let tries = 0; tries < TRIES; tries += 1) {
    at = text.indexOf("{", at + 1);
    if (at < 0) return undefined;
    const body = quotedAt(text, at) ?? objectAt(text, at);
    if (body && /"(?:Encrypt|MsgType|InfoType)"\s{0,40}:/.test(body)) return { at, body };
  }
  return undefined;
}

/** JSON that is itself a text, with a backslash before each quote. */
function quotedAt(text: string, start: number): string | undefined {
  const found = /^\{(?:\s|\\[nrt])*\\"(?:[^"\\]|\\.)*/.exec(text.slice(start))?.[0];
  try {
    return found && JSON.parse(`"${found}"`);
  } catch {
    return undefined;
  }
}

/** The text from a brace to its counterpart; braces within texts do not count. */
function objectAt(text: string, start: number): string | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) at += character === "\\" ? 1 : 0;
    else if (character === "{") depth += 1;
    else if (character === "}") depth -= 1;
    if (depth === 0) return text.slice(start, at + 1);
  }
  return undefined;
}
