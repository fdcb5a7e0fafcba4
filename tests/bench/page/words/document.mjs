/** The words of docs/benchmarks.md. */

import { en } from "./en.mjs";
import { zh } from "./zh.mjs";

export const WORDS = { en, "zh-CN": zh };
