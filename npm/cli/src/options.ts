/** Reads a command line: what it does not know is an error that names what was meant. */

import { parseArgs } from "node:util";

import { type Command, type Given, type Option, UsageError } from "./command.js";
import { say, type Text } from "./locale.js";
import { meantInstead } from "./unknown.js";

/** Options that every command has. */
export const COMMON: readonly Option[] = [
  {
    name: "locale",
    value: "LOCALE",
    choices: ["zh-CN", "en"],
    text: ["输出语言", "the language of what is printed"],
  },
  { name: "help", text: ["显示帮助", "shows this help"] },
];

/** Credentials of an account, for the commands that need them. */
export const CREDENTIALS: readonly Option[] = [
  { name: "token", value: "TEXT", text: ["令牌(Token)", "the Token"] },
  { name: "aes-key", value: "KEY", text: ["消息加解密密钥，43 位", "the EncodingAESKey"] },
  { name: "app-id", value: "ID", text: ["AppID", "the AppID"] },
  {
    name: "kind",
    value: "KIND",
    choices: ["miniprogram", "officialAccount", "component", "wecom"],
    text: ["账号类型，默认 miniprogram", "kind of account; default miniprogram"],
  },
  {
    name: "mode",
    value: "MODE",
    choices: ["secure", "compat", "plain"],
    text: ["控制台中的加密方式，默认 secure", "the mode in the console; default secure"],
  },
  {
    name: "config",
    value: "FILE",
    text: [
      "凭据文件，默认当前目录的 weseal.json",
      "a file with these settings; default weseal.json here",
    ],
  },
];

/** Said in the help of every command that takes credentials. */
export const CREDENTIALS_NOTE: Text = [
  "凭据依次取自选项、环境变量 WESEAL_TOKEN、WESEAL_ENCODING_AES_KEY、WESEAL_APP_ID（没有时取 WECHAT_TOKEN、WECHAT_ENCODING_AES_KEY、WECHAT_APP_ID），以及 weseal.json（字段 token、encodingAesKey、appId、kind、mode；更换期间 token 与 encodingAesKey 可写 [新, 旧]）。凭据不会被打印。",
  "Credentials come from options, else from WESEAL_TOKEN, WESEAL_ENCODING_AES_KEY and WESEAL_APP_ID (where these are not set, from WECHAT_TOKEN, WECHAT_ENCODING_AES_KEY and WECHAT_APP_ID), else from weseal.json (token, encodingAesKey, appId, kind, mode; token and encodingAesKey may be [current, previous]). They are never printed.",
];

/**
 * Reads the arguments of a command.
 *
 * @throws {UsageError} for an unknown option, a missing or wrong value, too many or too few operands.
 */
export function readOptions(command: Command, args: readonly string[]): Given {
  const known = [...command.options, ...COMMON];
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(known.map(({ name, value }) => [name, { type: typeOf(value) }])),
  });
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const isHelp = token.rawName === "-h";
    const option = known.find(({ name }) => name === (isHelp ? "help" : token.name));
    if (option === undefined || !(isHelp || token.rawName.startsWith("--")))
      throw unknown(token.rawName, known);
    const given = values.get(option.name) ?? [];
    // `--query --mode` has no value: what follows is the next option.
    const isNext = token.inlineValue === false && token.value?.startsWith("--");
    values.set(option.name, [...given, checked(option, isNext ? undefined : token.value)]);
  }
  const [least, most] = command.operands;
  const isHelp = values.has("help");
  if (!isHelp && (operands.length < least || operands.length > most)) {
    throw new UsageError(
      `${operands.length < least ? say("缺少参数", "an argument is missing") : say("参数过多", "too many arguments")}: weseal ${command.name} ${command.usage}`,
    );
  }
  return given(operands, values);
}

function given(operands: string[], values: ReadonlyMap<string, string[]>): Given {
  const last = (name: string) => values.get(name)?.at(-1);
  return {
    operands,
    value: last,
    values: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    number(name, least) {
      const text = last(name);
      if (text === undefined) return undefined;
      const number = Number(text);
      if (text.trim() === "" || !Number.isFinite(number) || number < least)
        throw new UsageError(
          say(`--${name} 应为不小于 ${least} 的数`, `--${name} is a number of at least ${least}`),
        );
      return number;
    },
    whole(name, least, most = Number.MAX_SAFE_INTEGER) {
      const number = this.number(name, least);
      if (number === undefined || (Number.isInteger(number) && number <= most)) return number;
      const limit =
        most === Number.MAX_SAFE_INTEGER
          ? say(`不小于 ${least}`, `of at least ${least}`)
          : say(`${least} 至 ${most}`, `from ${least} to ${most}`);
      throw new UsageError(
        say(`--${name} 应为整数，${limit}`, `--${name} is a whole number ${limit}`),
      );
    },
  };
}

function typeOf(value: string | undefined): "string" | "boolean" {
  return value === undefined ? "boolean" : "string";
}

function checked({ name, value, choices }: Option, found: string | undefined): string {
  if (value === undefined) {
    if (found !== undefined)
      throw new UsageError(say(`--${name} 不带值`, `--${name} takes no value`));
    return "";
  }
  if (found === undefined)
    throw new UsageError(say(`--${name} 缺少值 ${value}`, `--${name} needs a value: ${value}`));
  if (choices !== undefined && !choices.includes(found)) {
    const there = choices.join(", ");
    throw new UsageError(
      say(
        `--${name} 没有「${found}」，可选：${there}`,
        `--${name} has no "${found}"; there are: ${there}`,
      ),
    );
  }
  return found;
}

function unknown(name: string, known: readonly Option[]): UsageError {
  const hint = meantInstead(
    name.replace(/^-+/, ""),
    known.map((option) => option.name),
    "--",
  );
  return new UsageError(say(`没有选项 ${name}${hint}`, `there is no option ${name}${hint}`));
}
