/** Judging payloads and configuration by WeChat's published rules. */

import { current, parsed } from "./backend";
import type { CheckContext, Finding, Rule, Subject } from "./generated/types";
import { exactText, payloadText } from "./input";
import { type Locale, localeOf } from "./locale";

/** With what a payload is judged. */
export interface CheckOptions {
  /**
   * The day of the judgement: a `Date`, or text such as `"2022-04-11"`, a day in Asia/Shanghai. Rules that do
   * not hold on it are silent. Default: that of `context.now`, else today.
   */
  asOf?: Date | string;
  /** What only the caller knows. A rule that needs it is silent without it. */
  context?: Omit<CheckContext, "now" | "codeIssuedAt"> & {
    /** Now: Unix seconds, or a `Date`. */
    now?: number | Date;
    /** When the code was issued: Unix seconds, or a `Date`. */
    codeIssuedAt?: number | Date;
  };
  /** The language of the findings. Default: that of the environment. */
  locale?: Locale;
}

/**
 * Judges a payload or a configuration. What is wrong with it is data, in the order of the document, never
 * thrown. A string or bytes are its JSON text, and findings then say where in it (`span`); anything else is judged
 * as what would go over the wire, its `JSON.stringify`.
 *
 * @throws {WesealError} `BAD_INPUT` for what is not JSON, with the position in `details`.
 */
export function check(subject: Subject, payload: unknown, options?: CheckOptions): Finding[] {
  const locale = localeOf(options);
  const { text, written } = payloadText(payload, locale);
  const frame = current().check(subject, text, judging(options, written, locale), locale);
  return frame === "[]" ? [] : parsed(frame);
}

/** Every rule of the catalogue: what it judges, since when, by which document, with examples. */
export function rules(options?: { locale?: Locale }): Rule[] {
  return parsed(current().rules(localeOf(options)));
}

/** The options as they cross. */
export function judging(options: CheckOptions | undefined, spans: boolean, locale: Locale): string {
  const today = Math.floor(Date.now() / 1000);
  // What most calls have needs no serialiser.
  if (options === undefined) return `{"today":${today},"spans":${spans}}`;
  const { locale: _, asOf, context, ...others } = options;
  const given = { ...others, asOf: day(asOf), context: seconds(context), today, spans };
  return exactText("options", given, locale);
}

/** A `Date` as the day in Asia/Shanghai on which it falls. */
function day(asOf: unknown): unknown {
  if (!(asOf instanceof Date)) return asOf;
  const shanghai = new Date(asOf.getTime() + 8 * 3_600_000);
  return Number.isNaN(shanghai.getTime()) ? Number.NaN : shanghai.toISOString().slice(0, 10);
}

/** A context whose moments are seconds. */
function seconds(context: CheckOptions["context"]): unknown {
  if (typeof context !== "object" || context === null) return context;
  const { now, codeIssuedAt, ...others } = context;
  return { ...others, now: second(now), codeIssuedAt: second(codeIssuedAt) };
}

function second(moment: number | Date | undefined): number | undefined {
  return moment instanceof Date ? Math.floor(moment.getTime() / 1000) : moment;
}
