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

/** Overwrites the memory of the newest one. */
exports.scribble = () => new Uint8Array(made.at(-1).exports.memory.buffer).fill(0xff);

/** The size of the newest one's memory. */
exports.memory = () => made.at(-1).exports.memory.buffer.byteLength;
