#!/usr/bin/env node
/** The entry of the command `weseal`. */

import { run } from "./run.js";

// Whoever reads only the beginning (`weseal … | head`) closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2));
// Who has ended it does not wait for answers that are still to come.
if (process.exitCode === 130) process.stdout.write("", () => process.exit());
