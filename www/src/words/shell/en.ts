import type { zhCN } from "./zh-CN";

export const en: typeof zhCN = {
  title: "weseal debug page",
  name: "debug page",
  panels: "Panels",
  skip: "Skip to the content",
  otherLanguage: "中文",
  theme: { label: "Appearance", system: "as the system", light: "light", dark: "dark" },
  loading: "Loading…",
  failed: {
    title: "This panel was not loaded",
    text: "Check the network and try again. What was filled in elsewhere is still there. If it fails again, reload the page; that empties every form.",
    retry: "Try again",
  },
  privacy: {
    title: "Nothing leaves this page",
    summary:
      "Everything is computed in the browser. Nothing is uploaded or stored; closing the page clears it.",
    how: "How to check that",
    checks: [
      "Open the Network tab of the developer tools, clear it, then fill in the form: no request to any other address appears.",
      "Look at the Content-Security-Policy in the page source: default-src 'none', and only the site's own files may be read.",
      "Look at the storage in the Application tab: no cookie, no localStorage, no service worker. The address holds the name of the panel and the language alone.",
    ],
    offline: {
      site: "Go offline and carry on: what has been opened computes as before. Panels that were not opened, the editor and RSA are loaded when they are needed; to work without any network, take the one file:",
      file: "Go offline and carry on: everything is in this one file, and the results are the same.",
    },
    caution:
      "Still: change a key in the console once it has been seen elsewhere, in a screenshot, a chat or a ticket.",
  },
  footer: {
    documents: "WeChat's documents: message push",
    tool: "WeChat's own tool for building and debugging requests",
    offline: "Download for offline use (one file)",
    selfTest: "Self-test of this page",
  },
};
