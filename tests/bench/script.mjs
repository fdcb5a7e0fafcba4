/** Another script, in a process of its own: what it prints, read as JSON. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Throws where it fails. */
export async function script(url, args) {
  const child = spawn(process.execPath, [fileURLToPath(url), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    printed += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${url} ended with ${code}`);
  return JSON.parse(printed);
}
