/** The body of the request as it stands in the text: the first XML or JSON that is a push. A reply may follow it. */
export function bodyIn(text: string): string | undefined {
  const xml = /<xml>[\s\S]*?<\/xml>/.exec(text);
  const json = jsonIn(text);
  return json && !(xml && xml.index < json.at) ? json.body : xml?.[0];
}

interface Found {
  at: number;
  body: string;
}

/** A text with more braces than this before its body is no request. */
const TRIES = 100;

function jsonIn(text: string): Found | undefined {
  let at = -1;
  for (let tries = 0; tries < TRIES; tries += 1) {
    at = text.indexOf("{", at + 1);
    if (at < 0) return undefined;
    const body = quotedAt(text, at) ?? objectAt(text, at);
    if (body && /"(?:Encrypt|MsgType|InfoType)"\s*:/.test(body)) return { at, body };
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
  for (const token of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token[0] === "{") depth += 1;
    if (token[0] === "}") depth -= 1;
    if (depth === 0) return text.slice(start, start + token.index + 1);
  }
  return undefined;
}
