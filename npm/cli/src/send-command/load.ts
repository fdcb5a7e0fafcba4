/** `weseal send --load`: sends at a rate, and prints figures. */

import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import { type ExitCode, UsageError } from "../command.js";
import type { EventRow } from "../generated/events.js";
import { say } from "../locale.js";
import { compareEffects, type Effects, load } from "../send/load.js";
import { interrupted } from "../show/interrupted.js";
import { progress } from "../show/progress.js";
import { interruptedText, loadText, withoutQuery } from "../show/report.js";
import { bold, cyan, dim } from "../terminal/style.js";
import type { Sending } from "./run.js";

/** Sends, and tells what came of it: 1 where a message was lost, missed or handled twice. */
export async function runLoad(sending: Sending, rows: readonly EventRow[]): Promise<ExitCode> {
  const { given, url, sender, shape, habits } = sending;
  const rate = given.value("load") === "max" ? "max" : given.number("load", 0.1);
  const seconds = given.number("seconds", 0.1) ?? 10;
  const connections = given.whole("connections", 1) ?? 32;
  const where = given.value("effects");
  const line = progress();
  const signal = interrupted();
  const { acceptedKeys, ...result } = await load(sender, url, {
    rate: rate ?? "max",
    seconds,
    connections,
    shape,
    rows,
    habits,
    signal,
    ...(sending.file === undefined ? {} : { message: sending.file.message }),
    onProgress: (sent, now) => line.show(() => dim(`${sent}  ${now.toFixed(1)}/${seconds} s`)),
  });
  line.clear();
  const effects = where === undefined ? undefined : await effectsAt(where, acceptedKeys, signal);
  if (given.value("format") === "json") {
    const data = {
      version: 1,
      url: withoutQuery(url),
      ...(signal.aborted ? { interrupted: true } : {}),
      ...result,
      ...(effects && { effects }),
    };
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
  } else {
    process.stdout.write(`${bold(cyan("weseal send --load"))} ${withoutQuery(url)}\n`);
    process.stdout.write(loadText({ ...result, acceptedKeys }, effects));
    if (signal.aborted) process.stdout.write(interruptedText());
  }
  if (signal.aborted) return 130;
  if (effects !== undefined && "unreadable" in effects) {
    const { unreadable } = effects;
    throw new UsageError(
      say(`无法读取 --effects：${unreadable}`, `cannot read --effects: ${unreadable}`),
    );
  }
  const isWell = result.lost === 0 && (effects?.missing ?? 0) + (effects?.twice ?? 0) === 0;
  return isWell ? 0 : 1;
}

const PATIENCE_MS = 5000;

/** What was handled, or why that cannot be told: the figures are printed all the same. */
type Told = Effects | { unreadable: string };

/** Work that was acknowledged before its end is waited for, though not for ever. */
async function effectsAt(
  where: string,
  acceptedKeys: readonly string[],
  signal: AbortSignal,
): Promise<Told> {
  for (let waited = 0; ; waited += 250) {
    const lines = await readEffects(where);
    if (typeof lines !== "string") return lines;
    const effects = compareEffects(acceptedKeys, lines);
    if (effects.missing === 0 || waited >= PATIENCE_MS || signal.aborted) return effects;
    await pause(250);
  }
}

async function readEffects(where: string): Promise<string | { unreadable: string }> {
  try {
    if (!/^https?:/.test(where)) return readFileSync(where, "utf8");
    const response = await fetch(where);
    return response.ok ? await response.text() : { unreadable: `${response.status}` };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    // Nothing was handled so far: nobody has written the file.
    return code === "ENOENT" ? "" : { unreadable: code ?? message };
  }
}
