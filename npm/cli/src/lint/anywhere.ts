/** The linter for code that runs elsewhere than in Node: a page's worker. It loads nothing by itself. */

export type {
  Edit,
  LintReport,
  LintRuleId,
  LintWire,
  ProjectApp,
  ProjectFinding,
  ProjectModel,
  ProjectOccurrence,
  ProjectPlace,
  ProjectPrivacy,
  ProjectUse,
} from "../generated/lint.js";
export { lintModule } from "./module.js";
export { type LintFailure, type LintSource, type LintSteps, lintSources } from "./sources.js";
