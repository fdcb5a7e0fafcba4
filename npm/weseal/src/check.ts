/** Judging payloads and configuration by WeChat's published rules. */

import { parsed, rulesBackend } from "./backend";
import type { CheckContext, Finding, Rule, Subject } from "./generated/types";
import { exactText, onlyText, payloadText, reading } from "./input";
import { type Locale, localeOf } from "./locale";

/** With what a payload is judged. */
export interface CheckOptions {
  /**
   * The day of the judgement: a day in Asia/Shanghai as text (`"2022-04-11"`), or a moment that falls
   * on it (a `Date`, or `"2022-04-10T16:00:00Z"`). Rules that do
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
  onlyText("subject", subject, locale);
  const frame = rulesBackend().check(subject, text, judging(options, written, locale), locale);
  return frame === "[]" ? [] : parsed(frame);
}

/** Every rule of the catalogue: what it judges, since when, by which document. */
export function rules(options?: { locale?: Locale }): Rule[] {
  return parsed(rulesBackend().rules(localeOf(options)));
}

/** The options as they cross. */
function judging(options: CheckOptions | undefined | null, spans: boolean, locale: Locale): string {
  const today = Math.floor(Date.now() / 1000);
  // What most calls have needs no serialiser.
  if (options === undefined || options === null) return `{"today":${today},"spans":${spans}}`;
  const given = reading("options", locale, () => {
    const { locale: _, asOf, context, ...others } = options;
    return { ...others, asOf: day(asOf), context: seconds(context), today, spans };
  });
  return exactText("options", given, locale);
}

/** A moment as the day in Asia/Shanghai on which it falls. */
function day(asOf: unknown): unknown {
  const isMoment = asOf instanceof Date || (typeof asOf === "string" && asOf.includes("T"));
  if (!isMoment) return asOf;
  const shanghai = new Date(new Date(asOf).getTime() + 8 * 3_600_000);
  return Number.isNaN(shanghai.getTime()) ? Number.NaN : shanghai.toISOString().slice(0, 10);
}

/** A context whose moments are seconds. */
function seconds(context: CheckOptions["context"]): unknown {
  if (typeof context !== "object" || context === null || Array.isArray(context)) return context;
  const { now, codeIssuedAt, ...others } = context;
  return { ...others, now: second(now), codeIssuedAt: second(codeIssuedAt) };
}

function second(moment: number | Date | undefined): number | undefined {
  return moment instanceof Date ? Math.floor(moment.getTime() / 1000) : moment;
}

/** What the platform makes of the parameters of a URL Scheme or a URL Link, and what is wrong with them. */
export interface NormalizedLink {
  /** The parameters as they count: an expiry of 30 days at most, no obsolete or superfluous field. */
  payload: Record<string, unknown>;
  findings: Finding[];
}

/**
 * Works out what the platform makes of the parameters of a URL Scheme or a URL Link.
 *
 * @throws {WesealError} `BAD_INPUT` for what is no object of JSON.
 */
export function normalizeLink(
  payload: object | string,
  options: { now: number | Date; asOf?: Date | string; locale?: Locale },
): NormalizedLink {
  const locale = localeOf(options);
  const { now, ...others } = reading("options", locale, () => ({ ...options }));
  const { text, written } = payloadText(payload, locale);
  const given = judging({ ...others, context: { now } }, written, locale);
  const normalized = ask<{ payload: string; findings: Finding[] }>(
    "normalizeLink",
    { payload: text, judging: given },
    locale,
  );
  return { ...normalized, payload: JSON.parse(normalized.payload) };
}

/** When a link ends in effect. */
export interface LinkExpiry {
  /** Unix seconds. */
  expiresAt: number;
  expired: boolean;
  /** Whether it ends earlier than was asked for. */
  shortened: boolean;
  /** Whether it opens for one user only, as it was from 2022-04-11 until 2023-12-19. */
  oneUser: boolean;
}

/**
 * When a link ends in effect: those made before 2022-04-11 were cut to 30 days from that day, all others to 30
 * days from when they were made. Unix seconds, or a `Date`; `expires` is left out for a permanent link.
 */
export function linkExpiry(
  created: number | Date,
  expires: number | Date | undefined | null,
  options: { now: number | Date; locale?: Locale },
): LinkExpiry {
  const moments = {
    created: second(created),
    expires: second(expires ?? undefined),
    now: second(options?.now),
  };
  return ask("linkExpiry", moments, localeOf(options));
}

/** What `buildPlainScheme` takes. */
export interface PlainSchemeOptions {
  appId: string;
  /** A page that the console declares for plaintext schemes (隐私与安全 → 明文 scheme). */
  path: string;
  /** `a=1&b=2`, not encoded. */
  query?: string;
  /** Default: `release`. */
  envVersion?: "release" | "trial" | "develop";
  locale?: Locale;
}

/** A plaintext URL Scheme: `weixin://dl/business/?appid=…&path=…`. No server of WeChat is asked. */
export function buildPlainScheme(options: PlainSchemeOptions): string {
  const locale = localeOf(options);
  const { locale: _, ...given } = reading("options", locale, () => ({ ...options }));
  return ask("buildPlainScheme", given, locale);
}

/** Appends a parameter of one's own (`cq`) to an encrypted URL Scheme or a URL Link, encoded. */
export function appendCustomParam(
  link: string,
  value: string,
  options?: { locale?: Locale },
): string {
  return ask("appendCustomParam", { link, value }, localeOf(options));
}

/** A kind of information (处理的信息) that 《小程序用户隐私保护指引》 has to declare. */
export interface RequiredPrivacy {
  /** Its `privacy_key`, where one is known. */
  key?: string;
  /** Its name. */
  name: string;
  /** The interfaces and components that need it. */
  because: string[];
}

/** What has to be declared for these interfaces and components (`wx.getLocation`, `camera` …). */
export function requiredPrivacy(
  used: readonly string[],
  options?: { locale?: Locale },
): RequiredPrivacy[] {
  return ask("requiredPrivacy", { used }, localeOf(options));
}

function ask<T>(name: string, options: object, locale: Locale): T {
  return parsed(rulesBackend().helper(name, exactText("options", options, locale), locale));
}
