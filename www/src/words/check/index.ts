import type { Words } from "..";
import { en } from "./en";
import { zhCN } from "./zh-CN";

/** The texts of the panel that judges. */
export const checkWords: Words<typeof zhCN> = { "zh-CN": zhCN, en };
