/** weseal on Tencent's cloud: functions with an HTTP trigger, functions that pushes call, containers. */

import "./node/register";

export { type HttpEvent, type HttpResult, httpFunction } from "./handler/cloud-http";
export {
  type CloudOptions,
  container,
  pushFunction,
} from "./handler/cloud-unsigned";
