// Generated from Rust by `cargo xtask gen`. Do not edit.

import type { Severity } from "weseal";

/** The ids of the rules about projects. */
export const lintRules = [
  "api-frequency",
  "app-background-audio",
  "app-background-location",
  "app-background-location-declared",
  "app-background-location-unused",
  "app-background-mode",
  "app-card-package",
  "app-chat-tool-package",
  "app-chat-tool-scope",
  "app-embedded-app-id",
  "app-entrance-page",
  "app-entry-page",
  "app-extended-library",
  "app-functional-pages-old",
  "app-json-required",
  "app-json-type",
  "app-json-unknown",
  "app-navigate-list",
  "app-navigate-list-count",
  "app-package-count",
  "app-package-nested",
  "app-package-repeated",
  "app-package-reserved",
  "app-pages-in-package",
  "app-pages-repeated",
  "app-pages-suffix",
  "app-path-form",
  "app-permission-desc",
  "app-permission-desc-empty",
  "app-permission-desc-length",
  "app-permission-map",
  "app-permission-missing",
  "app-permission-scope",
  "app-permission-type",
  "app-plugin-repeated",
  "app-plugin-version",
  "app-preload-package",
  "app-preload-page",
  "app-private-infos-declared-not-opened",
  "app-private-infos-exclusive",
  "app-private-infos-exclusive-used",
  "app-private-infos-name",
  "app-private-infos-not-opened",
  "app-private-infos-repeated",
  "app-private-infos-undeclared",
  "app-private-infos-unused",
  "app-resolve-alias",
  "app-sitemap",
  "app-skyline-framework",
  "app-skyline-lazy",
  "app-skyline-navigation-bar",
  "app-skyline-option-type",
  "app-skyline-options",
  "app-tabbar-colour",
  "app-tabbar-count",
  "app-tabbar-icon",
  "app-tabbar-icon-top",
  "app-tabbar-page",
  "app-tabbar-page-form",
  "app-tabbar-repeated",
  "app-tabbar-text",
  "app-theme-missing",
  "app-theme-text",
  "app-theme-variable",
  "app-use-privacy-check",
  "app-window-colour",
  "base-library",
  "channel-video-event",
  "channel-video-object-fit",
  "channel-video-user-name",
  "check-session-missing",
  "client-app-secret",
  "client-openid-session",
  "client-server-api",
  "client-session-key",
  "cloud-call-camel-over-https",
  "cloud-call-mixed-case",
  "cloud-call-snake-case",
  "cloud-id-nested",
  "cloud-openapi-undeclared",
  "cloud-openapi-unused",
  "cloud-push-timeout",
  "cloud-sdk-version",
  "cloud-sms-context",
  "ext-json-app-id",
  "ext-json-app-id-form",
  "ext-json-disabled",
  "ext-json-enable",
  "ext-json-fuzzy-scope",
  "ext-json-lazy",
  "ext-json-page",
  "ext-json-page-colour",
  "ext-json-required",
  "ext-json-type",
  "ext-json-unknown",
  "forced-login",
  "fuzzy-location-type",
  "json-repeated-name",
  "kf-ai-flag",
  "kf-link-appid",
  "kf-link-appid-form",
  "kf-link-appid-missing",
  "kf-link-broken",
  "kf-link-href",
  "kf-link-outside",
  "kf-link-path-missing",
  "kf-link-path-page",
  "kf-link-path-slash",
  "kf-link-unclosed",
  "kf-news-articles",
  "kf-page-appid",
  "kf-page-appid-form",
  "kf-page-path",
  "kf-quota-count",
  "kf-quota-window",
  "kf-send-account-type",
  "kf-send-bodies",
  "kf-send-body",
  "kf-send-empty",
  "kf-send-link",
  "kf-send-msgtype",
  "kf-send-required",
  "kf-send-type",
  "kf-send-unknown",
  "kf-typing-again",
  "kf-typing-command",
  "kf-typing-interaction",
  "kf-typing-required",
  "kf-typing-type",
  "kf-typing-unknown",
  "link-daily-limit",
  "link-daily-opens",
  "link-env-version",
  "link-expire-interval-range",
  "link-expire-time-far",
  "link-expire-time-limit",
  "link-expire-time-past",
  "link-expire-time-soon",
  "link-expire-time-unit",
  "link-expire-type",
  "link-expiry-missing",
  "link-expiry-superfluous",
  "link-one-user",
  "link-path-page",
  "link-path-query",
  "link-permanent",
  "link-query-backtick",
  "link-query-characters",
  "link-query-length",
  "link-query-pairs",
  "link-rate-limit",
  "page-json-colour",
  "page-json-generics",
  "page-json-skyline-framework",
  "page-json-skyline-lazy",
  "page-json-skyline-navigation",
  "page-json-theme-text",
  "page-json-theme-variable",
  "page-json-type",
  "page-json-unknown",
  "phone-number-encrypted-data",
  "privacy-agree-button",
  "privacy-declared-twice",
  "privacy-declared-unknown",
  "privacy-extra-doc-size",
  "privacy-extra-doc-type",
  "privacy-handler",
  "privacy-handler-resolve",
  "privacy-not-collected",
  "privacy-required",
  "privacy-scope-cancelled",
  "privacy-scope-unknown",
  "privacy-scope-user-info",
  "privacy-superfluous",
  "privacy-type",
  "privacy-undeclared",
  "privacy-undeclared-announced",
  "privacy-unknown",
  "privacy-used-avatar",
  "privacy-used-flow",
  "privacy-used-user-profile",
  "project-code-outside",
  "project-config-app-id",
  "project-config-compile-type",
  "project-config-compiler-plugin",
  "project-config-es6",
  "project-config-lib-version",
  "project-config-npm",
  "project-config-pattern",
  "project-config-plugin-root",
  "project-config-required",
  "project-config-root",
  "project-config-too-large",
  "project-config-type",
  "project-config-undecided",
  "project-config-url-check",
  "project-dynamic-interface",
  "project-framework-unsupported",
  "project-json-strict",
  "project-json-syntax",
  "project-not-utf8",
  "project-nothing-found",
  "project-script-syntax",
  "project-too-deep",
  "project-too-large",
  "project-unreadable",
  "project-uts-syntax",
  "project-vendored-location",
  "real-name-button-category",
  "retired-form-id",
  "retired-gender-region",
  "retired-get-user-info",
  "retired-get-user-profile",
  "retired-open-data",
  "retired-real-name",
  "retired-template-send",
  "retired-uniform-send",
  "scope-no-way-back",
  "server-domain-wechat",
  "share-menu-timeline",
  "share-timeline-alone",
  "share-timeline-web-view",
  "sms-cloud-call",
  "sms-conditional",
  "sms-content-brackets",
  "sms-content-emoji",
  "sms-content-forbidden",
  "sms-content-length",
  "sms-content-segments",
  "sms-content-symbols",
  "sms-count",
  "sms-hours",
  "sms-param-length",
  "sms-param-type",
  "sms-path-domain",
  "sms-path-slash",
  "sms-phone",
  "sms-phone-digits",
  "sms-phone-repeated",
  "sms-required",
  "sms-superfluous",
  "sms-type",
  "sms-unknown",
  "sms-url-link",
  "sms-url-link-host",
  "submsg-amount",
  "submsg-car-number",
  "submsg-character-string",
  "submsg-data-empty",
  "submsg-date",
  "submsg-enum",
  "submsg-key-form",
  "submsg-key-number",
  "submsg-key-retired",
  "submsg-key-suffix",
  "submsg-key-type",
  "submsg-lang",
  "submsg-letter",
  "submsg-name",
  "submsg-number",
  "submsg-page-known",
  "submsg-page-own",
  "submsg-page-slash",
  "submsg-phone-number",
  "submsg-phrase",
  "submsg-quota",
  "submsg-quota-paid",
  "submsg-quota-user",
  "submsg-required",
  "submsg-state",
  "submsg-state-formal",
  "submsg-symbol",
  "submsg-template-id",
  "submsg-template-missing",
  "submsg-template-other",
  "submsg-template-superfluous",
  "submsg-template-unknown",
  "submsg-thing",
  "submsg-time",
  "submsg-touser",
  "submsg-type",
  "submsg-unknown",
  "submsg-value-control",
  "submsg-value-doubtful",
  "submsg-value-empty",
  "submsg-value-extra",
  "submsg-value-number",
  "submsg-value-shape",
  "url-link-cloud-base-path",
  "url-link-cloud-base-query-length",
  "url-link-required",
  "url-link-type",
  "url-link-unknown",
  "url-scheme-type",
  "url-scheme-unknown",
  "user-info-credentials",
  "user-info-in-login",
  "user-profile-desc",
  "web2weapp-env",
  "web2weapp-function",
  "web2weapp-page",
  "web2weapp-path",
  "wxacode-env-version",
  "wxacode-line-color",
  "wxacode-line-color-range",
  "wxacode-line-color-unused",
  "wxacode-page-known",
  "wxacode-page-query",
  "wxacode-page-slash",
  "wxacode-path-length",
  "wxacode-path-missing",
  "wxacode-path-page",
  "wxacode-path-square",
  "wxacode-rate-limit",
  "wxacode-scancode-time",
  "wxacode-scene-characters",
  "wxacode-scene-length",
  "wxacode-scene-missing",
  "wxacode-total-limit",
  "wxacode-type",
  "wxacode-unchecked-pages",
  "wxacode-unknown",
  "wxacode-width",
] as const;

