// What each flag hunts. `bugType`: BASIC (nothing special), AUTH_BYPASS, DENIAL_OF_SERVICE, INJECTION, LEAK,
// WRONG_RESULT, DATA_LOSS, INTEROPERABILITY, DIAGNOSIS (the error must name the cause).

const DOC = "https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html";

export const FLAGS = {
  // Where a vector comes from
  Official: { bugType: "BASIC", description: "Published in official documentation or in an official demo.", links: [DOC] },
  Published: { bugType: "BASIC", description: "Published in the tests or documentation of an open-source implementation." },
  SignatureAdded: { bugType: "BASIC", description: "The source has no signature for this request; one was computed." },
  InputAdded: { bugType: "BASIC", description: "The source has the cryptographic values alone; the rest of the request was added." },
  Normal: { bugType: "BASIC", description: "A request or reply as it should be." },

  // Signatures
  Sorting: { bugType: "WRONG_RESULT", description: "Parts are sorted by their bytes: not as numbers, not by locale, not by UTF-16 units." },
  NonAscii: { bugType: "WRONG_RESULT", description: "Text is hashed and measured as UTF-8 bytes; characters outside ASCII get lost or miscounted otherwise." },
  WrongSignature: { bugType: "AUTH_BYPASS", description: "Something that was signed, or the signature itself, was changed." },
  SignatureForm: { bugType: "AUTH_BYPASS", description: "A signature of another length, case or alphabet compares as a mismatch: it is neither normalised nor a crash." },
  SignatureMissing: { bugType: "AUTH_BYPASS", description: "A request without the signature that its mode asks for." },
  OtherSignature: { bugType: "DIAGNOSIS", description: "`signature` and `msg_signature` are confused: the most frequent mistake of all." },
  TokenTypo: { bugType: "DIAGNOSIS", description: "Blanks or quotes were copied along with the Token." },
  Altered: { bugType: "DIAGNOSIS", description: "The Token is right, but Encrypt was changed on the way." },
  BoundaryShift: { bugType: "AUTH_BYPASS", description: "The signed text has no separators: characters move from one part to the next and the digest stays. Only the form of the parts stops it." },
  ParameterForm: { bugType: "AUTH_BYPASS", description: "timestamp is exactly ten ASCII digits, nonce 1 to 64 printable ASCII characters, before anything is hashed." },
  Milliseconds: { bugType: "DIAGNOSIS", description: "A timestamp in milliseconds." },
  Repeated: { bugType: "AUTH_BYPASS", description: "A parameter or field occurs twice: one of them could be verified and the other used." },
  Replay: { bugType: "AUTH_BYPASS", description: "A captured request is sent again outside the window; retries within it must pass." },

  // Keys
  TrailingBits: { bugType: "INTEROPERABILITY", description: "43 characters carry 258 bits. The last two are ignored; a strict Base64 decoder refuses three legal keys in four." },
  KeyForm: { bugType: "WRONG_RESULT", description: "A key that is not 43 letters and digits must be refused when the push is made, not repaired and not found out in a callback." },
  KeyTypo: { bugType: "DIAGNOSIS", description: "`=`, blanks or quotes were copied along with the key." },
  Unset: { bugType: "AUTH_BYPASS", description: "An unset environment variable must never mean less protection." },
  Configuration: { bugType: "DIAGNOSIS", description: "A mistake in the configuration is refused when the push is made." },

  // The envelope
  Block32: { bugType: "INTEROPERABILITY", description: "The envelope pads to 32, not to the 16 of the cipher: pads of 17 to 32 are right, a text padded to 16 is not." },
  BadPadding: { bugType: "WRONG_RESULT", description: "Every pad byte counts, and there are 1 to 32 of them; an unchecked one cuts into the message." },
  BadLength: { bugType: "DENIAL_OF_SERVICE", description: "The declared length does not fit: trusted, it reads past the end, overflows or allocates gigabytes." },
  CipherLength: { bugType: "DENIAL_OF_SERVICE", description: "Cipher text that is empty, truncated or no multiple of 32." },
  BadBase64: { bugType: "WRONG_RESULT", description: "Cipher text is strict Base64: a lenient decoder opens something else than what was signed." },
  BlankForPlus: { bugType: "DIAGNOSIS", description: "`+` became a blank through form decoding." },
  BitFlip: { bugType: "WRONG_RESULT", description: "One bit of the cipher text is flipped at each byte. Without the Token the signature refuses it; the checks behind it are seen when the signature is made anew. AES-CBC itself does not protect: some flips give another message." },
  OwnerId: { bugType: "AUTH_BYPASS", description: "The owner id must be equal, byte by byte: not a prefix, not a suffix, not in another case, not empty." },
  ComponentId: { bugType: "DIAGNOSIS", description: "A third-party platform's pushes carry the platform's AppID, not the authorised app's." },
  BadUtf8: { bugType: "WRONG_RESULT", description: "The message is UTF-8; decoding leniently changes it." },
  EmptyMessage: { bugType: "WRONG_RESULT", description: "A message of length zero is a message." },

  // Modes and accounts
  Downgrade: { bugType: "AUTH_BYPASS", description: "A request with less protection than configured. `signature` does not cover the body, so a captured one signs any plaintext." },
  SealedIsTruth: { bugType: "AUTH_BYPASS", description: "In compat mode the plaintext copy beside Encrypt is not signed; only the sealed copy counts." },
  Rotation: { bugType: "INTEROPERABILITY", description: "Token and key each have a current and a previous value; the reply is sealed with what opened." },
  Accounts: { bugType: "AUTH_BYPASS", description: "Several accounts behind one address: one counts only when signature, decryption and owner id all pass." },
  WrongKind: { bugType: "DIAGNOSIS", description: "WeCom seals its echostr, nobody else does: the `kind` of the account is wrong." },
  Probe: { bugType: "AUTH_BYPASS", description: "The unsigned path probe of Cloud Hosting is no push." },

  // User data, sessions, payments
  SessionKey: { bugType: "INTEROPERABILITY", description: "The session_key: decoded to open, its text to sign, several candidates while it is being replaced." },
  Iv: { bugType: "DIAGNOSIS", description: "An iv that is none has a code of its own, and is told from data in its place." },
  Watermark: { bugType: "AUTH_BYPASS", description: "Data of another mini program, too old, or of nobody knows whom." },
  Transport: { bugType: "INTEROPERABILITY", description: "Base64 as it arrives: what leaves no doubt is undone, what does is named." },
  Rebuilt: { bugType: "DIAGNOSIS", description: "What was signed has been serialised anew." },
  Ampersand: { bugType: "WRONG_RESULT", description: "The official page prints &amp; where a plain & is joined." },

  // Keys and seals of payments, real names and the server API
  RsaKey: { bugType: "DIAGNOSIS", description: "What is given where a key belongs: every usual mistake has its name, and no error shows the key." },
  RsaPadding: { bugType: "LEAK", description: "RSAES-PKCS1-v1_5 whose padding is wrong: nothing tells it from what a wrong key gives." },
  Serial: { bugType: "AUTH_BYPASS", description: "The key is the one whose number the headers name, also while keys are being replaced." },
  Header: { bugType: "AUTH_BYPASS", description: "Headers without regard to case, each at most once." },
  SignatureProbe: { bugType: "DIAGNOSIS", description: "WeChat Pay sends wrong signatures on purpose: refused, under a code that is no alarm." },
  Gcm: { bugType: "AUTH_BYPASS", description: "Key, nonce, additional data, cipher text and tag of AES-256-GCM: each of them counts." },
  SecurityField: { bugType: "AUTH_BYPASS", description: "`_n`, `_appid` and `_timestamp` belong to the seal, not to the caller." },
  Gbk: { bugType: "WRONG_RESULT", description: "Names are GBK; what no name can be is refused." },

  // Bodies
  EnvelopeForm: { bugType: "AUTH_BYPASS", description: "Where Encrypt stands and how often: what is verified must be what is opened." },
  Malformed: { bugType: "WRONG_RESULT", description: "A body or message that is not an object of JSON or XML." },
  BodySize: { bugType: "DENIAL_OF_SERVICE", description: "Bodies are bounded, in bytes." },
  Depth: { bugType: "DENIAL_OF_SERVICE", description: "Nesting that would exhaust the stack." },
  XmlEntities: { bugType: "INJECTION", description: "DOCTYPE and entities: file disclosure, requests, exponential growth." },
  Bom: { bugType: "INTEROPERABILITY", description: "A byte order mark in front is accepted and is no part of the text." },
  Prototype: { bugType: "INJECTION", description: "A name such as `__proto__` is data: it never becomes a prototype." },
  Surrogate: { bugType: "WRONG_RESULT", description: "Half a surrogate pair is no text and must not pass as some other text." },
  Escapes: { bugType: "WRONG_RESULT", description: "Escapes and references are undone exactly once." },
  Cdata: { bugType: "WRONG_RESULT", description: "CDATA is taken exactly, also where it is split." },
  Whitespace: { bugType: "WRONG_RESULT", description: "White space between elements is nothing; within a value it is the value." },

  // Values
  LongInteger: { bugType: "DATA_LOSS", description: "Ids are strings, and integers beyond 2^53-1 become strings: a double loses their last digits." },
  NumericText: { bugType: "DATA_LOSS", description: "Text that looks like a number stays text: \"0012\" is not 12." },
  NumberType: { bugType: "WRONG_RESULT", description: "CreateTime is a number in every format; a field the table knows as a number is one in XML too." },
  ListShape: { bugType: "WRONG_RESULT", description: "List is one object, an array, or wrapped in an element of its own: always an array." },
  NameCase: { bugType: "WRONG_RESULT", description: "MsgType, Event and InfoType match without regard to case; the event has the canonical spelling." },
  UnknownEvent: { bugType: "DATA_LOSS", description: "An event that the table does not know passes as unknown, with all its fields." },

  // Deduplication
  SameEvent: { bugType: "WRONG_RESULT", description: "A retry of one event keeps its key." },
  DifferentEvent: { bugType: "DATA_LOSS", description: "Different events never share a key, or one of them is dropped unseen." },

  // Answers
  Injection: { bugType: "INJECTION", description: "echostr is not signed: what is not plain text is not echoed." },
  ReplyMode: { bugType: "INTEROPERABILITY", description: "`success` and the empty body stay unsealed in every mode; other content is sealed when the request was, in the request's format." },
  ReplyShape: { bugType: "INTEROPERABILITY", description: "A mini program has no passive reply, and an event cannot be handed to customer service." },
  // Rules
  RuleExample: { bugType: "WRONG_RESULT", description: "A rule that finds too much or too little, or elsewhere." },
  RealPayload: { bugType: "WRONG_RESULT", description: "A payload as somebody has written it: all that is wrong is found, and nothing that the platform accepts is an error." },
  Boundary: { bugType: "WRONG_RESULT", description: "A limit is met exactly, and missed by one." },
  DateOfChange: { bugType: "WRONG_RESULT", description: "A rule begins or ends at midnight in Asia/Shanghai: the day before, and the day." },
  HostilePayload: { bugType: "DENIAL_OF_SERVICE", description: "What is no payload at all ends in an error or a finding, and the next call works." },

  Argument: { bugType: "DIAGNOSIS", description: "An argument of the caller is not of its form." },
  JavaScript: { bugType: "DENIAL_OF_SERVICE", description: "A value that only JavaScript has: it must end as an ordinary error, never as a crash or a hang." },
};
