export type { NodeListener } from "./handler/listener.js";
export { listener } from "./node.js";
