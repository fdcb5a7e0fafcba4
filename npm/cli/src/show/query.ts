/** The query of a request, as a command is given it. */

import { type Given, type Option, UsageError } from "../command.js";
import { say } from "../locale.js";

/** Options of the commands that look at one request. */
export const QUERY: readonly Option[] = [
  {
    name: "query",
    value: "QUERY",
    text: [
      "请求的查询串，也可以是整个路径或网址",
      "the query of the request, also as a whole path or URL",
    ],
  },
  {
    name: "max-age",
    value: "SECONDS",
    text: [
      "检查时间窗：请求最多多旧；默认不检查，方便查看旧请求",
      "checks how old the request may be; not checked by default, so that old ones can be looked at",
    ],
  },
];

/** The query. @throws {UsageError} where there is none */
export function queryOf(given: Given): string {
  const query = given.value("query");
  if (query === undefined)
    throw new UsageError(
      say(
        "缺少 --query：请求的查询串，如 'timestamp=…&nonce=…&msg_signature=…'",
        "--query is missing: the query of the request, such as 'timestamp=…&nonce=…&msg_signature=…'",
      ),
    );
  return query;
}

/** With which window the time is checked. */
export function windowOf(given: Given): { now: number; maxAgeSeconds: number } | undefined {
  const maxAgeSeconds = given.whole("max-age", 1);
  return maxAgeSeconds === undefined
    ? undefined
    : { now: Math.floor(Date.now() / 1000), maxAgeSeconds };
}
