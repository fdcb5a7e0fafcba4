export const zhCN = {
  title: "weseal 调试页",
  name: "调试页",
  panels: "面板",
  skip: "跳到内容",
  otherLanguage: "English",
  theme: { label: "外观", system: "跟随系统", light: "浅色", dark: "深色" },
  loading: "正在载入…",
  failed: {
    title: "这个面板没有载入",
    text: "请检查网络后重试。其他面板里填写的内容仍在；如果仍然失败，请刷新页面，但刷新会清空已填写的内容。",
    retry: "重试",
  },
  privacy: {
    title: "数据不离开本页",
    summary: "所有计算都在浏览器里完成：不上传、不保存，关闭页面即清除。",
    how: "如何自己验证",
    checks: [
      "切换到开发者工具的「网络」面板，清空记录后再填写：不会出现任何发往其他地址的请求。",
      "查看网页源代码里的 Content-Security-Policy：default-src 'none'，只允许读取本站自己的文件。",
      "在「应用」面板里查看存储：没有 Cookie、localStorage 或 Service Worker；地址栏里只有面板名与语言。",
    ],
    offline: {
      site: "断开网络后继续使用：已经用过的面板照常计算，结果不变。没有用过的面板、编辑器与 RSA 模块要到用时才载入；要完全断网使用，请用单个文件：",
      file: "断开网络后继续使用：所有内容都在这一个文件里，结果不变。",
    },
    caution: "仍建议：密钥出现在别处（截图、聊天记录、工单）时，请在后台更换。",
  },
  footer: {
    documents: "微信官方文档：消息推送",
    tool: "官方的请求构造与调试工具",
    offline: "下载离线版（单个文件）",
    selfTest: "本页自检",
  },
};
