import "./node/register";

export { explain } from "./explain-api";
export type * from "./explain-api";
