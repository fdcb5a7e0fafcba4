/** What the system says, in words. */

import { say, type Text, told } from "../locale.js";

const WORDS: Readonly<Record<string, Text>> = {
  ENOENT: ["没有这个文件", "no such file"],
  EISDIR: ["是文件夹", "it is a folder"],
  ENOTDIR: ["路径中有一段不是文件夹", "a part of the path is no folder"],
  EACCES: ["没有权限", "no permission"],
  EPERM: ["没有权限", "no permission"],
  EADDRINUSE: ["端口已被占用", "the port is taken"],
  EADDRNOTAVAIL: ["本机没有这个地址", "this machine has no such address"],
  ENOTFOUND: ["域名无法解析", "no such host"],
  ENOSPC: ["磁盘已满", "the disk is full"],
};

/** The code of an error of the system, and what it means: `ENOENT (no such file)`. */
export function systemWord(cause: unknown): string {
  const { code, message = "" } = cause as Partial<NodeJS.ErrnoException>;
  const words = code === undefined ? undefined : WORDS[code];
  if (words === undefined) return code ?? message;
  return say(`${code}（${told(words)}）`, `${code} (${told(words)})`);
}
