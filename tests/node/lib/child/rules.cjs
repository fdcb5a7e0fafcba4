// The rule catalogue, in an environment that has the main module alone; then with the fourth one.

const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const PACKAGE = join(__dirname, "../../../../npm/weseal");
const { initRulesSync, initSync } = require(join(PACKAGE, "dist/wasm.js"));
const { check, signature } = require(join(PACKAGE, "dist/api.js"));

const module_ = (name) => readFileSync(join(PACKAGE, `wasm/${name}.wasm`));
const judged = () => check("url-link", { expire_interval: 365 }, { asOf: "2026-11-01" }).length;

function codeOf(call) {
  try {
    return call();
  } catch ({ code, message }) {
    return { code, message };
  }
}

initSync(module_("weseal"));
const without = codeOf(judged);
const others = signature(["a"]);
initRulesSync(module_("rules"));
const withIt = codeOf(judged);
process.stdout.write(JSON.stringify({ without, others, withIt }));
