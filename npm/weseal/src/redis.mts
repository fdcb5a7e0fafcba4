export type * from "./redis.js";
export { redisStore } from "./redis.js";
