/** What the query of a push has, in the order in which WeChat writes it. */
const NAMES = [
  "signature",
  "timestamp",
  "nonce",
  "openid",
  "encrypt_type",
  "msg_signature",
  "echostr",
];

/** What an address ends before: on its left, and on its right, where Chinese sentences end, too. */
const BEFORE = /[\s"'`<>（）]/;
const AFTER = /[\s"'`<>，。；]/;

/** The address of the request, or the query that its single parameters make. */
export function urlIn(text: string): string | undefined {
  if (!text.includes("nonce")) return undefined;
  for (const run of runsAround(text, "timestamp=")) {
    const url = addressIn(run.replaceAll("&amp;", "&"));
    if (isOfPush(url)) return url;
  }
  return labelled(text);
}

/** Whether an address has what every push has. */
export function isOfPush(url: string): boolean {
  const query = `&${url}`;
  return (
    /[?&;]timestamp=\d/.test(query) && /[?&;]nonce=/.test(query) && query.includes("signature=")
  );
}

/** The words that hold this name, each once: a long text is gone through once. */
function* runsAround(text: string, name: string): Generator<string> {
  let end = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, end)) {
    let start = at;
    while (start > end && !BEFORE.test(text.charAt(start - 1))) start -= 1;
    end = at + name.length;
    while (end < text.length && !AFTER.test(text.charAt(end))) end += 1;
    yield text.slice(start, end);
  }
}

/** A label and its colon may stand before an address without a blank. */
function addressIn(run: string): string {
  const start = run.search(run.includes("?") ? /https?:\/\/|\// : /\w{1,40}=/);
  return run.slice(Math.max(0, start));
}

/** `timestamp: 1714112445` and the like, each for itself. */
function labelled(text: string): string | undefined {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = new RegExp(`(?<![\\w.])"?${name}"?\\s{0,40}[:：=]\\s{0,40}"?([\\w+/=.-]+)`).exec(
      text,
    )?.[1];
    if (value) query.append(name, value);
  }
  return isOfPush(query.toString()) ? query.toString() : undefined;
}
