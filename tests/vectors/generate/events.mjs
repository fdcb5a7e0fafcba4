// `open`: from a message to its event. Every vector runs twice: plain, and sealed by the push itself.

import { OFFICIAL, config, plainQuery } from "./account.mjs";
import { file } from "./build.mjs";
import { jsonEvents } from "./events-json.mjs";
import { xmlEvents } from "./events-xml.mjs";

/** Plain mode with a key: it opens both. */
export const BOTH = { config: config(OFFICIAL, { mode: "plain" }), query: plainQuery(OFFICIAL) };

export const events = () => file(
  "From a message to its event: values, lists, names. Each body is opened plain, and once more sealed by the push itself.",
  [...jsonEvents(BOTH), ...xmlEvents(BOTH)],
);