/** A rule about projects. Never renamed, never reused. */
export type LintRuleId = (typeof lintRules)[number];

/**
 * What has been found in a project.
 */
export type LintReport = { 
/**
 * In the order of files and places. Files that could not be read are among them.
 */
findings: Array<ProjectFinding>, 
/**
 * What the project uses and declares.
 */
model: ProjectModel, };

/**
 * What a rule has found in a project.
 */
export type ProjectFinding = { 
/**
 * The rule.
 */
rule: LintRuleId, 
/**
 * How grave it is.
 */
severity: Severity, 
/**
 * What is wrong and why it matters.
 */
message: string, 
/**
 * What to write instead.
 */
help: string, 
/**
 * The document that says so: title, address, date.
 */
source: string, 
/**
 * Whether only code that no run can come to has to do with it.
 */
unreachable: boolean, 
/**
 * Other places that have to do with it.
 */
related: Array<ProjectPlace>, 
/**
 * What puts it right, where that needs no decision. Findings about one configuration have the same edits, which
 * are made once.
 */
fix?: Array<Edit>, 
/**
 * The path below the folder of the project, with `/`.
 */
file: string, 
/**
 * The line, from 1.
 */
line: number, 
/**
 * The column in UTF-16 units, from 1.
 */
column: number, 
/**
 * From where to where in the text of the file, in UTF-16 units: what `text.slice(...span)` gives. A byte order
 * mark is one of them.
 */
span: [start: number, end: number], };

