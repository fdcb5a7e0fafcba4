/** WeChat as a library: what `weseal send` is made of, for tests that drive a server. */

export { EVENTS, type EventRow, type SampleObject, type SampleValue } from "../generated/events.js";
export { documentedReply } from "./answer.js";
export { compareEffects, type Effects, type LoadOptions, type LoadResult, load } from "./load.js";
export { freshOptions, type MatrixOptions, matrix } from "./matrix.js";
export { jsonText, type Message, makeMessage, rowOf, xmlText } from "./message.js";
export type { Note, Outcome } from "./outcome.js";
export { isAccepted, judgeReply, type ReadReply, readReply } from "./reply.js";
export {
  type Account,
  createSender,
  type PushRequest,
  queryText,
  SAMPLE_USER_NAME,
  type Sender,
  type Shape,
} from "./sender.js";
export { type Answer, exchange, isAnswered } from "./transport.js";
export { type Attempt, type Delivery, deliver, type Habits } from "./wechat.js";
