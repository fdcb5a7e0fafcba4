// The names of the panels: the first view has them, the other texts of a panel come with it.

import type { Words } from ".";

/** The name of a panel, by its name in the address. */
export const titles = {
  check: { "zh-CN": "参数检查", en: "Check" },
  rules: { "zh-CN": "规则目录", en: "Rules" },
} satisfies Record<string, Words<string>>;
