// The same as weseal.cjs, with @wecom/crypto.
const start = process.hrtime.bigint();
const { decrypt, getSignature } = require("@wecom/crypto");
const { parse } = require("node:querystring");
const [account, query, body] = JSON.parse(process.argv[2]);
const { timestamp, nonce, msg_signature } = parse(query);
const { Encrypt } = JSON.parse(Buffer.from(body));
if (getSignature(account.token, timestamp, nonce, Encrypt) !== msg_signature)
  throw new Error("signature");
const { message, id } = decrypt(account.encodingAesKey, Encrypt);
if (id !== account.appId) throw new Error("id");
const event = JSON.parse(message);
const ns = process.hrtime.bigint() - start;
process.stdout.write(JSON.stringify({ ns: Number(ns), content: event.Content }));
