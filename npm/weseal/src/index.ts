/** weseal for Node: the native addon of the platform, else the WebAssembly inside the package. */

import "./node/register";

export type * from "./api";
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
} from "./api";
