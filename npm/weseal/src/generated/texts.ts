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
  PARAMETER_INVALID: {
    "zh-CN": "URL 参数 {parameter} 的格式不正确：应为{form}。",
    en: "The URL parameter {parameter} does not have its form: {form}.",
  },
  BODY_TOO_LARGE: {
    "zh-CN": "包体 {bytes} 字节，超过上限 {limit} 字节。微信推送远小于此；确有需要时请调大 maxBodyBytes。",
    en: "The body has {bytes} bytes, more than the limit of {limit}. A push is far smaller; raise maxBodyBytes if you must.",
  },
  METHOD_NOT_ALLOWED: {
    "zh-CN": "不接受 {method} 请求：微信只用 GET 验证 URL，用 POST 推送消息。",
    en: "A {method} request is not accepted: WeChat verifies the URL by GET and pushes by POST.",
  },
  HANDLER_FAILED: {
    "zh-CN": "onEvent 处理 {type} 时抛出了错误（见 cause）。未确认的消息微信会重试。",
    en: "onEvent has thrown while it handled {type} (see cause). WeChat repeats what was not acknowledged.",
  },
  ANSWER_MISSING: {
    "zh-CN": "{type} 要求回复结构化内容，onEvent 却没有返回。请按该事件的文档返回对象。",
    en: "{type} wants a structured answer, and onEvent has returned none. Return the object that its documents show.",
  },
  DEADLINE_EXCEEDED: {
    "zh-CN": "onEvent 处理 {type} 超过 {milliseconds} 毫秒仍未完成，未确认此消息；处理仍在继续，重试会得到其结果。已可靠保存的事件可调用 context.acknowledge()。",
    en: "onEvent has not finished {type} within {milliseconds} ms, so it was not acknowledged; it goes on, and a retry gets its answer. Call context.acknowledge() for an event that is stored durably.",
  },
  MESSAGE_BUSY: {
    "zh-CN": "同一条消息仍在处理中，等到时限也没有结果，已应答 503 让微信稍后重试。",
    en: "The same message was still being handled when the deadline came; answered 503, so that WeChat tries again.",
  },
  CLAIM_LOST: {
    "zh-CN": "处理期间失去了这条消息的占用（未能及时续期），其他进程可能已经接手。请在 context.signal 中止时停止处理。",
    en: "The claim on this message was lost while it was handled (it could not be renewed in time); another process may have taken over. Stop when context.signal aborts.",
  },
  STORE_FAILED: {
    "zh-CN": "排重存储不可用（{operation}，见 cause）。默认应答 503 让微信重试；宁可重复处理时可设 onStoreError: \"handle\"。",
    en: "The store of claims cannot be used ({operation}, see cause). By default the answer is 503, so that WeChat tries again; onStoreError: \"handle\" handles the message all the same.",
  },
  STORE_FULL: {
    "zh-CN": "排重存储已满：未处理完的消息太多，已应答 503。请检查 onEvent 是否卡住，或调大 maxEntries。",
    en: "The store of claims is full of messages that are not finished; answered 503. Check whether onEvent hangs, or raise maxEntries.",
  },
  SOURCE_REFUSED: {
    "zh-CN": "调用来源 SOURCE 为「{source}」，不在 allowSources 之中，已拒绝：任何客户端都能伪造这样的调用。确认它来自消息推送后再加入 allowSources。",
    en: "The SOURCE of the call is \"{source}\", which is not among allowSources; refused, since any client can forge such a call. Add it once you know that it is a push.",
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
