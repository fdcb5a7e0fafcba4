/** `weseal explain`: every step of opening a push, or of a computation. */

import type { Computation, Explanation, RsaComputation } from "weseal/explain";
import { explainComputation, explain as explained } from "weseal/explain";

import { type Command, type ExitCode, type Given, UsageError } from "../command.js";
import { type Credentials, pushConfig, readCredentials } from "../credentials.js";
import { decodedJson } from "../decoded.js";
import { readArgument } from "../input.js";
import { say } from "../locale.js";
import { CREDENTIALS, CREDENTIALS_NOTE } from "../options.js";
import { explanationText } from "../show/explanation.js";
import { masked, maskedOptions } from "../show/masked.js";
import { QUERY, queryOf, windowOf } from "../show/query.js";
import { unknownName } from "../unknown.js";

type Known = Computation | RsaComputation;

/** All of them: the type refuses a list that lacks one. */
const COMPUTATIONS = Object.keys({
  openUserData: 0,
  verifyRawData: 0,
  signSession: 0,
  hashEncryptedData: 0,
  signPayment: 0,
  signPaymentV2: 0,
  verifyPaymentSignV2: 0,
  signVirtualPayment: 0,
  signVoip: 0,
  signJsapi: 0,
  signPaymentRsa: 0,
  openPaymentNotification: 0,
  openPaymentResource: 0,
  signRealName: 0,
  openRealName: 0,
  sealApiRequest: 0,
  openApiResponse: 0,
  signApiRequest: 0,
  verifyApiResponse: 0,
} satisfies Record<Known, 0>) as Known[];

export const explain: Command = {
  name: "explain",
  usage: "--query QUERY [BODY|FILE|-]  |  --computation NAME [FILE|-]",
  summary: [
    "逐步说明验签与解密，或一项计算",
    "shows every step of verifying and decrypting, or of a computation",
  ],
  operands: [0, 1],
  options: [
    ...QUERY,
    {
      name: "computation",
      value: "NAME",
      text: [
        "说明一项计算，如 signJsapi；参数为 JSON 对象",
        "explains a computation such as signJsapi; its options are an object of JSON",
      ],
    },
    {
      name: "show-secrets",
      text: [
        "连同 Token、密钥、session_key 等一起显示；默认以 ‹Token›、‹key› 等代替",
        "shows the Token, keys and tickets, too; by default ‹Token›, ‹key› and the like stand for them",
      ],
    },
    {
      name: "format",
      value: "FORMAT",
      choices: ["pretty", "json"],
      text: ["输出格式，默认 pretty", "how it is printed; default pretty"],
    },
    ...CREDENTIALS,
  ],
  examples: [
    [
      "weseal explain --query 'timestamp=…&nonce=…&msg_signature=…' body.json",
      ["找出第一个失败的步骤", "finds the first step that fails"],
    ],
    [
      "weseal explain --query 'signature=…&timestamp=…&nonce=…&echostr=…'",
      ["说明 URL 验证", "explains the verification of a URL"],
    ],
    [
      "weseal explain --computation signJsapi options.json",
      ["说明一项计算", "explains a computation"],
    ],
  ],
  notes: [
    [
      "输出含明文与应有的签名，只给自己看；--computation 还会显示所给的参数，密钥与票据除外。",
      "What is printed has the plaintext and the expected signature, of --computation also the options given but for keys and tickets: it is for your own eyes.",
    ],
    [`计算：${COMPUTATIONS.join("、")}。`, `Computations: ${COMPUTATIONS.join(", ")}.`],
    CREDENTIALS_NOTE,
  ],
  run,
};

async function run(given: Given): Promise<ExitCode> {
  const explanation = await explanationOf(given);
  const text =
    given.value("format") === "json"
      ? JSON.stringify(explanation, null, 2)
      : explanationText(explanation);
  process.stdout.write(`${text}\n`);
  return explanation.error === undefined ? 0 : 1;
}

async function explanationOf(given: Given): Promise<Explanation> {
  const [operand] = given.operands;
  const name = given.value("computation");
  if (name !== undefined) {
    const computation = computationOf(name);
    const options = objectOf(
      decodedJson(await readArgument(operand), say("计算的参数", "the options of a computation")),
    );
    const computed = explainComputation(computation, options);
    return given.has("show-secrets") ? computed : maskedOptions(computed, options);
  }
  const query = queryOf(given);
  const isVerification = /(^|[?&])echostr=/.test(query) && operand === undefined;
  const credentials = readCredentials(given, isVerification ? "token" : "by mode");
  const body = isVerification ? undefined : await readArgument(operand);
  const config = isVerification ? verifyConfig(credentials) : pushConfig(credentials);
  const explanation = explained(config, query, body, windowOf(given));
  return given.has("show-secrets") ? explanation : masked(explanation, credentials);
}

/** The Token verifies a URL, but at WeCom, which encrypts its echostr; a key without its AppID would be refused. */
function verifyConfig(credentials: Credentials) {
  const { encodingAesKey, ...others } = credentials;
  const isWhole = encodingAesKey !== undefined && credentials.appId !== "";
  if (isWhole || credentials.kind === "wecom") return pushConfig(credentials);
  return pushConfig({ ...others, mode: "plain" });
}

function computationOf(name: string): Known {
  const known = COMPUTATIONS.find((candidate) => candidate === name);
  if (known !== undefined) return known;
  throw unknownName(say("计算", "computation"), name, COMPUTATIONS);
}

function objectOf(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new UsageError(
    say("计算的参数应为 JSON 对象", "the options of a computation are an object of JSON"),
  );
}
