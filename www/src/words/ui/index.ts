import type { Words } from "..";

const zhCN = {
  clear: "清空",
  copy: "复制",
  copied: "已复制",
  copyFailed: "复制失败，请手动选择",
  more: "展开全部",
  less: "收起",
  show: "显示",
  hide: "隐藏",
  characters: (count: number) => `${count} 个字符`,
  bytes: (count: number) => `${count} 字节`,
  engine: {
    failed: "计算模块没有载入",
    failedHelp: "浏览器需要支持 WebAssembly；请检查网络或更新浏览器后刷新页面。",
    refused: "无法计算",
  },
  editor: {
    help: "F8 跳到下一处问题，Ctrl+Shift+M 列出所有问题。",
    phrases: {
      "Control character": "控制字符",
      Diagnostics: "问题",
      "No diagnostics": "没有问题",
      close: "关闭",
    },
  },
  map: {
    label: "解密后的字节",
    help: "方向键移动，Home 与 End 跳到首尾",
    none: "把指针移到字节上，或用方向键选择",
    at: (at: number) => `字节 ${at}`,
    gap: (count: number) => `中间 ${count} 字节未画出`,
    all: "全部画出",
    most: (count: number) => `画出前 ${count} 字节`,
  },
};

const en: typeof zhCN = {
  clear: "Clear",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Not copied: select it by hand",
  more: "Show all",
  less: "Show less",
  show: "Show",
  hide: "Hide",
  characters: (count) => `${count} characters`,
  bytes: (count) => `${count} ${count === 1 ? "byte" : "bytes"}`,
  engine: {
    failed: "What computes could not be loaded",
    failedHelp:
      "The browser needs WebAssembly. Check the network or update the browser, then reload the page.",
    refused: "This cannot be computed",
  },
  editor: {
    help: "F8 goes to the next fault, Ctrl+Shift+M lists all of them.",
    phrases: {
      "Control character": "Control character",
      Diagnostics: "Faults",
      "No diagnostics": "No fault",
      close: "Close",
    },
  },
  map: {
    label: "Decrypted bytes",
    help: "Arrow keys move, Home and End go to the ends",
    none: "Point at a byte, or use the arrow keys",
    at: (at) => `byte ${at}`,
    gap: (count) => `${count} bytes in between are not drawn`,
    all: "Draw all",
    most: (count) => `Draw the first ${count} bytes`,
  },
};

/** The texts of the parts that every panel uses. */
export const uiWords: Words<typeof zhCN> = { "zh-CN": zhCN, en };