/**
 * A stretch of a file.
 */
export type ProjectPlace = { 
/**
 * The path below the folder of the project, with `/`.
 */
file: string, 
/**
 * The line, from 1.
 */
line: number, 
/**
 * The column in UTF-16 units, from 1.
 */
column: number, 
/**
 * From where to where in the text of the file, in UTF-16 units: what `text.slice(...span)` gives. A byte order
 * mark is one of them.
 */
span: [start: number, end: number], };

/**
 * What stands for a stretch of a file from now on. To make several edits of a file, begin with the last.
 */
export type Edit = { 
/**
 * The path of the file.
 */
file: string, 
/**
 * From where to where in its text, in UTF-16 units.
 */
span: [start: number, end: number], 
/**
 * What stands there instead.
 */
text: string, };

/**
 * What a project uses and declares.
 */
export type ProjectModel = { 
/**
 * The mini programs and plugins in it.
 */
apps: Array<ProjectApp>, };

/**
 * A mini program or a plugin.
 */
export type ProjectApp = { 
/**
 * Its folder; `""` for the top of the project.
 */
root: string, 
/**
 * How it is written.
 */
kind: "native" | "uni-app" | "taro" | "mpx" | "plugin", 
/**
 * The file that declares what it may use: app.json, manifest.json, app.config.ts …
 */
config: string, 
/**
 * The project.config.json that it belongs to.
 */
projectConfig?: string, 
/**
 * Its pages, those of subpackages with the root in front.
 */
pages: Array<string>, 
/**
 * The roots of its subpackages.
 */
subpackages: Array<string>, 
/**
 * `requiredPrivateInfos` as it is written, if it is.
 */
declared?: Array<string>, 
/**
 * What has to be declared somewhere: first in `requiredPrivateInfos`, then in the privacy guide alone.
 */
table: Array<ProjectRow>, 
/**
 * The interfaces and components that it uses, in the order of their names.
 */
used: Array<ProjectUse>, 
/**
 * What its privacy guide has to declare.
 */
privacy: Array<ProjectPrivacy>, 
/**
 * How many scripts and templates were looked at.
 */
files: number, };

