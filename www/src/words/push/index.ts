import type { Words } from "..";
import type { Checks } from "./checks";
import { checks as checksEn, en } from "./en";
import { checks as checksZh, zhCN } from "./zh-CN";

/** The texts of the panel of pushes. */
export const pushWords: Words<typeof zhCN> = { "zh-CN": zhCN, en };

/** What to look at for each failure of a push. */
export const pushChecks: Words<Checks> = { "zh-CN": checksZh, en: checksEn };

export type { ErrorCode } from "./checks";
