// Rules begin and end at midnight in Asia/Shanghai.

import { judged, judgements } from "./judgement.mjs";

const on = (subject, tcId, comment, asOf, payload, findings, context) =>
  judged(`date-${tcId}-${asOf}`, `${comment}, on ${asOf}`, ["DateOfChange"], payload, findings, { asOf, ...(context && { context }) });

const PERMANENT = { jump_wxa: { path: "", query: "" }, is_expire: false };
const link = (asOf, findings) => on("url-scheme", "permanent", "a permanent scheme", asOf, PERMANENT, findings);
const MISSING = "warning link-expiry-missing /expire_time";
const REFUSED = "warning link-permanent /is_expire";
const ONE_USER = "info link-one-user";

export const dates = [
  judgements("url-scheme", {}, [
    link("2022-04-10", []),
    link("2022-04-11", [ONE_USER, MISSING, REFUSED]),
    link("2022-04-12", [ONE_USER, MISSING, REFUSED]),
    link("2023-12-18", [ONE_USER, MISSING, REFUSED]),
    link("2023-12-19", [MISSING, REFUSED]),
    link("2023-12-20", [MISSING, REFUSED]),
    on("url-scheme", "of-now", "the day is that of `now`, which is a second before midnight", "", PERMANENT, []),
  ].map(({ asOf, ...test }) => (asOf === "" ? { ...test, tcId: "date-of-now", context: { now: 1_649_606_399 }, comment: "the day is that of `now`: a second before midnight" } : { ...test, asOf }))),
];
