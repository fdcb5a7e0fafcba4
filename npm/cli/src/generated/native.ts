// Generated from npm/platforms.json by `cargo xtask gen`. Do not edit.

/** The packages that have the linter's addon, by platform and architecture. */
export const linters: { readonly [target: string]: readonly string[] } = {
  "linux-x64": ["@weseal/lint-linux-x64-gnu"],
};
