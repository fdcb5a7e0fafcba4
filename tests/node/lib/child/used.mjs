// Uses everything once and comes to its end, without being told to.

import { createPush, signature } from "weseal";
import { explain } from "weseal/explain";

const account = { appId: "wxba5fad812f8e6fb9", token: "AAAAA", encodingAesKey: "A".repeat(43) };
const push = createPush(account);
const { Encrypt, MsgSignature, TimeStamp, Nonce } = push.seal({
  ToUserName: "gh_1",
  FromUserName: "o1",
  MsgType: "text",
});
const query = { timestamp: TimeStamp, nonce: Nonce, msg_signature: MsgSignature };
const opened = push.open(query, { Encrypt });
push.reply(opened, "x");
push.transfer(opened);
push.unseal(query, { Encrypt });
const verification = {
  ...query,
  echostr: "1",
  signature: signature([account.token, String(TimeStamp), Nonce]),
};
push.verifyUrl(verification);
explain(account, query, { Encrypt });
explain(account, verification);
process.stdout.write('"end"');
