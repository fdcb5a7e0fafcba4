export * from "./web";
export { isOld as isAncient } from "./web";
