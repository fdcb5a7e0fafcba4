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

/** The address of the request, or the query that its single parameters make. */
export function urlIn(text: string): string | undefined {
  for (const [found] of text.matchAll(/[^\s"'`<>（）]*[?&](?:\w+=[^\s"'`<>，。；]*)/g)) {
    const url = found.replaceAll("&amp;", "&");
    // A label and its colon may stand before it without a blank.
    if (isOfPush(url)) return url.slice(Math.max(0, url.search(/https?:\/\/|\//)));
  }
  const bare = /(?:signature|timestamp|nonce)=[^\s"'`<>]+/.exec(text)?.[0];
  return bare && isOfPush(`?${bare}`) ? bare.replaceAll("&amp;", "&") : labelled(text);
}

function isOfPush(url: string): boolean {
  return /[?&;]timestamp=\d/.test(url) && /[?&;]nonce=/.test(url) && /signature=/.test(url);
}

/** `timestamp: 1714112445` and the like, each for itself. */
function labelled(text: string): string | undefined {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = new RegExp(`(?<![\\w.])"?${name}"?\\s*[:：=]\\s*"?([\\w+/=.-]+)`).exec(text)?.[1];
    if (value) query.append(name, value);
  }
  return isOfPush(`?${query}`) ? query.toString() : undefined;
}
