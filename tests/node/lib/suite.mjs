// The conformance suite, with somebody listening to every call that it makes.

import * as weseal from "weseal";
import { explain, explainComputation } from "weseal/explain";

import { run } from "../../conformance/run.mjs";
import { vectorFiles } from "../../conformance/vectors.mjs";

/**
 * Runs every vector. After each call `listen` is told its name, its arguments, the configuration of
 * its push, and what it returned or threw.
 */
export function suite(listen) {
  const told =
    (name, config, call) =>
    (...args) => {
      const heard = { name, config, args };
      try {
        heard.result = call(...args);
        return heard.result;
      } catch (error) {
        heard.error = error;
        throw error;
      } finally {
        listen(heard);
      }
    };
  const createPush = (config) => {
    const push = told("createPush", config, weseal.createPush)(config);
    return Object.fromEntries(
      Object.entries(push).map(([name, method]) => [name, told(name, config, method)]),
    );
  };
  const { WesealError, backend, createPush: _, ...functions } = weseal;
  const heard = Object.entries(functions).map(([name, call]) => [
    name,
    told(name, undefined, call),
  ]);
  return run(
    {
      ...Object.fromEntries(heard),
      WesealError,
      backend,
      createPush,
      explainComputation: told("explainComputation", undefined, explainComputation),
      explain: (config, ...args) =>
        told("explain", config, (...rest) => explain(config, ...rest))(...args),
    },
    vectorFiles(),
  );
}
