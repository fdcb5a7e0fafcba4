// What the page may do: run its own scripts and WebAssembly, wear its own styles, fetch its own files.
//
// The policy forbids every request to another origin (fetch, images, fonts, frames, forms, workers) and every
// script that is not the page's own. Two ways out are not in its power: a link that the reader follows, and
// WebRTC, whose directive (`webrtc 'block'`) no browser reads yet: Chromium complains that it does not know it.
// The page has no script that uses WebRTC, and the policy lets no other script in.
// A worker of the site has the policy of its own answer, which is in `HEADERS`; that of the one file has the page's. It
// fetches the linter from where it came itself, and nothing else.

import type { Plugin } from "vite";

/** The policy of the site: everything comes from the site itself, and no request goes elsewhere. */
const POLICY = policy("'self'", "'self'", "'self'", "'self' data:");

/** What a server can say and the page itself cannot. */
export const HEADERS = {
  "content-security-policy": `${POLICY}; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The policy of the one file: scripts and styles by their hashes; what it fetches, draws or runs beside it is inside. */
export function filePolicy(scriptHash: string, styleHash: string): string {
  return `${policy(scriptHash, styleHash, "data:", "data:")}; worker-src blob:`;
}

function policy(scripts: string, styles: string, connect: string, images: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `style-src ${styles}`,
    `connect-src ${connect}`,
    `img-src ${images}`,
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
