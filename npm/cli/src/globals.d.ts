/** What Node has of WebAssembly and is used; the types of a browser would be all of them. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
}
