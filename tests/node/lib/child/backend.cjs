// Loads a copy of weseal and tells which backend it uses, or what it says where it has none. A second
// argument names a global that is taken away before.

const [file, without] = process.argv.slice(2);
if (without !== undefined) delete globalThis[without];
const weseal = require(file);

process.stdout.write(JSON.stringify(told()));

function told() {
  try {
    return weseal.backend();
  } catch (error) {
    const kind = error instanceof weseal.WesealError ? error.code : error.name;
    return `${kind}: ${error.message}`;
  }
}
