// Drives a server as fast as it answers. All is made before: what is measured is the server, not who plays WeChat.

import assert from "node:assert/strict";
import { connect } from "node:net";
import { performance } from "node:perf_hooks";

import { EVENTS } from "@weseal/cli/send";

import { pushed } from "../lib/wechat.mjs";
import { KINDS } from "./kinds.mjs";

let runs = 0;

/** So many requests as they go over the wire, each with another event. */
export function prepared(kind, count) {
  const [name, id] = KINDS[kind];
  const { sample } = EVENTS.find((row) => row.name === name);
  runs += 1;
  return Array.from({ length: count }, (_, index) => {
    const { query, body, type } = pushed({ ...sample, [id]: `made${runs}-${index}` }, "json");
    const head = [
      `POST /push?${query} HTTP/1.1`,
      "host: 127.0.0.1",
      "user-agent: Mozilla/4.0",
      "accept: */*",
      `content-type: ${type}`,
      `content-length: ${Buffer.byteLength(body)}`,
    ];
    return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
  });
}

/** Sends all of them on so many connections, each with one under way; gives the events answered in a second. */
export async function saturate(port, requests, connections) {
  const sockets = await Promise.all(Array.from({ length: connections }, () => connected(port)));
  let next = 0;
  const begin = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      while (next < requests.length) {
        next += 1;
        await answered(socket, requests[next - 1]);
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  for (const socket of sockets) socket.destroy();
  return requests.length / seconds;
}

function connected(port) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true }, () => resolve(socket));
    socket.setEncoding("latin1").once("error", reject);
  });
}

/** Every answer has its length. */
function answered(socket, request) {
  return new Promise((resolve) => {
    let text = "";
    const listen = (part) => {
      text += part;
      const end = text.indexOf("\r\n\r\n") + 4;
      if (end < 4) return;
      const [, length] = /\r\ncontent-length: (\d+)/i.exec(text) ?? assert.fail(text);
      if (text.length < end + Number(length)) return;
      assert.ok(text.startsWith("HTTP/1.1 200 "), text);
      socket.off("data", listen);
      resolve();
    };
    socket.on("data", listen);
    socket.write(request);
  });
}
