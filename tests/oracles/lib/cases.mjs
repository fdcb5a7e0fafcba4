// What is sealed and opened: messages, credentials and requests of every kind that occurs.

const LETTERS = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const DIGITS = [..."0123456789"];
const HEX = [..."0123456789abcdef"];
/** Everything that can be seen in ASCII. */
const GRAPHIC = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));

/** Without the bracket that could end a CDATA section: WeChat's nonces are letters and digits. */
const NONCE = GRAPHIC.filter((character) => character !== "]");

const ALPHABETS = {
  ascii: [...GRAPHIC, " "],
  chinese: [
    ..."小程序消息推送加密解密验签回包的一是不了人我在有他这为之大来以个中上们，。！？「」龘𠮷𪚥",
  ],
  emoji: ["😀", "👍🏽", "👨‍👩‍👧‍👦", "🇨🇳", "❤️", "🀄", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  controls: [
    "\u0000",
    "\u0001",
    "\t",
    "\n",
    "\r",
    "\u001f",
    "\u007f",
    "\u0085",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\ufffd",
    "\uffff",
    "\u{10ffff}",
  ],
  markup: [
    "<",
    ">",
    "&",
    "&amp;",
    "]]>",
    "<![CDATA[",
    "</xml>",
    "{",
    "}",
    '"',
    "\\",
    "\\u0000",
    "'",
    "<!--",
    "[",
    "]",
  ],
};
const MIXED = Object.values(ALPHABETS).flat();

/** 100 KB, the largest message that is tried. */
const LARGE = 100 * 1024;

const SHAPES = [
  () => "",
  ({ integer, text }) => text(ALPHABETS.ascii, integer(1, 100)),
  ({ integer, text }) => text(ALPHABETS.chinese, integer(1, 100)),
  ({ integer, text }) => text(ALPHABETS.emoji, integer(1, 40)),
  ({ integer, text }) => text(ALPHABETS.controls, integer(1, 40)),
  ({ integer, text }) => text(ALPHABETS.markup, integer(1, 60)),
  ({ integer, text }) => text(MIXED, integer(1, 400)),
  ({ integer, text }) =>
    JSON.stringify({ ToUserName: text(LETTERS, 8), Content: text(MIXED, integer(0, 200)) }),
  ({ integer, text }) =>
    `<xml><Content><![CDATA[${text(ALPHABETS.chinese, integer(0, 200))}]]></Content></xml>`,
  () => "success",
];

const KINDS = ["miniprogram", "officialAccount", "wecom", "component"];

/**
 * Case number `number`: its account, its message, timestamp and nonce. Every length from 0 to 127 bytes
 * occurs, so that every length of padding does; and every 200th message is large.
 */
export function caseOf(number, random) {
  const { integer, pick, text } = random;
  return {
    account: {
      appId: appId(random),
      token: text([...LETTERS, ...DIGITS], integer(3, 32)),
      encodingAesKey: text([...LETTERS, ...DIGITS], 43),
      kind: pick(KINDS),
    },
    message: messageOf(number, random),
    timestamp: integer(1_000_000_000, 9_999_999_999),
    nonce: pick([() => text(DIGITS, integer(1, 10)), () => text(NONCE, integer(1, 64))])(),
  };
}

function messageOf(number, random) {
  if (number < 128) return random.text(GRAPHIC, number);
  if (number % 200 === 0) return large(random);
  return random.pick(SHAPES)(random);
}

function large({ pick, text }) {
  const piece = text(pick([ALPHABETS.ascii, ALPHABETS.chinese, ALPHABETS.emoji, MIXED]), 500);
  const repeated = piece.repeat(Math.ceil(LARGE / Buffer.byteLength(piece)));
  const bytes = Buffer.from(repeated).subarray(0, LARGE);
  // Cut within a character, its beginning is left out.
  return bytes.toString().replace(/\ufffd+$/, "");
}

function appId({ integer, pick, text }) {
  return pick([
    () => `wx${text(HEX, 16)}`,
    () => `ww${text(HEX, 16)}`,
    () => `gh_${text(HEX, 12)}`,
    () => text(GRAPHIC, integer(1, 64)),
  ])();
}
