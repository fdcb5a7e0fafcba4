// Payloads as people have written them.

import { judged, judgements } from "./judgement.mjs";

const NOW = 1_767_225_600;
const DAY = 86_400;
const real = (tcId, comment, payload, findings, more) => judged(tcId, comment, ["RealPayload"], payload, findings, more);

export const payloads = [];
