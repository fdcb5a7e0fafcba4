export { container, httpFunction, pushFunction } from "./cloud.js";
export type { HttpEvent, HttpResult } from "./handler/cloud-http.js";
export type { CloudOptions } from "./handler/cloud-unsigned.js";
