// With what a project is judged, as it is typed and as the linter takes it.

import { kept } from "../../ui/kept";
import { today } from "../../ui/today";
import type { Locale } from "../../words";

/** The texts of the form. What is empty is not known. */
export interface OptionTexts {
  /** The day of the judgement, in Asia/Shanghai. */
  asOf: string;
  baseLibrary: string;
  /** Names, one per line, or JSON. */
  privacy: string;
  opened: string;
  collects: "" | "true" | "false";
  ignore: string;
  generated: boolean;
}

/** A form that nobody has filled in. */
export function noOptions(): OptionTexts {
  return {
    asOf: today(),
    baseLibrary: "",
    privacy: "",
    opened: "",
    collects: "",
    ignore: "",
    generated: false,
  };
}

/** As the linter takes them. */
export interface Options {
  locale: Locale;
  asOf: string;
  baseLibrary?: string;
  privacy?: readonly string[] | object;
  openedApis?: readonly string[];
  collectsPrivacy?: boolean;
  ignore?: readonly string[];
  generated?: boolean;
}

/** The form of the panel. */
export const optionTexts = kept<OptionTexts>(noOptions());

/** As the linter takes them. Nothing while what is meant as JSON is none. */
export function optionsOf(texts: OptionTexts, locale: Locale): Options | undefined {
  const privacy = privacyOf(texts.privacy);
  if (privacy === "no JSON") return undefined;
  const ignore = linesOf(texts.ignore);
  const openedApis = linesOf(texts.opened);
  const baseLibrary = texts.baseLibrary.trim();
  return {
    locale,
    asOf: texts.asOf || today(),
    ...(baseLibrary && { baseLibrary }),
    ...(privacy && { privacy }),
    ...(openedApis.length > 0 && { openedApis }),
    ...(texts.collects && { collectsPrivacy: texts.collects === "true" }),
    ...(ignore.length > 0 && { ignore }),
    ...(texts.generated && { generated: true }),
  };
}

/** Whether the list of what is declared can be read. */
export function isPrivacyReadable(text: string): boolean {
  return privacyOf(text) !== "no JSON";
}

function privacyOf(text: string): readonly string[] | object | "no JSON" | undefined {
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  if (!/^[[{]/.test(trimmed)) return linesOf(text);
  try {
    return JSON.parse(trimmed) as object;
  } catch {
    return "no JSON";
  }
}

/** Separated by line breaks, or by commas of either script. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n,，、]/)
    .map((line) => line.trim())
    .filter(Boolean);
}
