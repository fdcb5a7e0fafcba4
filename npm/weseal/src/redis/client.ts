/** Runs a script through either client. */

/** What is used of a client of `redis`, alone, in a pool or of a cluster. */
export interface NodeRedisClient {
  evalSha(sha: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** What is used of a client of `ioredis`, alone or of a cluster. */
export interface IoredisClient {
  evalsha(sha: string, keys: number, ...keysAndValues: string[]): Promise<unknown>;
  eval(script: string, keys: number, ...keysAndValues: string[]): Promise<unknown>;
}

/** A client of `redis` or of `ioredis`. */
export type RedisClient = NodeRedisClient | IoredisClient;

/** A script and its SHA-1, by which Redis knows it once it has run. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

/** Runs a script on one key. */
export type Run = (script: Script, key: string, values: string[]) => Promise<unknown>;

/** How this client runs a script; nothing if it is of neither kind. */
export function runner(client: RedisClient): Run | undefined {
  if (isA(client, "evalSha")) {
    return withFallback(
      (sha, key, values) => client.evalSha(sha, { keys: [key], arguments: values }),
      (text, key, values) => client.eval(text, { keys: [key], arguments: values }),
    );
  }
  if (isA(client, "evalsha")) {
    return withFallback(
      (sha, key, values) => client.evalsha(sha, 1, key, ...values),
      (text, key, values) => client.eval(text, 1, key, ...values),
    );
  }
  return undefined;
}

type Call = (script: string, key: string, values: string[]) => Promise<unknown>;

/** By the SHA-1; with its text where Redis does not know it: at first, and after a restart or a flush. */
function withFallback(bySha: Call, byText: Call): Run {
  return async (script, key, values) => {
    try {
      return await bySha(script.sha, key, values);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
      return byText(script.text, key, values);
    }
  };
}

/** Node's client has `evalSha` and `EVALSHA`, the other `evalsha`. */
function isA<Name extends "evalSha" | "evalsha">(
  client: unknown,
  name: Name,
): client is Name extends "evalSha" ? NodeRedisClient : IoredisClient {
  return (
    typeof (client as Partial<Record<Name, unknown>> | null | undefined)?.[name] === "function"
  );
}
