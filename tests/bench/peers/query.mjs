/** A query string read by hand: the three parameters, percent-encoding undone only where there is any. */
export function readQuery(query) {
  let timestamp = "";
  let nonce = "";
  let signature = "";
  for (let start = 0; start < query.length; ) {
    const found = query.indexOf("&", start);
    const end = found < 0 ? query.length : found;
    const equals = query.indexOf("=", start);
    if (equals > 0 && equals < end) {
      const name = query.slice(start, equals);
      if (name === "timestamp") timestamp = value(query, equals, end);
      else if (name === "nonce") nonce = value(query, equals, end);
      else if (name === "msg_signature") signature = value(query, equals, end);
    }
    start = end + 1;
  }
  return { timestamp, nonce, signature };
}

/** The parts of a signature, sorted and joined without an array. */
export function joinSorted(token, timestamp, nonce, encrypt) {
  let [a, b, c, d] = [token, timestamp, nonce, encrypt];
  if (b < a) [a, b] = [b, a];
  if (d < c) [c, d] = [d, c];
  if (c < a) [a, c] = [c, a];
  if (d < b) [b, d] = [d, b];
  if (c < b) [b, c] = [c, b];
  return a + b + c + d;
}

function value(query, equals, end) {
  const text = query.slice(equals + 1, end);
  return text.includes("%") ? decodeURIComponent(text) : text;
}
