import type { zhCN } from "./zh-CN";

export const en: typeof zhCN = {
  heading: "Self-test: this page against the test vectors",
  intro:
    "Every conformance vector of the project runs in this browser, by the very modules that the panels of this page use, and every mini program of the tests is linted. The vectors are files of the page, read when they are needed.",
  loading: "Reading the test vectors…",
  progress: (done, total) => `${done} of ${total} have run`,
  again: "Run again",
  verdict: (passed, total) => `${passed} of ${total} test vectors passed`,
  good: "What this page verifies, opens, answers, computes and checks is what the tests of the project demand, vector by vector.",
  bad: "These vectors did not come out as they should. A file of the page may be incomplete or altered, or the browser is at fault:",
  missing: (count) => `${count} more did not run: a file does not have as many as it says it has.`,
  shown: (shown, all) => `${all} in all: the first ${shown} are listed, all of them are copied.`,
  copy: "Copy the failures",
  stopped: "The self-test could not be finished",
  stoppedHelp:
    "The test vectors or what computes could not be loaded. Check the network, then run it again.",
  table: { title: "Files", file: "File", passed: "Passed", state: "State" },
  states: { ok: "passed", failed: "failures", waiting: "waiting" },
};
