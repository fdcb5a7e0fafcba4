/** The linter as a library: `import { lintProject } from "@weseal/cli"`. */

export type {
  Edit,
  LintReport,
  LintRuleId,
  ProjectApp,
  ProjectFinding,
  ProjectModel,
  ProjectOccurrence,
  ProjectPlace,
  ProjectPrivacy,
  ProjectRow,
  ProjectUse,
} from "../generated/lint.js";
export type { LintOptions } from "./options.js";
export { lintProject, type ProjectFile } from "./project.js";
