// Makes one file of a page: its script and its styles inside, allowed by their hashes, and its icon.

import type { Plugin, Rolldown } from "vite";

import { filePolicy } from "./policy.ts";

/** Puts the one script, the one style sheet and the one icon into `offline.html`, and takes their files away. */
export function singleFile(): Plugin {
  return {
    name: "weseal-single-file",
    enforce: "post",
    generateBundle: {
      // Vite itself still changes the script at this point.
      order: "post",
      handler: async (_, bundle) => inline(bundle),
    },
  };
}

async function inline(bundle: Rolldown.OutputBundle): Promise<void> {
  const script = only(bundle, ".js") as Rolldown.OutputChunk;
  const style = only(bundle, ".css") as Rolldown.OutputAsset;
  const icon = only(bundle, ".svg") as Rolldown.OutputAsset;
  const page = only(bundle, ".html") as Rolldown.OutputAsset;
  // What ends a script ends it in a text of the script, too.
  const code = script.code.replaceAll("</script", "<\\/script");
  const css = String(style.source).trim();
  const meta = await metaPolicy(code, css);
  page.source = String(page.source)
    .replace(/<script type="module"[^>]*><\/script>/, "")
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`)
    .replace(`./${icon.fileName}`, `data:image/svg+xml,${encodeURIComponent(String(icon.source))}`)
    .replace("<head>", `<head>\n    ${meta}`)
    .replace("</body>", () => `<script type="module">${code}</script>\n  </body>`);
  page.fileName = "offline.html";
  for (const { fileName } of [script, style, icon]) delete bundle[fileName];
}

/** The modules of WebAssembly are addresses of data, which the page fetches from itself. */
async function metaPolicy(code: string, css: string): Promise<string> {
  const content = filePolicy(await hash(code), await hash(css));
  return `<meta http-equiv="Content-Security-Policy" content="${content}">`;
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

function only(bundle: Rolldown.OutputBundle, ending: string) {
  const found = Object.values(bundle).filter(({ fileName }) => fileName.endsWith(ending));
  const [file, ...others] = found;
  if (!file || others.length > 0) throw new Error(`${found.length} files of ${ending}, not one`);
  return file;
}
