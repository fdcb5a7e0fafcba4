import "./setup.mjs";

export type * from "../api.js";
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
} from "../api.js";
