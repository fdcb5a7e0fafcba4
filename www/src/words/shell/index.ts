import type { Words } from "..";
import { en } from "./en";
import { zhCN } from "./zh-CN";

/** The texts of the frame around every panel. */
export const shellWords: Words<typeof zhCN> = { "zh-CN": zhCN, en };
