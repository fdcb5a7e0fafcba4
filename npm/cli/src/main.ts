#!/usr/bin/env node
/** The entry of the command `weseal`. */

import { say } from "./locale.js";
import { run } from "./run.js";
import { complain } from "./terminal/complain.js";

// Whoever reads only the beginning (`weseal … | head`) closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  // A full disk, say.
  complain(() => `${say("无法写出", "cannot write")}: ${error.code}\n`);
  process.exit(2);
});

process.exitCode = await run(process.argv.slice(2));
// Who has ended it does not wait for answers that are still to come.
if (process.exitCode === 130) process.stdout.write("", () => process.exit());
