// Counts the handles that are open, by putting counters in front of the backends before weseal loads them.

const Module = require("node:module");

const load = Module._load;
let open = 0;
let most = 0;

Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request.startsWith("@weseal/")) return counted(loaded);
  if (request.endsWith("/weseal-glue.cjs")) return () => countedGlue(loaded());
  return loaded;
};

/** How many handles are open now, and were at most. */
exports.handles = () => ({ open, most });

function countedGlue(glue) {
  return { ...counted(glue), initSync: glue.initSync };
}

function counted(functions) {
  return {
    ...functions,
    configure(config) {
      const outcome = functions.configure(config);
      if (!outcome.startsWith("!")) most = Math.max(most, ++open);
      return outcome;
    },
    release(handle) {
      open -= 1;
      functions.release(handle);
    },
  };
}
