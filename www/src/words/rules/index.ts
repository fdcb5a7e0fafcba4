import type { Words } from "..";
import { en } from "./en";
import { zhCN } from "./zh-CN";

/** The texts of the catalogue of rules. */
export const rulesWords: Words<typeof zhCN> = { "zh-CN": zhCN, en };
