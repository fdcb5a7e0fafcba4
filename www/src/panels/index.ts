// The panels, in the order of the tabs. A panel is an object of this list and a folder beside it.

import type { ComponentType } from "preact";

import type { Words } from "../words";
import { pushWords } from "../words/push";

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
    title: { "zh-CN": pushWords["zh-CN"].title, en: pushWords.en.title },
    load: async () => (await import("./push")).PushPanel,
  },
  {
    id: "reply",
    title: { "zh-CN": "回包", en: "Reply" },
    load: async () => (await import("./reply")).ReplyPanel,
  },
  {
    id: "compute",
    title: { "zh-CN": "计算", en: "Compute" },
    load: async () => (await import("./compute")).ComputePanel,
  },
];
