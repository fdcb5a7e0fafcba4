/** What a command is: its options, its help, and what it does. */

import type { Text } from "./locale.js";

/** 0 fine, 1 findings or failures, 2 wrong use or unreadable input, 130 ended by Ctrl+C. */
export type ExitCode = 0 | 1 | 2 | 130;

/** An option, `--name` or `--name VALUE`. */
export interface Option {
  name: string;
  /** What stands for the value in the help; without it the option takes none. */
  value?: string;
  /** The only values there are. */
  choices?: readonly string[];
  /** Whether it may be given more than once. */
  multiple?: boolean;
  text: Text;
}

/** A command line, read. */
export interface Given {
  /** What is no option. */
  operands: string[];
  /** The value of an option, the last one if it was given again. */
  value(name: string): string | undefined;
  /** All values of an option. */
  values(name: string): string[];
  /** Whether an option was given that takes no value. */
  has(name: string): boolean;
  /** A number that is not below the least. @throws {UsageError} */
  number(name: string, least: number): number | undefined;
  /** The same of a whole number, which is not above the most either. @throws {UsageError} */
  whole(name: string, least: number, most?: number): number | undefined;
}

/** A command of `weseal`. */
export interface Command {
  name: string;
  /** What stands behind the name. */
  usage: string;
  summary: Text;
  options: readonly Option[];
  /** Examples of its use, and what they do. */
  examples: readonly (readonly [command: string, text: Text])[];
  /** What else there is to know. */
  notes?: readonly Text[];
  /** How many operands it takes: least and most. */
  operands: readonly [least: number, most: number];
  /** Loaded when it is needed. */
  run(given: Given): Promise<ExitCode>;
}

/** Wrong use: the message says what to do, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
