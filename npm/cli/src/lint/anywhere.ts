/** The linter for code that runs elsewhere than in Node: a page and its worker. It loads nothing by itself. */

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
  ProjectRow,
  ProjectUse,
} from "../generated/lint.js";
export { edited } from "./edits.js";
export {
  type LintEngine,
  type LintFailure,
  type LintRead,
  type LintWalk,
  lintEngine,
} from "./engine.js";
export { lintModule } from "./module.js";
export { type LintFile, type LintSource, lintSources } from "./sources.js";
