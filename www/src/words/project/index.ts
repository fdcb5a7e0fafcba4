import type { Words } from "..";
import { en } from "./en";
import { zhCN } from "./zh-CN";

/** The texts of the panel that lints a project. */
export const projectWords: Words<typeof zhCN> = { "zh-CN": zhCN, en };
