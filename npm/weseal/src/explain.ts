import "./node/register";

export type * from "./explain-api";
export { explain, explainComputation } from "./explain-api";
