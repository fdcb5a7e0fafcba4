import type { Checks } from "./checks";
import type { zhCN } from "./zh-CN";

export const en: typeof zhCN = {
  heading: "Which step of this push went wrong?",
  intro:
    "Paste the URL and the body of one callback, give the settings of the console, and see every step of its verification and decryption.",
  samples: {
    label: "Samples",
    good: "Good",
    bad: "Mistakes",
    names: {
      json: "Secure mode, JSON",
      xml: "Third-party platform, XML",
      plain: "Plain mode, debug_demo",
      echo: "URL verification",
      signature: "signature for msg_signature",
      altered: "Encrypt altered",
      parsed: "Body already parsed",
      plus: "“+” became a blank",
      padded: "Key of 44 characters",
      blank: "Token with a blank",
      owner: "Wrong AppID",
    },
  },
  form: {
    request: "Request",
    credentials: "Settings of the console",
    url: "Callback URL, or its query",
    urlHint:
      "All of what follows the question mark. What the official tool prints, a curl command, a raw HTTP request or the event of a cloud function can be pasted whole: it is sorted into the fields.",
    pasted: (fields) => `Recognised in what was pasted: ${fields.join(", ")}`,
    urlExample: "https://…/callback?signature=…&timestamp=…&nonce=…&msg_signature=…",
    body: "Body",
    bodyHint: "As it came, not formatted. A URL verification (GET) has none.",
    bodyExample: '{"ToUserName":"gh_…","Encrypt":"…"}',
    token: "Token",
    key: "EncodingAESKey",
    keyHint: (count) => `${count} of 43 characters`,
    appId: "AppID",
    more: "More options",
    mode: "Mode",
    modes: { secure: "secure (安全模式)", compat: "compat (兼容模式)", plain: "plain (明文模式)" },
    kind: "Kind of account",
    kinds: {
      miniprogram: "mini program",
      officialAccount: "official account",
      component: "third-party platform",
      wecom: "WeCom",
    },
    now: "Now (Unix seconds)",
    nowHint: "With it the time window is checked; empty, it is not.",
    setNow: "Fill in the present",
  },
  empty: {
    title: "The result appears here",
    text: "Fill in the request and the settings, or look at a sample first. Every change is computed at once.",
    action: "Load the official sample",
  },
  verdict: {
    opened: "Verified and decrypted",
    plain: "The signature is right, the message is not protected",
    plainText:
      "In plain mode the signature covers timestamp and nonce alone. Nothing protects the body: whoever has seen one such address can send any other with it. In production choose secure mode.",
    verified: "The URL is verified",
    incomplete: "Settings are missing",
    failed: (place) => `Step ${place} failed`,
    toStep: "Go to this step",
    answer: "What to answer",
    type: "Event",
    dedupeKey: "Dedupe key",
    event: "Content of the event",
    causes: "Most likely cause",
    checks: "Check in this order",
    otherwise: "If it is not that, check in this order",
    wechatCode: "WeChat's error code",
    copyEvent: "Copy the event",
    vectorHint:
      "Stand-ins of the same shape replace the Token and the key; what opens is sealed and signed anew with them, so that others see the same. The message stays as it is.",
  },
  phases: {
    request: "Read the request",
    signature: "Verify",
    decryption: "Decrypt",
    message: "Read the message",
  },
  status: { ok: "passed", failed: "failed", skipped: "not reached" },
  reach: (done, all) => `${done} / ${all}`,
  steps: {
    none: "no data",
    format: "format",
    sealed: { true: "encrypted", false: "not encrypted" },
    decoded: (characters, bytes) => `${characters} characters → ${bytes} bytes`,
    badCharacter: (position) => `the character at ${position} is not allowed`,
    sorted: "Sorted",
    joined: "Joined",
    digest: "SHA-1",
    parts: { token: "Token", timestamp: "timestamp", nonce: "nonce", encrypt: "Encrypt" },
    given: "in the request",
    expected: "computed",
    equal: "equal",
    differ: (count) => `${count} ${count === 1 ? "character differs" : "characters differ"}`,
    key: "AES key (32 bytes)",
    iv: "The first 16 bytes are the iv as well",
    padding: (count) =>
      `${count === 1 ? "The last byte is" : `The last ${count} bytes are`} padding, each with the value ${count}`,
    noPadding: "This is no padding: most likely the key is wrong.",
    found: "owner id in the cipher text",
    configured: "AppID configured",
    validUpTo: (count) => `The first ${count} bytes are UTF-8, what follows is not.`,
    empty: "(empty)",
  },
  bytes: {
    random: "random",
    length: "length",
    message: "message",
    owner: "owner id",
    padding: "padding",
    rest: "could not be split",
    declared: (count) => `= ${count}`,
  },
  standIns: {
    whole: "Copied from the debug page, with stand-ins for the Token and the key.",
    kept: "Copied from the debug page, with stand-ins for the Token and the key. The cipher text did not open and is as it was, so it fits none of these keys.",
    differs: (code) =>
      `Copied from the debug page, with stand-ins for the Token and the key. The original could not be sealed anew and came to another end: ${code}.`,
  },
};

