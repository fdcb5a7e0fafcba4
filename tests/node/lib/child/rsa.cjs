// What needs RSA, in an environment that has the main module alone; then with the third one.

const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const PACKAGE = join(__dirname, "../../../../npm/weseal");
const { initRsaSync, initSync } = require(join(PACKAGE, "dist/wasm.js"));
const { signature, signRealName } = require(join(PACKAGE, "dist/api.js"));

const module_ = (name) => readFileSync(join(PACKAGE, `wasm/${name}.wasm`));
const options = { certSerialNo: "A", timestamp: 1555555555, privateKey: "", locale: "en" };

function codeOf(call) {
  try {
    call();
    return "ok";
  } catch ({ code, message }) {
    return { code, message };
  }
}

initSync(module_("weseal"));
const without = codeOf(() => signRealName(options));
const others = signature(["a"]);
initRsaSync(module_("rsa"));
const withIt = codeOf(() => signRealName(options));
process.stdout.write(JSON.stringify({ without, others, withIt }));
