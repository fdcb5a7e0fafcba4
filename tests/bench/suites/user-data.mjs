/** User data: from what the client sent to the payload, its watermark checked. */

import assert from "node:assert/strict";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import Decryptor from "node-easywechat/dist/MiniApp/Decryptor.js";
import { backend, openUserData } from "weseal";
import { compare } from "../measure.mjs";

const APP_ID = "wx4f4bc4dec97d474b";

export function run({ wanted, quick, report }) {
  for (const { bytes, goals } of CASES) {
    const name = `${bytes} B user info`;
    if (!wanted(name)) continue;
    const inputs = Array.from({ length: 32 }, (_, number) => sealed(bytes, number));
    const contenders = [
      {
        name: `weseal (${backend()})`,
        open: (input) => openUserData(input).data,
      },
      { name: "node-easywechat", open: easyWechat },
      { name: "node:crypto", open: byHand },
    ];
    for (const input of inputs)
      for (const { name, open } of contenders)
        assert.deepEqual(open(input), contenders[0].open(input), name);
    const runs = contenders.map(({ name, open }) => ({
      name,
      run: (index) => read(open(inputs[index])),
    }));
    report({ name, bytes, goals, results: compare(runs, inputs.length, quick) });
  }
}

const CASES = [
  { bytes: 400, goals: { best: 3 } },
  { bytes: 4096, goals: { best: 1 } },
];

/** The watermark is compared by the caller. */
function easyWechat({ sessionKey, encryptedData, iv }) {
  const data = Decryptor.decrypt(sessionKey, iv, encryptedData);
  if (data.watermark.appid !== APP_ID) throw new Error("watermark");
  return data;
}

/** By hand, without leaving out a check. */
function byHand({ sessionKey, encryptedData, iv }) {
  const key = Buffer.from(sessionKey, "base64");
  const decipher = createDecipheriv("aes-128-cbc", key, Buffer.from(iv, "base64"));
  const text = decipher.update(encryptedData, "base64", "utf8") + decipher.final("utf8");
  const data = JSON.parse(text);
  if (data.watermark.appid !== APP_ID) throw new Error("watermark");
  return data;
}

/** A session key of its own for each: every user has another. */
function sealed(bytes, number) {
  const data = {
    openId: "oGZUI0egBJY1zhBYw2KhdUfwVJJE",
    nickName: "",
    gender: 1,
    language: "zh_CN",
    city: "Guangzhou",
    province: "Guangdong",
    country: "CN",
    avatarUrl:
      "https://thirdwx.qlogo.cn/mmopen/vi_32/aSKcBBPpibyKNicHNTMM0qJVh8Kjgiak2AHWr8MHM4/132",
    unionId: "ocMvos6NjeKLIBqg5Mr9QjxrP1FA",
    watermark: { timestamp: 1477314187 + number, appid: APP_ID },
  };
  data.nickName = "x".repeat(bytes - Buffer.byteLength(JSON.stringify(data)));
  const [key, iv] = [randomBytes(16), randomBytes(16)];
  const cipher = createCipheriv("aes-128-cbc", key, iv);
  return {
    appId: APP_ID,
    sessionKey: key.toString("base64"),
    iv: iv.toString("base64"),
    encryptedData: cipher.update(JSON.stringify(data), "utf8", "base64") + cipher.final("base64"),
  };
}

const read = (data) =>
  data.openId.length +
  data.nickName.length +
  data.gender +
  data.language.length +
  data.city.length +
  data.province.length +
  data.country.length +
  data.avatarUrl.length +
  data.unionId.length +
  data.watermark.timestamp +
  data.watermark.appid.length;
