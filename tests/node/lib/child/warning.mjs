// Makes a handler with the store in memory, and says which warnings come of it.

import { createPush } from "weseal";

const codes = [];
process.on("warning", ({ code }) => codes.push(code));
createPush({ token: "t", mode: "plain" }).handler(() => {});
setImmediate(() => process.send(codes, () => process.exit()));
