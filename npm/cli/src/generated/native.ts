// Generated from npm/platforms.json by `cargo xtask gen`. Do not edit.

/** The packages that have the linter's addon, by platform and architecture. */
export const linters: { readonly [target: string]: readonly string[] } = {
  "darwin-arm64": ["@weseal/lint-darwin-arm64"],
  "darwin-x64": ["@weseal/lint-darwin-x64"],
  "linux-arm64": ["@weseal/lint-linux-arm64-gnu", "@weseal/lint-linux-arm64-musl"],
  "linux-x64": ["@weseal/lint-linux-x64-gnu", "@weseal/lint-linux-x64-musl"],
  "win32-x64": ["@weseal/lint-win32-x64-msvc"],
};
