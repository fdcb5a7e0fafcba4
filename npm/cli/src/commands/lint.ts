/** `weseal lint`: judges a whole project, before the developer tools, the audit and the users do. */

import { stat } from "node:fs/promises";

import { github, json } from "../check/json.js";
import type { Judged } from "../check/judged.js";
import { AS_OF, exitCode, FAIL_ON, FORMAT } from "../check/options.js";
import { pretty, summary } from "../check/pretty.js";
import { sarif } from "../check/sarif.js";
import { type Command, type ExitCode, type Given, UsageError } from "../command.js";
import { type LintRuleId, lintRules } from "../generated/lint.js";
import { readInput } from "../input.js";
import type { LintOptions, LintReport } from "../lint/index.js";
import { fixableIn, fixesOf, write } from "../lint-command/fix.js";
import { judgedOf, shown, withUses } from "../lint-command/judged.js";
import { tables } from "../lint-command/table.js";
import { currentLocale, say } from "../locale.js";
import { diff } from "../show/diff.js";
import { progress } from "../show/progress.js";
import { complain } from "../terminal/complain.js";
import { bold, cyan, dim, green } from "../terminal/style.js";
import { harmless } from "../terminal/text.js";
import { meantInstead } from "../unknown.js";
import { version } from "../version.js";

export const lint: Command = {
  name: "lint",
  usage: "[DIR]",
  summary: [
    "检查整个小程序项目：用到什么、声明了什么、错在哪里",
    "judges a whole project: what it uses, declares and gets wrong",
  ],
  operands: [0, 1],
  options: [
    FORMAT,
    AS_OF,
    {
      name: "base-library",
      value: "VERSION",
      text: [
        "项目支持的最低基础库版本，如 2.32.3",
        "the lowest base library that the project supports, such as 2.32.3",
      ],
    },
    {
      name: "privacy",
      value: "FILE",
      text: [
        "《小程序用户隐私保护指引》已声明的信息：JSON 列表，或第三方平台 setprivacysetting 的请求",
        "what the privacy guide declares: a list in JSON, or a third-party platform's setprivacysetting payload",
      ],
    },
    {
      name: "ignore",
      value: "RULE",
      multiple: true,
      text: ["不报告这条规则，可重复", "leaves a rule out; may be given again"],
    },
    {
      name: "generated",
      text: [
        "也检查构建产物（dist、unpackage）；不会修改它们",
        "looks at what build tools made (dist, unpackage), too; it is never changed",
      ],
    },
    {
      name: "fix",
      text: [
        "修正不需要取舍的：补上未声明的接口名，删除无效与重复的",
        "puts right what needs no decision: adds undeclared names, removes invalid and repeated ones",
      ],
    },
    {
      name: "fix-dry-run",
      text: ["只显示 --fix 会改什么", "shows what --fix would change, and writes nothing"],
    },
    FAIL_ON,
  ],
  examples: [
    ["weseal lint", ["检查当前目录", "judges the project in this folder"]],
    [
      "weseal lint --fix",
      [
        "在源文件中修正声明，保留注释与格式",
        "puts declarations right in the source files; comments stay",
      ],
    ],
    [
      "weseal lint miniprogram --privacy privacy.json --format sarif > weseal.sarif",
      ["对照已声明的隐私信息，输出 SARIF", "also compares the privacy guide, and writes SARIF"],
    ],
  ],
  notes: [
    [
      "原生、uni-app、Taro、mpx 项目均可；不读取 node_modules，不上传任何内容。",
      "Projects may be native, or written with uni-app, Taro or mpx. node_modules is not read. Nothing leaves this machine.",
    ],
    [
      "模糊位置与精确位置之间从不代为选择；声明了而未用到的接口不会删除：插件与未读取的包可能在用。",
      "Between fuzzy and precise location it never chooses. What is declared and not used stays: plugins and packages that were not read may use it.",
    ],
  ],
  run,
};

/** Findings that say that something was not looked at. */
const UNREADABLE = "project-unreadable";

async function run(given: Given): Promise<ExitCode> {
  const [directory = "."] = given.operands;
  const format = given.value("format") ?? "pretty";
  if (given.has("fix-dry-run") && (given.has("fix") || given.value("format") !== undefined)) {
    const other = given.has("fix") ? "--fix" : "--format";
    throw new UsageError(
      say(
        `--fix-dry-run 与 ${other} 不能同时使用`,
        `--fix-dry-run and ${other} do not go together`,
      ),
    );
  }
  await refuseOthers(directory);
  const options = await optionsOf(given);
  let report = await watched(directory, options);
  if (given.has("fix-dry-run")) return await dryRun(directory, report);
  if (given.has("fix")) report = await fixed(directory, options, report);
  if (report.model.apps.length === 0 && report.findings.length === 0) throw nothingIn(directory);
  const found = await judgedOf(directory, report);
  const judged = format === "pretty" ? await withUses(found) : found;
  process.stdout.write(printed(format, directory, report, judged));
  if (report.findings.some(({ rule }) => rule === UNREADABLE)) return 2;
  return exitCode(given, judged);
}

