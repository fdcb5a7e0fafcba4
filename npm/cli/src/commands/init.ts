/** `weseal init devtools`: the developer tools lint before they upload. */

import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { type Command, type ExitCode, type Given, UsageError } from "../command.js";
import { withValue } from "../init/json-text.js";
import { say } from "../locale.js";
import { bold, cyan, dim, green } from "../terminal/style.js";
import { columns, harmless, wrapped } from "../terminal/text.js";

export const init: Command = {
  name: "init",
  usage: "devtools [DIR]",
  summary: [
    "让微信开发者工具在上传前运行 weseal lint",
    "makes the developer tools run weseal lint before they upload",
  ],
  operands: [1, 2],
  options: [
    {
      name: "force",
      text: ["替换已有的 beforeUpload 命令", "replaces the command that beforeUpload has"],
    },
  ],
  examples: [
    [
      "weseal init devtools",
      [
        "写入当前目录的 project.config.json",
        "writes scripts.beforeUpload into project.config.json of this folder",
      ],
    ],
  ],
  notes: [
    [
      "命令里是本机的绝对路径：从图形界面启动的开发者工具没有终端的 PATH。换一台机器须再运行一次。",
      "The command has absolute paths of this machine, because tools that are started from the desktop lack the PATH of a terminal. On another machine it is to be run again.",
    ],
  ],
  run,
};

const FILE = "project.config.json";
const PRIVATE = "project.private.config.json";

/** https://developers.weixin.qq.com/miniprogram/dev/devtools/projectconfig.html, scripts */
interface ProjectConfig {
  scripts?: { beforeUpload?: unknown };
  setting?: { scriptsEnable?: unknown };
}

async function run(given: Given): Promise<ExitCode> {
  const [target, directory = "."] = given.operands;
  if (target !== "devtools")
    throw new UsageError(
      say(`init 没有「${target}」，可选：devtools`, `init has no "${target}"; there is: devtools`),
    );
  const path = join(directory, FILE);
  const text = await textOf(path);
  const config = parsed(path, text);
  const command = commandFor(resolve(directory));
  const { beforeUpload } = config.scripts ?? {};
  refuseOther(beforeUpload, given.has("force"));
  const isEnabled = config.setting?.scriptsEnable === true;
  let after = withValue(text, ["scripts", "beforeUpload"], command);
  if (!isEnabled) after = withValue(after, ["setting", "scriptsEnable"], true);
  if (after !== text) await written(path, after);
  process.stdout.write(
    [
      after === text
        ? `${green("✓")} ${say(`${path} 已是如此`, `${path} has it already`)}`
        : `${green("✓")} ${say(`已写入 ${path}`, `written into ${path}`)}`,
      `  ${cyan("scripts.beforeUpload")}  ${bold(harmless(command))}`,
      `  ${cyan("setting.scriptsEnable")} ${bold("true")}`,
      "",
      ...(await notes(directory))
        .flatMap((note) => wrapped(note, columns()))
        .map((line) => dim(line)),
      "",
    ].join("\n"),
  );
  return 0;
}

async function notes(directory: string): Promise<string[]> {
  const own = await readFile(join(directory, PRIVATE), "utf8").catch(() => "{}");
  const isOff = /"scriptsEnable"\s*:\s*false/.test(own);
  return [
    say(
      "开发者工具「详情 - 本地设置」中的「启用自定义处理命令」须已勾选。",
      "In the developer tools, 启用自定义处理命令 under 详情 - 本地设置 has to be ticked.",
    ),
    ...(isOff
      ? [
          say(
            `${PRIVATE} 中 scriptsEnable 为 false，优先于 ${FILE}。`,
            `${PRIVATE} has scriptsEnable: false, which goes before ${FILE}.`,
          ),
        ]
      : []),
    say(
      "结果显示在开发者工具的控制台。命令失败时是否中止上传由开发者工具决定；必须拦下的，在 CI 中检查。",
      "What is found stands in the console of the tools. Whether a failed command stops the upload is up to them; what has to be stopped is stopped in CI.",
    ),
  ];
}

/** @throws {UsageError} */
async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError(
      say(
        `无法读取 ${path}：${code}\n在 project.config.json 所在的目录运行，或给出该目录`,
        `cannot read ${path}: ${code}\nRun it in the folder of project.config.json, or name that folder`,
      ),
    );
  }
}

/** @throws {UsageError} */
async function written(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError(say(`无法写入 ${path}：${code}`, `cannot write ${path}: ${code}`));
  }
}

/** @throws {UsageError} */
function parsed(path: string, text: string): ProjectConfig {
  try {
    const config: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (typeof config === "object" && config !== null && !Array.isArray(config)) return config;
  } catch {}
  throw new UsageError(say(`${path} 不是合法的 JSON 对象`, `${path} is not an object of JSON`));
}

/** @throws {UsageError} where somebody else's command stands */
function refuseOther(command: unknown, isForced: boolean): void {
  const isOurs = typeof command === "string" && (command.trim() === "" || OURS.test(command));
  if (command === undefined || isOurs || isForced) return;
  throw new UsageError(
    say(
      `scripts.beforeUpload 已有命令：${harmless(String(command))}\n--force 替换它；也可在该命令中调用 weseal lint`,
      `scripts.beforeUpload has a command: ${harmless(String(command))}\n--force replaces it; or call weseal lint in it`,
    ),
  );
}

const OURS = /[\\/]main\.js["']? lint /;

/** @throws {UsageError} where npm is going to delete what it names */
function commandFor(project: string): string {
  const main = fileURLToPath(new URL("../main.js", import.meta.url));
  if (/[\\/]_npx[\\/]/.test(main))
    throw new UsageError(
      say(
        "npx 临时下载的 weseal 会被清理，不能写进项目\n先安装：npm install --save-dev @weseal/cli，再运行 npx weseal init devtools",
        "what npx downloads is deleted again, so that no project can name it\nInstall it first: npm install --save-dev @weseal/cli, then run npx weseal init devtools",
      ),
    );
  const words = [process.execPath, main, "lint", project, "--fail-on", "error"];
  return words.map(quoted).join(" ");
}

/** A word of a command line: of the tools' shell, /bin/sh or cmd. */
function quoted(word: string): string {
  if (/^[\w./:\\@+-]+$/.test(word) && (process.platform === "win32" || !word.includes("\\")))
    return word;
  return process.platform === "win32" ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
