// wechatpy: one Python process, fed with lines.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("./oracle.py", import.meta.url));
const INSTALLED = fileURLToPath(new URL("../../../target/oracles/bin/python", import.meta.url));
const FIELDS =
  /<Encrypt><!\[CDATA\[(.*)\]\]><\/Encrypt>\s*<MsgSignature><!\[CDATA\[(.*)\]\]><\/MsgSignature>/;

export const name = "wechatpy";

/** Starts Python; `stop` ends it. */
export function start(seed) {
  const python = process.env.WESEAL_PYTHON || INSTALLED;
  const child = spawn(python, [SCRIPT, String(seed)], { stdio: ["pipe", "pipe", "inherit"] });
  // A pipe that breaks is told by how the process ends.
  child.stdin.on("error", () => {});
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${python} ended: ${code}`)),
    );
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  /** Writes all requests while it reads the answers: a pipe holds few of either. */
  const ask = async (call, requests) => {
    const written = write(
      child.stdin,
      requests.map((request) => `${JSON.stringify({ call, request })}\n`),
    );
    const answers = [];
    while (answers.length < requests.length) {
      const { value, done } = await Promise.race([
        lines.next(),
        ended.then(() => ({ done: true })),
      ]);
      if (done)
        throw new Error(`${python} answered ${answers.length} of ${requests.length} requests`);
      answers.push(JSON.parse(value));
    }
    await written;
    return answers;
  };

  return {
    name,
    seal: async (cases) => (await ask("seal", cases)).map(fieldsOf),
    open: (cases) => ask("open", cases),
    stop: () => {
      child.stdin.end();
      return ended;
    },
  };
}

/** The body is kept: it is opened as the library wrote it. */
function fieldsOf({ body }) {
  const [, encrypt, signature] = FIELDS.exec(body);
  return { encrypt, signature, body };
}

async function write(stream, lines) {
  for (const line of lines) {
    if (!stream.write(line)) await new Promise((resolve) => stream.once("drain", resolve));
  }
}
