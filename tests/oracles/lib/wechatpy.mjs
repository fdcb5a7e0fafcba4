// wechatpy: one Python process.

import { python } from "./python.mjs";

const FIELDS =
  /<Encrypt><!\[CDATA\[(.*)\]\]><\/Encrypt>\s*<MsgSignature><!\[CDATA\[(.*)\]\]><\/MsgSignature>/;

export const name = "wechatpy";

/** Starts Python; `stop` ends it. */
export function start(seed) {
  const { ask, stop } = python("./oracle.py", seed);
  return {
    name,
    seal: async (cases) => (await ask("seal", cases)).map(fieldsOf),
    open: (cases) => ask("open", cases),
    stop,
  };
}

/** The body is kept: it is opened as the library wrote it. */
function fieldsOf({ body }) {
  const [, encrypt, signature] = FIELDS.exec(body);
  return { encrypt, signature, body };
}
