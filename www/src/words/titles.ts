// The names of the panels: the first view has them, the other texts of a panel come with it.

import type { Words } from ".";

/** The name of a panel, by its name in the address. */
export const titles = {
  push: { "zh-CN": "消息推送", en: "Push" },
  reply: { "zh-CN": "回包", en: "Reply" },
  compute: { "zh-CN": "计算", en: "Compute" },
  check: { "zh-CN": "参数检查", en: "Check" },
  project: { "zh-CN": "项目", en: "Project" },
  rules: { "zh-CN": "规则目录", en: "Rules" },
  selftest: { "zh-CN": "自检", en: "Self-test" },
} satisfies Record<string, Words<string>>;