/** What to look at, most likely first, besides the cause that weseal names. */
export const checks: Checks = {
  SIGNATURE_MISMATCH: [
    "Is the Token the one of the console (消息推送配置), letter by letter? Mind case, blanks and quotes around it.",
    "Are the URL and the body of the same request? timestamp, nonce and msg_signature differ every time.",
    "Is Encrypt as it came? A gateway, a log or a body parser may have changed it.",
    "Was the Token changed in the console? Pushes sent before that carry the old one.",
  ],
  SIGNATURE_MISSING: [
    "Is the query complete? Logs and gateways cut it or drop parameters.",
    "Which mode is set in the console? A sealed push has msg_signature, a plain one has signature alone.",
  ],
  PARAMETER_MISSING: [
    "Is this the whole URL, not the path alone?",
    "Does a gateway drop the query?",
  ],
  PARAMETER_INVALID: [
    "Was the parameter rewritten or encoded twice? Take the raw URL from the access log.",
  ],
  PARAMETER_REPEATED: ["Were the parameters of two requests joined?"],
  NOT_ENCRYPTED: [
    "Is secure mode (安全模式) set in the console?",
    "If plain mode is what you use, choose it under “More options”.",
  ],
  ENCRYPT_MISSING: [
    "Is the body as it came? The body parser of a framework may have taken it.",
    "Was Encrypt left out when copying?",
  ],
  BODY_MALFORMED: [
    "Is the body complete, neither formatted nor converted?",
    "Is it a form, a response, or has it the prefix of a log line?",
  ],
  BAD_BASE64: [
    "Was Encrypt decoded as part of a URL? “+” becomes a blank.",
    "Was Encrypt cut or wrapped? The “=” at its end belong to it.",
  ],
  KEY_INVALID: [
    "Copy the whole EncodingAESKey from the console: exactly 43 letters and digits.",
    "Is it the AppSecret (32 characters) instead?",
  ],
  BAD_CIPHERTEXT: [
    "Is the EncodingAESKey of this account? The signature needs the Token alone, so a wrong key shows first here.",
    "Was the key changed in the console? Pushes sent before that carry the old one.",
    "Is the cipher text complete? Its length is a multiple of 32 bytes.",
  ],
  OWNER_MISMATCH: [
    "Is the AppID that of the account which got the push? A test account has one of its own.",
    "Received by a third-party platform: give the platform's own AppID and choose that kind.",
    "WeCom: give the ReceiveId (corp id or suite_id) and choose that kind.",
  ],
  TIMESTAMP_OUT_OF_WINDOW: [
    "Is the clock of the server right?",
    "Is this an old request, sent again?",
  ],
};
