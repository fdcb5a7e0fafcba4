// Fields that several computations have.

import type { FieldSpec } from "../spec";

export const sessionKey = {
  name: "sessionKey",
  label: "session_key",
  secret: true,
} satisfies FieldSpec;

export const appId = { name: "appId", label: "AppID" } satisfies FieldSpec;

export const now = {
  name: "now",
  label: { "zh-CN": "当前时间（Unix 秒）", en: "Now (Unix seconds)" },
  type: "number",
  optional: true,
  hint: {
    "zh-CN": "填写后检查时间窗口；留空则不检查。",
    en: "With it the time window is checked; empty, it is not.",
  },
} satisfies FieldSpec;

/** How far from `now` a message may be. */
export const timeWindow = (name: string): FieldSpec => ({
  name,
  label: { "zh-CN": "时间窗口（秒）", en: "Time window (seconds)" },
  type: "number",
  optional: true,
  hint: { "zh-CN": "默认 300。", en: "Default: 300." },
  when: ({ now }) => Boolean(now),
});

export const privateKey = {
  name: "privateKey",
  label: { "zh-CN": "私钥（PEM）", en: "Private key (PEM)" },
  rows: 5,
  secret: true,
} satisfies FieldSpec;

export const apiV3Key = {
  name: "apiV3Key",
  label: { "zh-CN": "APIv3 密钥", en: "APIv3 key" },
  secret: true,
} satisfies FieldSpec;

/** The answer or request body, untouched. */
export const body = {
  name: "body",
  label: { "zh-CN": "包体", en: "Body" },
  rows: 5,
  hint: { "zh-CN": "逐字节原样粘贴。", en: "Byte by byte as it is." },
} satisfies FieldSpec;

/** HTTP headers as a tool shows them: one in a line. */
export const headers = {
  name: "headers",
  label: { "zh-CN": "HTTP 头", en: "HTTP headers" },
  type: "headers",
  rows: 6,
  hint: { "zh-CN": "每行一个：名称: 值", en: "One in a line: name: value" },
} satisfies FieldSpec;
