/** Judging a payload, measured by what serialising it and reading it again costs. */

import assert from "node:assert/strict";
import { backend, check } from "weseal";
import { compare } from "../measure.mjs";

export function run({ wanted, quick, report }, atMost = 5) {
  for (const [name, { subject, make, goal }] of Object.entries(CASES)) {
    if (!wanted(name)) continue;
    const payloads = Array.from({ length: 32 }, (_, number) => make(number));
    for (const payload of payloads) assert.deepEqual(check(subject, payload), []);
    const runs = [
      {
        name: "parse(stringify)",
        run: (index) => sized(JSON.parse(JSON.stringify(payloads[index])), 0),
      },
      {
        name: `check (${backend()})`,
        run: (index) => sized(payloads[index], check(subject, payloads[index]).length),
      },
    ];
    const results = compare(runs, payloads.length, quick);
    if (goal) results[1].atMost = atMost;
    report({ name, base: 0, results });
  }
}

const CASES = {
  "subscribe-message, 3 keywords": {
    subject: "subscribe-message",
    goal: true,
    make: (number) => ({
      touser: `oQJnN4oFuvkONPEaRruUkoPax${1000 + number}`,
      template_id: "D64ZZ89iGvC9NqBFvqcVfhm5FxS0_2qE7OyYcCjVq1Y",
      page: "pages/order/detail",
      miniprogram_state: "formal",
      lang: "zh_CN",
      data: {
        thing1: { value: "咖啡一杯" },
        time2: { value: "2026-11-21 09:30" },
        amount3: { value: `￥${number}.50` },
      },
    }),
  },
  "url-link": {
    subject: "url-link",
    make: (number) => ({
      path: "/pages/index/index",
      query: `from=sms&id=${number}`,
      expire_type: 1,
      expire_interval: 7,
      env_version: "release",
    }),
  },
};

const sized = (payload, findings) => Object.keys(payload).length + findings;
