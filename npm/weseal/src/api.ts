/** The library without an environment: an entry for Node, the browser or an edge runtime adds one. */

export {
  type HeadersLike,
  type OpenApiResponseOptions,
  openApiResponse,
  type SealApiRequestOptions,
  type SignApiRequestOptions,
  type SymmetricKey,
  sealApiRequest,
  signApiRequest,
  type VerifyApiResponseOptions,
  verifyApiResponse,
} from "./api-security";
export { backendName as backend } from "./backend";
export {
  appendCustomParam,
  buildPlainScheme,
  type CheckOptions,
  check,
  type LinkExpiry,
  linkExpiry,
  type NormalizedLink,
  normalizeLink,
  type PlainSchemeOptions,
  type RequiredPrivacy,
  requiredPrivacy,
  rules,
} from "./check";
export { type ErrorDetails, type Hint, WesealError } from "./error";
export * from "./generated/types";
export { type MemoryStoreOptions, memoryStore } from "./handler/memory";
export type { Claim, DedupeStore } from "./handler/store";
export type {
  AccountHint,
  Answer,
  EventHandler,
  EventHandlers,
  EventType,
  HandlerContext,
  HandlerLog,
  HandlerOptions,
  HandlerReply,
  Incoming,
  Late,
  OnEvent,
  OpenedOf,
  Receiver,
  Refusal,
} from "./handler/types";
export type { WebHandler } from "./handler/web";
export type { Body, Query } from "./input";
export {
  type OpenedResource,
  type OpenPaymentNotificationOptions,
  openPaymentNotification,
  openPaymentResource,
  type PaymentNotification,
  type PaymentResource,
} from "./notification";
export {
  type ParamsV2,
  type PaymentParams,
  type SignPaymentOptions,
  type SignTypeV2,
  type SignVirtualPaymentOptions,
  signPayment,
  signPaymentV2,
  signVirtualPayment,
  verifyPaymentSignV2,
} from "./payment";
export {
  createPush,
  type OpenOptions,
  type Push,
  type PushConfig,
  type ReplyOptions,
  type SealOptions,
  type TransferOptions,
} from "./push";
export {
  type OpenRealNameOptions,
  openRealName,
  type SignRealNameOptions,
  signRealName,
} from "./real-name";
export {
  hashEncryptedData,
  type SignJsapiOptions,
  type SignVoipOptions,
  signJsapi,
  signSession,
  signVoip,
  verifyRawData,
} from "./session";
export { signature } from "./signature";
export { type OpenUserDataOptions, openUserData } from "./user-data";
