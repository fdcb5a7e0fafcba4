// `signature`: the bare digest over any strings.

import { createHash } from "node:crypto";

import { file, group, valid } from "./build.mjs";
import { sign } from "./envelope.mjs";

const signed = (tcId, comment, flags, parts) => valid(`signature-${tcId}`, comment, flags, { parts, signature: sign(parts) });

/** Not what the bytes give: what a defect named in the comment would give. */
const wrong = (tcId, comment, flags, parts, signature) => ({
  tcId: `signature-${tcId}`, comment, flags, parts, signature, result: "invalid",
});

const tests = [
  signed("no-parts", "nothing at all: the digest of nothing", ["Normal"], []),
  signed("one-empty-part", "an empty part adds nothing", ["Normal"], [""]),
  signed("empty-among-others", "empty parts among others", ["Normal"], ["b", "", "a", ""]),
  signed("same-parts", "equal parts are all kept", ["Normal"], ["a", "a", "a"]),
  signed("prefixes", "a part that is the beginning of another comes first", ["Sorting"], ["abc", "a", "ab"]),
  signed("digits-as-text", "10 before 9: by bytes, not as numbers", ["Sorting"], ["9", "10"]),
  signed("case-as-bytes", "upper case before lower case, whatever the locale", ["Sorting"], ["b", "a", "B", "A", "_", "-"]),
  signed("utf8-order", "U+FF5E before U+20BB7: by UTF-8 bytes; UTF-16 units sort the other way round", ["Sorting", "NonAscii"], ["\u{20bb7}", "\uff5e"]),
  signed("chinese", "characters outside ASCII are hashed as UTF-8", ["NonAscii"], ["令牌", "1714112445", "415670741"]),
  signed("emoji-sequence", "a joined emoji, four bytes each", ["NonAscii"], ["👩‍👩‍👧‍👦", "a"]),
  signed("no-normalisation", "e with a combining accent is not é", ["NonAscii"], ["e\u0301", "\u00e9"]),
  signed("nul-and-line-break", "control characters are bytes like others", ["Normal"], ["a\u0000b", "\n", "\t"]),
  signed("blanks-kept", "blanks around a part belong to it", ["Normal"], [" a ", "a"]),
  valid("signature-long-part", "100,000 characters", ["Normal"], {
    parts: [{ $repeat: ["a", 100000] }, "b"], signature: sign(["a".repeat(100000), "b"]),
  }),
  signed("no-separators-1", "parts are joined without separators …", ["BoundaryShift"], ["17141124454", "15670741"]),
  signed("no-separators-2", "… so this has the same digest: open and verifyUrl check the form of the parts", ["BoundaryShift"], ["1714112445", "415670741"]),
  wrong("unsorted", "joined as given", ["Sorting"], ["b", "a"], sign(["ba"])),
  wrong("utf16-order", "sorted by UTF-16 units", ["Sorting", "NonAscii"], ["\u{20bb7}", "\uff5e"], sign(["\u{20bb7}\uff5e"])),
  wrong("latin1", "hashed as Latin-1", ["NonAscii"], ["é", "a"], createHash("sha1").update("aé", "latin1").digest("hex")),
];

export const signatures = () => file("The bare signature over any strings: sorted by bytes, joined, SHA-1.", [group("Signature", {}, tests)]);
