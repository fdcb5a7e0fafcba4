export * from "./place";
export { ask as address, nobody } from "./ask";