/**
 * An interface or a component that has to be declared somewhere, or is.
 */
export type ProjectRow = { 
/**
 * `wx.getLocation`, `camera` …; `getLocation`, where it is declared alone.
 */
name: string, 
/**
 * How often it is used.
 */
uses: number, 
/**
 * Whether a run can come to one of the places.
 */
reachable: boolean, 
/**
 * Whether `requiredPrivateInfos` has it, or has it though nothing uses it; nothing for what need not stand there,
 * and where nobody knows.
 */
declared?: "yes" | "no" | "unused", 
/**
 * The names of the types of information (处理的信息) that it makes known.
 */
privacy: Array<string>, };

/**
 * An interface or a component that is used.
 */
export type ProjectUse = { 
/**
 * `wx.getLocation`, `camera`, `button.open-type=getPhoneNumber` …
 */
name: string, 
/**
 * Every place.
 */
places: Array<ProjectOccurrence>, };

/**
 * A place where something is used.
 */
export type ProjectOccurrence = { 
/**
 * Whose code it is: the project's, somebody else's in the project, or a package's.
 */
origin: "own" | "vendored" | "package", 
/**
 * Whether a run can come there.
 */
reachable: boolean, 
/**
 * The path below the folder of the project, with `/`.
 */
file: string, 
/**
 * The line, from 1.
 */
line: number, 
/**
 * The column in UTF-16 units, from 1.
 */
column: number, 
/**
 * From where to where in the text of the file, in UTF-16 units: what `text.slice(...span)` gives. A byte order
 * mark is one of them.
 */
span: [start: number, end: number], };

/**
 * A type of information (处理的信息) that 《小程序用户隐私保护指引》 has to declare.
 */
export type ProjectPrivacy = { 
/**
 * Its `privacy_key`, where one is known.
 */
key?: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The interfaces and components that need it.
 */
because: Array<string>, };

/** The functions of the linter: its WebAssembly module and its addon have them. */
export interface LintWire {
  version(): string;
  walk(options: string): string;
  refuse(reason: string, locale: string): string;
  begin(paths: string, options: string): string;
  add(handle: number, file: number, content: Uint8Array): string;
  link(handle: number, file: number, target: string): string;
  miss(handle: number, file: number, why: string): string;
  next(handle: number): string;
  finish(handle: number): string;
  release(handle: number): void;
}

/** Their names. */
export const lintFunctions = [
  "version",
  "walk",
  "refuse",
  "begin",
  "add",
  "link",
  "miss",
  "next",
  "finish",
  "release",
] as const;
