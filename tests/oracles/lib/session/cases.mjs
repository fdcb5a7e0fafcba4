// Random user data, bodies, keys and parameters.

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
const WRITTEN = [...LETTERS, ...' _-+/=&?#%"\\<>{}[]\n\t小程序é€😀𠮷\u0000'];
const BASE64 = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"];

/** One case; all of it follows from the generator. */
export function caseOf(number, { integer, text }) {
  const word = (most) => text(LETTERS, integer(1, most));
  const sixteenBytes = () => `${text(BASE64, 21)}A==`;
  const appId = `wx${text(LETTERS, 16)}`;
  const time = String(integer(1_000_000_000, 2_000_000_000));
  const data = {
    nickName: text(WRITTEN, integer(0, 40)),
    // Every length of padding occurs.
    fill: "x".repeat(number % 16),
    watermark: { timestamp: Number(time), appid: appId },
  };
  return {
    appId,
    time,
    sessionKey: sixteenBytes(),
    iv: sixteenBytes(),
    text: JSON.stringify(data),
    body: number === 0 ? "" : text(WRITTEN, integer(0, 200)),
    key: word(100),
    nonce: word(32),
    id: word(40),
    params: Object.fromEntries(
      Array.from({ length: integer(1, 12) }, () => [word(6), text(WRITTEN, integer(0, 12))]),
    ),
  };
}
