/** `weseal check`: judges payloads and configuration by WeChat's published rules. */

import { type CheckOptions, check as judge, rules, type Subject, WesealError } from "weseal";

import { github, json } from "../check/json.js";
import type { Judged } from "../check/judged.js";
import { AS_OF, exitCode, FAIL_ON, FORMAT } from "../check/options.js";
import { linesOf } from "../check/place.js";
import { pretty, summary } from "../check/pretty.js";
import { sarif } from "../check/sarif.js";
import { blanked, secretsOf, without } from "../check/secrets.js";
import { type Command, type ExitCode, type Given, UsageError } from "../command.js";
import { readText } from "../input.js";
import { say } from "../locale.js";
import { progress } from "../show/progress.js";
import { dim } from "../terminal/style.js";
import { unknownName } from "../unknown.js";
import { version } from "../version.js";

export const check: Command = {
  name: "check",
  usage: "SUBJECT FILE…",
  summary: [
    "按微信公开的规则检查请求参数与配置",
    "judges payloads and configuration by WeChat's published rules",
  ],
  operands: [1, Number.POSITIVE_INFINITY],
  options: [
    FORMAT,
    AS_OF,
    {
      name: "context",
      value: "FILE",
      text: [
        '只有调用方知道的情况（JSON 对象），如 {"call":"cloud"}',
        'what only the caller knows: an object of JSON such as {"call":"cloud"}',
      ],
    },
    FAIL_ON,
  ],
  examples: [
    [
      "weseal check url-link link.json",
      ["检查 URL Link 的参数", "judges the parameters of a URL Link"],
    ],
    [
      "weseal check app-json app.json --format sarif > weseal.sarif",
      ["输出 SARIF，供代码扫描服务读取", "writes SARIF for code scanning"],
    ],
    [
      "curl … | weseal check api-response -",
      ["检查接口的返回", "judges what an interface has returned"],
    ],
  ],
  get notes() {
    const all = subjects();
    return [
      [`检查对象：${all.join("、")}。`, `The subjects: ${all.join(", ")}.`],
      [
        "规则：https://github.com/weseal/weseal/blob/main/docs/rules.zh-CN.md",
        "The rules: https://github.com/weseal/weseal/blob/main/docs/rules.md",
      ],
      ["文件名为 - 时读取标准输入。", "The file - is standard input."],
    ] as const;
  },
  run,
};

async function run(given: Given): Promise<ExitCode> {
  const [name = "", ...files] = given.operands;
  const subject = subjectOf(name);
  const options = await optionsOf(given);
  const judged: Judged[] = [];
  const format = given.value("format") ?? "pretty";
  const wanted = files.length === 0 ? ["-"] : files;
  const line = progress();
  for (const file of wanted) {
    line.show(() => dim(`${judged.length}/${wanted.length}`));
    const found = await judgeFile(subject, file, options);
    judged.push(found);
    line.clear();
    // A person reads the first file while others are judged.
    if (format === "pretty") process.stdout.write(pretty(found));
  }
  process.stdout.write(printed(format, subject, judged));
  if (judged.some(({ unreadable }) => unreadable !== undefined)) return 2;
  return exitCode(given, judged);
}

function printed(format: string, subject: Subject, judged: readonly Judged[]): string {
  if (format === "json") return json({ subject }, judged);
  if (format === "sarif") return sarif(judged, version());
  return format === "github" ? github(judged) : summary(judged);
}

async function judgeFile(subject: Subject, file: string, options: CheckOptions): Promise<Judged> {
  const shown = file === "-" ? "stdin" : file;
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    // Of the other files there is still something to say.
    if (!(error instanceof UsageError)) throw error;
    return { file: shown, lines: linesOf(""), findings: [], unreadable: error };
  }
  const judged = { file: shown, lines: linesOf(blanked(text)) };
  const secrets = secretsOf(text);
  try {
    const findings = judge(subject, text, options).map((finding) => ({
      ...finding,
      message: without(secrets, finding.message),
      help: without(secrets, finding.help),
    }));
    return { ...judged, findings };
  } catch (error) {
    if (!(error instanceof WesealError) || error.code !== "BAD_INPUT") throw renamed(error);
    const { position, reason = error.message } = error.details ?? {};
    const message = say(`无法读取：${reason}`, `cannot be read: ${reason}`);
    return { ...judged, findings: [], unreadable: { message, position } };
  }
}

async function optionsOf(given: Given): Promise<CheckOptions> {
  const asOf = given.value("as-of");
  const file = given.value("context");
  const options: CheckOptions = asOf === undefined ? {} : { asOf };
  if (file === undefined) return options;
  const text = await readText(file);
  try {
    return { ...options, context: JSON.parse(text) };
  } catch {
    throw new UsageError(say(`${file} 不是合法的 JSON`, `${file} is not valid JSON`));
  }
}

/** What the library says of its options, by the names that they have here. */
function renamed(error: unknown): unknown {
  if (!(error instanceof WesealError) || error.code !== "INVALID_ARGUMENT") return error;
  const { argument = "", reason = "" } = error.details ?? {};
  const [option, ...field] = argument.split(".");
  if (option !== "asOf" && option !== "context") return error;
  const name = option === "asOf" ? "--as-of" : ["--context", ...field].join(" ");
  return new UsageError(say(`${name}：${reason}`, `${name}: ${reason}`));
}

function subjects(): Subject[] {
  return [...new Set(rules().flatMap((rule) => rule.subjects))];
}

function subjectOf(name: string): Subject {
  const all = subjects();
  const subject = all.find((candidate) => candidate === name);
  if (subject !== undefined) return subject;
  throw unknownName(say("检查对象", "subject"), name, all);
}
