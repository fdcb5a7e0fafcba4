// Programs that run to their end.

import { execFile } from "node:child_process";

/** What a program prints. Fails with all of its output when it fails. */
export function run(program, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const options = {
      cwd,
      env: environment(env),
      timeout: 600_000,
      maxBuffer: 2 ** 26,
      shell: process.platform === "win32" && program === "npm",
    };
    execFile(program, args, options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const reason = error.signal ?? `exit code ${error.code}`;
      reject(new Error(`${program} ${args.join(" ")}: ${reason}\n${stdout}\n${stderr}`));
    });
  });
}

/** The same, of Node. */
export function node(args, options) {
  return run(process.execPath, args, options);
}

/** This process's environment without what would decide for the program under test. */
export function environment(added = {}) {
  const { WESEAL_BACKEND, WESEAL_LOCALE, NODE_PATH, NODE_OPTIONS, NODE_ENV, ...inherited } =
    process.env;
  return { ...inherited, NEXT_TELEMETRY_DISABLED: "1", ...added };
}
