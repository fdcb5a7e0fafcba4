/** Linting a whole project. */

import { realpath } from "node:fs/promises";
import { sep } from "node:path";

import { WesealError } from "weseal";

import type { LintReport } from "../generated/lint.js";
import { currentLocale, isLocale, type Locale } from "../locale.js";
import { linter, type NativeLinter, nativeLinter } from "./backend.js";
import { failureOf, type LintEngine, type LintFailure, lintEngine, unframe } from "./engine.js";
import { crossing, type LintOptions } from "./options.js";
import { type LintSource, lintSources } from "./sources.js";
import { walk } from "./walk.js";

/** A file of a project. */
export interface ProjectFile {
  /** Its path below the folder of the project. */
  readonly path: string;
  /** What is in it. */
  readonly content: string | Uint8Array;
}

/** How often progress is asked for, in milliseconds. */
const OFTEN = 50;

/**
 * Lints a project: finds its mini programs, what they use and declare, and what is wrong with that.
 *
 * What is wrong with the project is data, never thrown: files that cannot be read or parsed are findings too.
 *
 * @param project The path of its folder, or its files.
 * @throws {WesealError} `INVALID_ARGUMENT` for options that are not what they should be, and for a folder that is not
 * there or cannot be read.
 */
export async function lintProject(
  project: string | readonly ProjectFile[],
  options?: LintOptions,
): Promise<LintReport> {
  const locale = localeOf(options);
  const crossed = crossing(options, locale);
  const { onProgress } = options ?? {};
  const engine = lintEngine(linter(), fail, turn);
  if (typeof project !== "string")
    return lintSources(engine, given(project, locale), crossed, onProgress);
  const addon = nativeLinter();
  const report = await (addon
    ? lintNatively(addon, project, crossed, onProgress)
    : lintSources(engine, await below(project, engine, crossed, locale), crossed, onProgress));
  const fromAbove = crossing({ ...options, generated: false }, locale);
  // What is generated is never edited, nor where only a part of it is looked at.
  if (await isLeftOut(project, engine, fromAbove))
    for (const finding of report.findings) delete finding.fix;
  return report;
}

/** Whether the linter looks at nothing in this folder when it comes from above. */
async function isLeftOut(folder: string, engine: LintEngine, options: string): Promise<boolean> {
  const path = [...(await realpath(folder)).split(sep).filter(Boolean), "app.json"].join("/");
  const { handle } = await engine.begin([path], options);
  const { wanted } = await engine.next(handle);
  await engine.release(handle);
  return wanted.length === 0;
}

async function lintNatively(
  addon: NativeLinter,
  folder: string,
  options: string,
  onProgress: LintOptions["onProgress"],
): Promise<LintReport> {
  const linting = new addon.Linting(folder, options);
  const timer = onProgress && setInterval(() => onProgress(linting.done, linting.total), OFTEN);
  try {
    const frame = await linting.run();
    const report = JSON.parse(unframe(frame, fail));
    onProgress?.(linting.done, linting.total);
    return report;
  } finally {
    clearInterval(timer);
  }
}

/** The files of a folder. */
async function below(
  folder: string,
  engine: LintEngine,
  options: string,
  locale: Locale,
): Promise<LintSource[]> {
  const { leftOut } = await engine.walk(options);
  const sources = await walk(folder, leftOut);
  if (sources.some(({ path }) => path === "")) throw refusal("folder", locale);
  return sources;
}

function given(files: unknown, locale: Locale): LintSource[] {
  if (!Array.isArray(files)) throw refusal("files", locale);
  return files.map((file: Partial<ProjectFile> | null | undefined) => {
    const { path, content } = file ?? {};
    const isContent = typeof content === "string" || content instanceof Uint8Array;
    if (typeof path !== "string" || !isContent) throw refusal("files", locale);
    return {
      path,
      async open() {
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        return { size: bytes.length, read: async () => bytes };
      },
    };
  });
}

/** The error for what is no project. The linter has the words. */
function refusal(reason: "folder" | "files", locale: Locale): Error {
  return fail(failureOf(linter().refuse(reason, locale)));
}

function localeOf(options: LintOptions | undefined): Locale {
  const locale = options?.locale;
  return typeof locale === "string" && isLocale(locale) ? locale : currentLocale();
}

function fail(failure: LintFailure): Error {
  return new WesealError(failure);
}

/** Lets others run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
