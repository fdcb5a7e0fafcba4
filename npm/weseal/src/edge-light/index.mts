import "./setup.mjs";

export type * from "../api.js";
export {
  backend,
  check,
  createPush,
  hashEncryptedData,
  openApiResponse,
  openPaymentNotification,
  openPaymentResource,
  openRealName,
  openUserData,
  rules,
  sealApiRequest,
  signApiRequest,
  signature,
  signJsapi,
  signPayment,
  signPaymentV2,
  signRealName,
  signSession,
  signVirtualPayment,
  signVoip,
  verifyApiResponse,
  verifyPaymentSignV2,
  verifyRawData,
  WesealError,
} from "../api.js";