function printed(
  format: string,
  directory: string,
  report: LintReport,
  judged: readonly Judged[],
): string {
  if (format === "json") return json({ directory, model: report.model }, judged);
  if (format === "sarif") return sarif(judged, version());
  if (format === "github") return github(judged);
  const said = new Set<string>();
  const texts = judged.map((file) => {
    const count = dim(`(${file.findings.length})`);
    return `${bold(cyan(harmless(file.file)))} ${count}\n\n${pretty(file, said)}`;
  });
  const files = report.model.apps.reduce((sum, app) => sum + app.files, 0);
  return [
    ...texts,
    tables(directory, report),
    summary(judged, Math.max(files, judged.length)),
    fixHint(fixableIn(report)),
  ].join("");
}

function fixHint(count: number): string {
  if (count === 0) return "";
  const text = say(
    `  其中 ${count} 个可由 --fix 修正（--fix-dry-run 先看会改什么）`,
    `  --fix puts ${count} of them right (--fix-dry-run shows how)`,
  );
  return `${dim(text)}\n`;
}

/** How far it is stands on a terminal, ten times a second at most. */
async function watched(directory: string, options: LintOptions): Promise<LintReport> {
  // The other commands do without it.
  const { lintProject } = await import("../lint/index.js");
  const line = progress();
  let last = Number.NEGATIVE_INFINITY;
  try {
    return await lintProject(directory, {
      ...options,
      onProgress(done, total) {
        if (Date.now() - last < 100) return;
        last = Date.now();
        line.show(() => dim(`${done}/${total}`));
      },
    });
  } finally {
    line.clear();
  }
}

async function dryRun(directory: string, report: LintReport): Promise<ExitCode> {
  const changes = await fixesOf(directory, report);
  for (const { file, before, after } of changes)
    process.stdout.write(diff(shown(directory, file), before, after));
  if (changes.length === 0)
    process.stdout.write(`${green("✓")} ${say("没有可修正的", "nothing to put right")}\n`);
  return changes.length === 0 ? 0 : 1;
}

/** Writes what can be put right, says so, and judges what is left. */
async function fixed(
  directory: string,
  options: LintOptions,
  report: LintReport,
): Promise<LintReport> {
  const changes = await fixesOf(directory, report);
  if (changes.length === 0) return report;
  await write(directory, changes);
  const left = await watched(directory, options);
  const count = fixableIn(report) - fixableIn(left);
  const files = changes.map(({ file }) => harmless(shown(directory, file))).join(", ");
  complain(
    () =>
      `${green("✓")} ${say(`已修正 ${count} 个问题：${files}`, `${count} put right: ${files}`)}\n`,
  );
  return left;
}

async function refuseOthers(directory: string): Promise<void> {
  const found = await stat(directory).catch(({ code }: NodeJS.ErrnoException) => code);
  if (typeof found === "object" && found.isDirectory()) return;
  const reason = typeof found === "object" ? "ENOTDIR" : found;
  throw new UsageError(
    say(`无法读取目录 ${directory}：${reason}`, `cannot read the folder ${directory}: ${reason}`),
  );
}

function nothingIn(directory: string): UsageError {
  return new UsageError(
    say(
      `${directory} 中没有找到微信小程序\n需要 app.json 及其页面、manifest.json 与 pages.json、app.config.ts 或 app.mpx；构建产物加 --generated 检查`,
      `there is no mini program in ${directory}\nIt would have an app.json with its pages, a manifest.json with pages.json, an app.config.ts or an app.mpx; what was built is judged with --generated`,
    ),
  );
}

async function optionsOf(given: Given): Promise<LintOptions> {
  const [asOf, baseLibrary] = [given.value("as-of"), given.value("base-library")];
  const file = given.value("privacy");
  return {
    locale: currentLocale(),
    ignore: given.values("ignore").map(ruleOf),
    generated: given.has("generated"),
    ...(asOf === undefined ? {} : { asOf }),
    ...(baseLibrary === undefined ? {} : { baseLibrary }),
    ...(file === undefined ? {} : { privacy: await privacyIn(file) }),
  };
}

function ruleOf(id: string): LintRuleId {
  const known = lintRules.find((rule) => rule === id);
  if (known !== undefined) return known;
  const hint = meantInstead(id, lintRules);
  throw new UsageError(
    say(
      `没有规则 ${id}${hint}\n全部规则：https://github.com/weseal/weseal/blob/main/docs/rules.zh-CN.md`,
      `there is no rule ${id}${hint}\nAll of them: https://github.com/weseal/weseal/blob/main/docs/rules.md`,
    ),
  );
}

async function privacyIn(file: string): Promise<object> {
  try {
    const found: unknown = JSON.parse(
      (await readInput(file)).toString("utf8").replace(/^\ufeff/, ""),
    );
    if (typeof found === "object" && found !== null) return found;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(say(`${file} 不是合法的 JSON`, `${file} is not valid JSON`));
  }
  throw new UsageError(
    say(`${file} 应为 JSON 列表或对象`, `${file} has to be a list or an object of JSON`),
  );
}
