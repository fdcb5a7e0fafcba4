// What the page may do: run its own scripts and WebAssembly, wear its own styles, fetch its own files.

import type { Plugin } from "vite";

/** The policy by which nothing can leave the page. */
export const POLICY = policy("'self'", "'self'");

/** What a server can say and the page itself cannot. */
export const HEADERS = {
  "content-security-policy": `${POLICY}; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The policy of the one file: scripts and styles by their hashes; what is fetched or runs beside it is inlined. */
export function filePolicy(scriptHash: string, styleHash: string): string {
  return `${policy(scriptHash, styleHash, "data:")}; worker-src blob:`;
}

function policy(scripts: string, styles: string, connect = "'self'"): string {
  return [
    "default-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `style-src ${styles}`,
    `connect-src ${connect}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Writes the policy into the built page, so that it holds on any server. */
export function contentPolicy(): Plugin {
  return {
    name: "weseal-content-policy",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}
