// Requests of which one thing is wrong, from the test vectors. The test of samples compares them.

import type { PushSample } from ".";
import { good } from "./good";

/** What fails, each for the reason of its name. */
export const bad = {
  signature: {
    tcId: "derived-sig-plain-used",
    query:
      "timestamp=1714112445&nonce=415670741&msg_signature=6c5c811b55cc85e0e1b54100749188c20beb3f5d",
    body: '{"ToUserName":"gh_97417a04a28d","Encrypt":"uMMzGtqcnpOzXOYBwDQNreV3tOmvt6mvJNTn8yanX3iZtVZx6FDyDqU0B2gaRRa2JV9cpeuNG/ZyJTP0diXNzwgELX8eNeK49SCn9/c6D3qVLD0UtMfk8GulMJS8xEaQcGtJdSWYTXkGNjz1mktqXdrIdawAeogJ0HgxjxZGBOvKZVItAX/88Kx2x0JfiyrrEtVGEFKzXIMA61QfRxnHENU35bT+TcO+g61wifITh7EED/pz2AGLJHZ3O1zDDQkWI7T/CxiXA3W3ps+cn4pKvXrMgw3hfC6CwafrsuC91u8="}',
  },
  altered: {
    tcId: "unseal-encrypt-altered",
    query:
      "signature=6c5c811b55cc85e0e1b54100749188c20beb3f5d&timestamp=1714112445&nonce=415670741&encrypt_type=aes&msg_signature=ccc2627b280fc13229b750d57d5a03289140dbf9",
    body: '{"ToUserName":"gh_97417a04a28d","Encrypt":"uMMzGtqcnpOzXOYBwDQN0fxgPZWly2JWWs2JSPhRA4D9lbMFsb17cMk+psWMtVFu3KotyTp65vhIl3h7bpMMdQ=="}',
  },
  parsed: {
    tcId: "unseal-body-json-empty-object",
    query:
      "timestamp=1714112445&nonce=415670741&msg_signature=8096c2612cadd4b0e62bcff56246a0fa64cf74ea",
    body: "{}",
  },
  plus: {
    tcId: "derived-base64-space",
    query:
      "timestamp=1714112445&nonce=415670741&msg_signature=f46f6cd58b9d157d6ad1d2e3b3fe0b7cec16be2f",
    body: '{"ToUserName":"gh_97417a04a28d","Encrypt":"uMMzGtqcnpOzXOYBwDQNreV3tOmvt6mvJNTn8yanX3iZtVZx6FDyDqU0B2gaRRa2JV9cpeuNG/ZyJTP0diXNzwgELX8eNeK49SCn9/c6D3qVLD0UtMfk8GulMJS8xEaQcGtJdSWYTXkGNjz1mktqXdrIdawAeogJ0HgxjxZGBOvKZVItAX/88Kx2x0JfiyrrEtVGEFKzXIMA61QfRxnHENU35bT TcO+g61wifITh7EED/pz2AGLJHZ3O1zDDQkWI7T/CxiXA3W3ps+cn4pKvXrMgw3hfC6CwafrsuC91u8="}',
  },
  padded: {
    ...good.json,
    tcId: "derived-key-44",
    key: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
  },
  blank: {
    tcId: "unseal-token-blank",
    query:
      "timestamp=1714112445&nonce=415670741&msg_signature=ccc2627b280fc13229b750d57d5a03289140dbf9",
    body: '{"ToUserName":"gh_97417a04a28d","Encrypt":"uMMzGtqcnpOzXOYBwDQNrfxgPZWly2JWWs2JSPhRA4D9lbMFsb17cMk+psWMtVFu3KotyTp65vhIl3h7bpMMdQ=="}',
    token: "AAAAA ",
  },
  owner: {
    tcId: "official-component-wrong-id",
    query:
      "timestamp=1715943329&nonce=1590219412&msg_signature=6c12a4205838198b8fa631b3220723bb07f1015c",
    body: "<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[D7yzvUNAL930rd28wf21s4hvXhz0L6Uit/p2Di6C5DHyYGpEgdBRnKjBec34JwoQXicwaZC7fOVihW80F4VtsdvE//1vr7oAbqjDv8KenVp+ajKYpJnyQ4zMRhIC+a31fCVOMC03FfzV/QuC94kBP55a+Za3sJgvAn+ZbsNqZI5DkyuzkhQN8OBqCzFhizGmy0xpM0MEA4agpvE+RuNO1rhHTtuJB5yltw1FiYzecSXJ+y/D2r81VkRn2eYjh2ltsoyfbDR7Is6ookXIFxTfyeNyeHxMeT4KN5WpCDmSbTcUYrbBUlkGLJ9n/rU8YOywma6G7aTb7KZKOqCxgfoUlYEZPk4FUL/TK7ShriFDMVCLyjQJ15Ob++agDWtcxhfUfe6HIoIpRW8mKNBQiY/Jd1svvuskA1wLef1RTtzKfMpagSCX/laZINmdnX4zrF6kIaR9P4xQrWXbsTFHTYe0Mg==]]></Encrypt></xml>",
  },
} satisfies Record<string, PushSample>;
