// Pushes: any configuration, any request, and every message that is sealed.

import { test } from "node:test";

import fc from "fast-check";

import { queryText } from "../conformance/values.mjs";
import { vectors } from "../conformance/vectors.mjs";
import { always, BACKENDS, same } from "./lib/agree.mjs";
import { damaged, json, plain, text } from "./lib/inputs.mjs";

const CONFIG = { appId: "wxba5fad812f8e6fb9", token: "AAAAA", encodingAesKey: "A".repeat(43) };
const SEALING = { random: "0123456789abcdef", timestamp: 1714112445, nonce: "415670741" };
const CONFIGS = [
  {},
  { mode: "compat" },
  { mode: "plain" },
  { kind: "wecom" },
  { kind: "component" },
].map((own) => JSON.stringify({ ...CONFIG, ...own, locale: "en" }));

const requests = vectors("open", "open-derived", "unseal", "unseal-derived", "verify_url-derived");
const messages = vectors("pushes", "events").map(({ body }) => plain(body));
const encoder = new TextEncoder();

/** The handles of a configuration that each backend has, for as long as they are needed. */
function configured(config, run) {
  const handles = BACKENDS.map((backend) => JSON.parse(backend.configure(config)).handle);
  try {
    run((_, index) => handles[index]);
  } finally {
    for (const [index, backend] of BACKENDS.entries()) backend.release(handles[index]);
  }
}

test("any configuration", () =>
  always(
    [fc.oneof(damaged(vectors("config").map(({ config }) => JSON.stringify(config))), json, text)],
    (config) => {
      const made = same((backend) => backend.configure(config).replace(/"handle":\d+/, ""));
      if (!made.value.startsWith("!")) configured(config, () => {});
    },
  ));

test("any request", () => {
  const query = damaged(requests.map(({ query }) => queryText(query) ?? ""));
  const body = fc.oneof(
    damaged([...messages, ...requests.map(({ body }) => plain(body))]).map((body) =>
      encoder.encode(body),
    ),
    fc.uint8Array({ maxLength: 64 }),
  );
  const options = fc.oneof(
    fc.constantFrom("", "*", '{"now":1714112445}'),
    damaged(['{"now":1,"account":0}', "*{}"]),
  );
  return always(
    [fc.constantFrom(...CONFIGS), query, body, options],
    (config, query, body, options) => {
      configured(config, (handle) => {
        for (const name of ["open", "unseal"]) {
          same((backend, index) => backend[name](handle(backend, index), query, body, options));
        }
        same((backend, index) => backend.verifyUrl(handle(backend, index), query, options));
        same((backend) => backend.explain(config, query, body, options));
      });
    },
  );
});

test("every message that is sealed, and every answer to it", () => {
  const message = fc.oneof(damaged(messages), json, text);
  const format = fc.constantFrom("json", "xml");
  return always(
    [fc.constantFrom(...CONFIGS), message, message, format],
    (config, message, content, format) => {
      configured(config, (handle) => {
        const sealed = same((backend, index) =>
          backend.seal(handle(backend, index), message, JSON.stringify(SEALING)),
        );
        const { Encrypt, MsgSignature } = JSON.parse(sealed.value);
        const query = `timestamp=1714112445&nonce=415670741&msg_signature=${MsgSignature}`;
        const body = encoder.encode(
          format === "json"
            ? JSON.stringify({ Encrypt })
            : `<xml><Encrypt>${Encrypt}</Encrypt></xml>`,
        );
        for (const name of ["open", "unseal"]) {
          same((backend, index) => backend[name](handle(backend, index), query, body, ""));
        }
        const account = {
          index: 0,
          appId: CONFIG.appId,
          token: "current",
          encodingAesKey: "current",
        };
        const opened = {
          account,
          mode: "secure",
          format,
          nonce: "415670741",
          type: "text",
          msgType: "text",
        };
        const names = JSON.stringify({ ...opened, toUserName: message, fromUserName: content });
        for (const object of [true, false]) {
          const options = JSON.stringify({ ...SEALING, object });
          same((backend, index) => backend.reply(handle(backend, index), names, content, options));
        }
        const options = JSON.stringify({ ...SEALING, kfAccount: content });
        same((backend, index) => backend.transfer(handle(backend, index), names, options));
      });
    },
  );
});

test("signatures of any parts", () =>
  always(
    [
      fc.oneof(
        fc.array(text).map((parts) => JSON.stringify(parts)),
        json,
      ),
    ],
    (parts) => {
      same((backend) => backend.signature(parts, "en"));
    },
  ));
