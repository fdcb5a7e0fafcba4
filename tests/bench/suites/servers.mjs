/** What an event costs a server: tests/servers/load.mjs, in fewer rounds than by itself. */

import { script } from "../script.mjs";

const FULL = ["--slices", "12", "--rounds", "1", "--seconds", "4"];
const QUICK = ["--slices", "2", "--events", "300", "--rounds", "1", "--seconds", "1"];

export async function run({ wanted, quick, report }) {
  if (!wanted("")) return;
  const path = new URL("../../servers/load.mjs", import.meta.url);
  const { burst, pace, full, paced } = await script(path, ["--json", ...(quick ? QUICK : FULL)]);
  for (const kind of Object.keys(full)) {
    const results = full[kind].map((result) => {
      const { p50, p99 } = paced[kind].find(({ name }) => name === result.name);
      return { ...result, p50, p99 };
    });
    report({ name: kind, kind, burst, pace, servers: results });
  }
}
