import type { Words } from "..";

const zhCN = {
  comment: "从调试页复制，密钥已替换",
  commentAsIs: "从调试页复制",
  kept: "原来的密钥没有解开，密文与签名保持原样",
  other: "密钥替换后结果与原来不同",
  copy: "复制为测试向量",
  hint: "Token 与密钥会替换为形式相同的固定值，并据此重新加密、签名与计算；其余内容（包括解密后的内容）保持原样。",
  asIs: "载荷、日期与填写的情况都保持原样。",
};

const en: typeof zhCN = {
  comment: "copied from the debug page with its keys replaced",
  commentAsIs: "copied from the debug page",
  kept: "the original keys did not open it, so what is sealed or signed stays as it was",
  other: "with other keys it ends otherwise than the original",
  copy: "Copy as test vector",
  hint: "Fixed values of the same shape replace the Token and the keys, and with them it is sealed, signed and computed anew; everything else, what was opened included, stays as it is.",
  asIs: "The payload, the day and what is filled in stay as they are.",
};

/** The texts of a test vector. */
export type VectorWords = typeof zhCN;
export const vectorWords: Words<VectorWords> = { "zh-CN": zhCN, en };
