/** The same implementation for `import`: there is one WesealError class however weseal is loaded. */

export type * from "./api.js";
export {
  backend,
  createPush,
  hashEncryptedData,
  openUserData,
  signature,
  signJsapi,
  signPayment,
  signPaymentV2,
  signSession,
  signVirtualPayment,
  signVoip,
  verifyPaymentSignV2,
  verifyRawData,
  WesealError,
} from "./index.js";
