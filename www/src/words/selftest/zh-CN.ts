export const zhCN = {
  heading: "自检：用测试向量检验本页",
  intro:
    "在当前浏览器里，用本页各面板所用的同一批模块，逐条运行项目的一致性测试向量，并检查测试用的各个小程序项目。向量是本页自己的文件，运行时才读取。",
  loading: "正在读取测试向量…",
  progress: (done: number, total: number) => `已运行 ${done} / ${total} 条`,
  again: "重新运行",
  verdict: (passed: number, total: number) => `${total} 条测试向量，通过 ${passed} 条`,
  good: "本页的验签、解密、回包、计算与参数检查，和项目测试的结果逐条一致。",
  bad: "以下测试向量没有得到应有的结果。页面的文件可能不完整或被改动过，也可能是浏览器的问题：",
  missing: (count: number) => `另有 ${count} 条没有运行：文件与其声明的条数不符。`,
  shown: (shown: number, all: number) => `共 ${all} 条，只列出前 ${shown} 条；复制的是全部。`,
  copy: "复制失败清单",
  stopped: "自检没有完成",
  stoppedHelp: "测试向量或计算模块没有载入；请检查网络后重新运行。",
  table: { title: "各文件", file: "文件", passed: "通过", state: "状态" },
  states: { ok: "通过", failed: "有失败", waiting: "等待" },
};
