import type { Words } from "..";

const zhCN = {
  severities: { error: "错误", warning: "警告", info: "提示" },
};

const en: typeof zhCN = {
  severities: { error: "Error", warning: "Warning", info: "Info" },
};

/** The texts that the panels of rules share. */
export const catalogueWords: Words<typeof zhCN> = { "zh-CN": zhCN, en };
