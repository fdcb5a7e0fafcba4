import type { Words } from "..";
import { en } from "./en";
import { zhCN } from "./zh-CN";

/** The texts of the panel of computations. */
export const computeWords: Words<typeof zhCN> = { "zh-CN": zhCN, en };
