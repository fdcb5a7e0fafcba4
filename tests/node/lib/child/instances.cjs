// Keeps hold of every WebAssembly instance that is made, so that a script can damage one. Loaded first.

const { Instance } = WebAssembly;
const made = [];

WebAssembly.Instance = class extends Instance {
  constructor(...given) {
    super(...given);
    made.push(this);
  }
};

/** How many there are. */
exports.count = () => made.length;

/** Overwrites the memory of the newest one of the module that has this function. */
exports.scribble = (name) => new Uint8Array(newest(name).exports.memory.buffer).fill(0xff);

/** The size of that one's memory. */
exports.memory = (name) => newest(name).exports.memory.buffer.byteLength;

const newest = (name) => made.findLast((instance) => name in instance.exports);
