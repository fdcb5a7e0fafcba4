// The panels, in the order of the tabs. A panel is an object of this list and a folder beside it.

import type { ComponentType } from "preact";

import type { Words } from "../words";
import { titles } from "../words/titles";

/** A panel of the page. */
export interface Panel {
  /** Its name in the address. */
  id: string;
  title: Words<string>;
  /** Loads it: its code is fetched when it is first opened. */
  load: () => Promise<ComponentType>;
}

/** All of them; the first is open at first. */
export const panels: readonly [Panel, ...Panel[]] = [
  {
    id: "push",
    title: titles.push,
    load: async () => (await import("./push")).PushPanel,
  },
  {
    id: "reply",
    title: titles.reply,
    load: async () => (await import("./reply")).ReplyPanel,
  },
  {
    id: "compute",
    title: titles.compute,
    load: async () => (await import("./compute")).ComputePanel,
  },
  {
    id: "check",
    title: titles.check,
    load: async () => (await import("./check")).CheckPanel,
  },
  {
    id: "project",
    title: titles.project,
    load: async () => (await import("./project")).ProjectPanel,
  },
  {
    id: "rules",
    title: titles.rules,
    load: async () => (await import("./rules")).RulesPanel,
  },
];

/** What is no tab, and opens with `?selftest`: the conformance vectors, run by this very page. */
export const selfTest: Panel = {
  id: "selftest",
  title: titles.selftest,
  load: async () => (await import("./selftest")).SelfTestPanel,
};
