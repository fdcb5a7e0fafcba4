#!/usr/bin/env node
/** The entry of the command `weseal`. */

import { say } from "./locale.js";
import { run } from "./run.js";
import { complain } from "./terminal/complain.js";
import { systemWord } from "./terminal/system.js";

// Whoever reads only the beginning (`weseal … | head`) closes the pipe. Its own code, where the command has ended;
// else that of a process that SIGPIPE has ended: nobody may take what was cut off for fine.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 141);
  // A full disk, say.
  complain(() => `${say("无法写出：", "cannot write: ")}${systemWord(error)}\n`);
  process.exit(2);
});
// What cannot be said changes nothing of what is found.
process.stderr.on("error", () => {});

process.exitCode = await run(process.argv.slice(2));
// Who has ended it does not wait for answers that are still to come.
if (process.exitCode === 130) process.stdout.write("", () => process.exit());
