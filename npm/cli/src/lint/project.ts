/** Linting a whole project. */

import { realpath } from "node:fs/promises";
import { sep } from "node:path";

import { WesealError } from "weseal";

import type { LintReport, LintWire } from "../generated/lint.js";
import { currentLocale, isLocale, type Locale } from "../locale.js";
import { linter, type NativeLinter, nativeLinter } from "./backend.js";
import { crossing, type LintOptions } from "./options.js";
import {
  type LintFailure,
  type LintSource,
  type LintSteps,
  lintSources,
  unframe,
} from "./sources.js";
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
  const steps: LintSteps = { options: crossed, onProgress: options?.onProgress, fail };
  if (typeof project !== "string") return lintSources(linter(), given(project, locale), steps);
  const addon = nativeLinter();
  const report = await (addon
    ? lintNatively(addon, project, steps)
    : lintFolder(project, steps, locale));
  const { leftOut } = walking(linter(), crossing({ ...options, generated: false }, locale));
  const names = (await realpath(project)).split(sep);
  // What is generated is never edited, nor where only a part of it is looked at.
  if (names.some((name) => leftOut.includes(name)))
    for (const finding of report.findings) delete finding.fix;
  return report;
}

/** How folders are walked. */
function walking(wire: LintWire, options: string): { leftOut: string[] } {
  return JSON.parse(unframe(wire.walk(options), fail));
}

async function lintNatively(
  addon: NativeLinter,
  folder: string,
  { options, onProgress }: LintSteps,
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

async function lintFolder(folder: string, steps: LintSteps, locale: Locale): Promise<LintReport> {
  const wire = linter();
  const { leftOut } = walking(wire, steps.options);
  const sources = await walk(folder, leftOut);
  if (sources.some((source) => source.path === "" && source.unreadable)) {
    unframe(wire.refuse("folder", locale), fail);
  }
  return lintSources(wire, sources, steps);
}

function given(files: unknown, locale: Locale): LintSource[] {
  const refuse = () => unframe(linter().refuse("files", locale), fail);
  if (!Array.isArray(files)) refuse();
  return (files as ProjectFile[]).map((file) => {
    const { path, content } = file ?? {};
    const isText = typeof content === "string";
    if (typeof path !== "string" || !(isText || content instanceof Uint8Array)) refuse();
    return { path, read: () => (isText ? Buffer.from(content) : content) };
  });
}

function localeOf(options: LintOptions | undefined): Locale {
  const locale = options?.locale;
  return typeof locale === "string" && isLocale(locale) ? locale : currentLocale();
}

function fail(failure: LintFailure): Error {
  return new WesealError(failure);
}
