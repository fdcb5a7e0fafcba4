/** What mini programs use, whether it is declared, and what their privacy guides have to say of it. */

import type { LintReport, ProjectApp, ProjectRow } from "../lint/index.js";
import { say } from "../locale.js";
import { bold, dim, green, red, yellow } from "../terminal/style.js";
import { columns, cut, harmless, pad, padLeft, widthOf } from "../terminal/text.js";
import { shown } from "./judged.js";

type Style = (text: string) => string;
type Cell = readonly [text: string, style?: Style];
type Row = readonly [name: Cell, places: Cell, declared: Cell, privacy: Cell];

/** A table for each mini program. */
export function tables(directory: string, { model }: LintReport): string {
  return model.apps.map((app) => `${tableOf(directory, app)}\n`).join("");
}

function tableOf(directory: string, app: ProjectApp): string {
  const rows = app.table.map(rowOf);
  const word = app.kind === "plugin" ? say("插件", "plugin") : say("小程序", "mini program");
  const title = `${word} ${bold(harmless(app.root === "" ? directory : shown(directory, app.root)))}  ${dim(facts(app))}`;
  if (rows.length === 0)
    return `${title}\n  ${dim(say("没有用到需要声明的接口", "nothing is used that has to be declared"))}\n`;
  const head: Row = [
    [say("接口", "interface"), dim],
    [say("处", "uses"), dim],
    ["requiredPrivateInfos", dim],
    [say("处理的信息", "privacy type"), dim],
  ];
  const lines = [head, ...rows];
  const width = (column: 0 | 1 | 2) => Math.max(...lines.map((row) => widthOf(row[column][0])));
  const name = Math.min(width(0), 44);
  const [count, declared] = [width(1), width(2)];
  const rest = Math.max(columns() - name - count - declared - 8, 12);
  return [
    title,
    ...lines.map((row) =>
      [
        `  ${styled(row[0], (text) => pad(cut(text, name), name))}`,
        styled(row[1], (text) => padLeft(text, count)),
        styled(row[2], (text) => pad(text, declared)),
        styled(row[3], (text) => cut(text, rest)),
      ]
        .join("  ")
        .trimEnd(),
    ),
    "",
  ].join("\n");
}

function styled([text, style = (it: string) => it]: Cell, fit: Style): string {
  return style(fit(harmless(text)));
}

function facts({ kind, config, pages, subpackages }: ProjectApp): string {
  const packages = subpackages.length;
  return [
    kind,
    config,
    say(`${pages.length} 个页面`, `${pages.length} ${pages.length === 1 ? "page" : "pages"}`),
    ...(packages === 0
      ? []
      : [
          say(`${packages} 个分包`, `${packages} ${packages === 1 ? "subpackage" : "subpackages"}`),
        ]),
  ].join(" · ");
}

function rowOf(row: ProjectRow): Row {
  return [[row.name], [`${row.uses}`], declaredIn(row), [row.privacy.join(say("、", ", "))]];
}

function declaredIn({ declared, reachable }: ProjectRow): Cell {
  if (declared === undefined) return ["–", dim];
  if (declared === "yes") return [say("✓ 已声明", "✓ declared"), green];
  if (declared === "unused") return [say("! 声明了未用", "! declared, not used"), yellow];
  const text = say("✗ 未声明", "✗ not declared");
  return reachable ? [text, red] : [`${text}${say("（运行不到）", " (unreachable)")}`, yellow];
}
