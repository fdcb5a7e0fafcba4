import "./node/register";

export type * from "./explain-api";
export { explain } from "./explain-api";
