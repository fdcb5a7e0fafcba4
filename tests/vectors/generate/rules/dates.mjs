// Rules begin and end at midnight in Asia/Shanghai.

import { judged, judgements } from "./judgement.mjs";

const on = (tcId, comment, asOf, payload, findings, context) =>
  judged(`date-${tcId}-${asOf}`, `${comment}, on ${asOf}`, ["DateOfChange"], payload, findings, { asOf, ...(context && { context }) });

const PERMANENT = { jump_wxa: { path: "", query: "" }, is_expire: false };
const link = (asOf, findings) => on("permanent", "a permanent scheme", asOf, PERMANENT, findings);
const MISSING = "warning link-expiry-missing /expire_time";
const REFUSED = "warning link-permanent /is_expire";
const ONE_USER = "info link-one-user";

export const dates = [
  judgements("url-scheme", {}, [
    link("2022-04-10", []),
    link("2022-04-11", [MISSING, ONE_USER, REFUSED]),
    link("2022-04-12", [MISSING, ONE_USER, REFUSED]),
    link("2023-12-18", [MISSING, ONE_USER, REFUSED]),
    link("2023-12-19", [MISSING, REFUSED]),
    link("2023-12-20", [MISSING, REFUSED]),
    judged("date-of-now", "the day is that of `now`: a second before midnight", ["DateOfChange"], PERMANENT, [], { context: { now: 1_649_606_399 } }),
  ]),
];
