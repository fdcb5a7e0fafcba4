// Generated from Rust by `cargo xtask gen`. Do not edit.

/** The version of the package; a native addon must have the same. */
export const VERSION = "0.1.0";

/** What the facade says by itself. */
export const facadeTexts = {
  INVALID_ARGUMENT: {
    "zh-CN": "参数 {argument} 不合法：{reason}。请按文档传入。",
    en: "The argument {argument} is not valid: {reason}. Pass it as documented.",
  },
  CONFIG_INVALID: {
    "zh-CN": "配置项 {path} 不合法：{reason}。请检查 createPush 的参数。",
    en: "The setting {path} is not valid: {reason}. Check what is passed to createPush.",
  },
  BACKEND_UNAVAILABLE: {
    "zh-CN": "无法加载后端 {backend}：{reason}。可设置 WESEAL_BACKEND=wasm，或重新安装依赖；在浏览器或边缘环境请先调用 weseal/wasm 的 init。",
    en: "The backend {backend} cannot be loaded: {reason}. Set WESEAL_BACKEND=wasm or reinstall; in a browser or at the edge call init of weseal/wasm first.",
  },
  INTERNAL: {
    "zh-CN": "weseal 内部错误：{reason}。这是一个缺陷，请附上不含密钥的复现步骤反馈；后续调用不受影响。",
    en: "An internal error of weseal: {reason}. This is a bug; please report it with steps that hold no secrets. Later calls are not affected.",
  },
} as const;
