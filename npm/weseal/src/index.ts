/** weseal for Node: the native addon of the platform, else the WebAssembly inside the package. */

import "./node/register";

export type * from "./api";
export {
  appendCustomParam,
  backend,
  buildPlainScheme,
  check,
  createPush,
  hashEncryptedData,
  linkExpiry,
  memoryStore,
  normalizeLink,
  openApiResponse,
  openPaymentNotification,
  openPaymentResource,
  openRealName,
  openUserData,
  requiredPrivacy,
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
} from "./api";
