/** weseal on Node's servers: http, Express, Koa, Fastify, NestJS. */

export type { NodeListener } from "./handler/listener";
export { listener } from "./handler/listener";
