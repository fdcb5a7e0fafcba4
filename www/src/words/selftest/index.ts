import type { Words } from "..";
import { en } from "./en";
import { zhCN } from "./zh-CN";

/** The texts of the self-test. */
export const selfTestWords: Words<typeof zhCN> = { "zh-CN": zhCN, en };
