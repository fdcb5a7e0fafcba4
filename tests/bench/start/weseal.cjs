// A fresh process, from the first line of its script to the first event.
const start = process.hrtime.bigint();
const { createPush } = require("weseal");
const [account, query, body] = JSON.parse(process.argv[2]);
const { event } = createPush(account).open(query, Buffer.from(body));
const ns = process.hrtime.bigint() - start;
process.stdout.write(JSON.stringify({ ns: Number(ns), content: event.Content }));
