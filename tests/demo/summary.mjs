// The table at the end: each request, what it gave, and how many comparisons held on each backend.

import { REFUSALS, SAMPLES } from "./samples.mjs";
import { bold, columns, cut, dim, green, pad, red, widthOf } from "./terminal.mjs";
import { say } from "./words.mjs";

const NAMES = { native: say("原生模块", "native"), wasm: "WASM" };

/** Whether everything is equal, and the lines that say so. */
export function summaryLines(results) {
  const all = results.flatMap(({ samples, refusals }) => [...samples, ...refusals]);
  const checks = all.flatMap((result) => result.checks);
  const failed = checks.filter(({ equal }) => !equal).length;
  const same = new Set(results.map(({ backend, ...found }) => JSON.stringify(found))).size === 1;
  return { equal: failed === 0 && same, lines: ["", ...table(results), "", ...verdict()] };

  function verdict() {
    const counted = say(
      failed ? `${checks.length} 项比较，${failed} 项不一致` : `${checks.length} 项比较全部一致`,
      failed
        ? `${failed} of ${checks.length} comparisons are not equal`
        : `all ${checks.length} comparisons are equal`,
    );
    const compared = same
      ? say("两个后端的结果逐字节相同", "both backends give the same, byte for byte")
      : say("两个后端的结果不同", "the backends differ");
    const parts = [failed ? red(`✗ ${counted}`) : green(`✓ ${counted}`)];
    if (results.length > 1) parts.push(same ? green(`✓ ${compared}`) : red(`✗ ${compared}`));
    return [`  ${parts.join("   ")}`];
  }
}

function table(results) {
  const rows = [...SAMPLES.map(sampleRow), ...REFUSALS.map(refusalRow)];
  const backends = results.map(({ backend }) => NAMES[backend]);
  const marks = backends.map((name) => Math.max(widthOf(name), 8));
  const middle = Math.max(...rows.map(([, outcome]) => widthOf(outcome))) + 2;
  const first = columns - 6 - middle - marks.reduce((sum, width) => sum + width + 2, 0);

  const line = (number, title, outcome, cells) =>
    `  ${pad(number, 4)}${pad(cut(title, first - 1), first)}${pad(outcome, middle)}` +
    cells
      .map((cell, index) => pad(cell, marks[index] + 2))
      .join("")
      .trimEnd();
  const head = line("", say("请求", "request"), say("结果", "outcome"), backends);
  const rule = `  ${dim("─".repeat(columns - 2))}`;
  return [rule, bold(head), rule, ...rows.map(body), rule];

  function body([title, outcome, checksOf], index) {
    const cells = results.map((result) => cell(checksOf(result)));
    return line(`${index + 1}`.padStart(2), title, outcome, cells);
  }

  function sampleRow({ title }, index) {
    const { found, answer, content } = results[0].samples[index];
    const answered = content === undefined ? answer.body : say("加密回包", "sealed answer");
    const outcome = found ? `${found.type} → ${answered}` : `echostr → ${answered}`;
    return [title, outcome, ({ samples }) => samples[index].checks];
  }

  function refusalRow({ title }, index) {
    const { code } = results[0].refusals[index];
    return [title, code ?? say("未拒绝", "not refused"), ({ refusals }) => refusals[index].checks];
  }
}

function cell(checks) {
  const held = checks.filter(({ equal }) => equal).length;
  const figure = `${held}/${checks.length}`.padStart(6);
  return held === checks.length ? `${green("✓")}${figure}` : `${red("✗")}${figure}`;
}
