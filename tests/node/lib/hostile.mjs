// Objects that end careless code: cyclic, deep, throwing.

const DEPTH = 200_000;

export function cyclic() {
  const object = { list: [] };
  object.list.push(object);
  return object;
}

/** Objects within each other, far more than any parser's stack holds. */
export function deep() {
  let object = {};
  for (let level = 0; level < DEPTH; level += 1) object = { a: object };
  return object;
}

function deepArrays() {
  let list = [];
  for (let level = 0; level < DEPTH; level += 1) list = [list];
  return { list };
}

/** Name to a function that makes an object which cannot be turned into JSON. */
export const UNSERIALISABLE = {
  cyclic,
  "200,000 objects deep": deep,
  "200,000 arrays deep": deepArrays,
  "a BigInt": () => ({ a: 1n }),
  "a getter that throws": () => ({
    get a() {
      throw new Error("getter");
    },
  }),
  "a toJSON that throws": () => ({
    toJSON() {
      throw new Error("toJSON");
    },
  }),
  "a toJSON that throws no error": () => ({
    toJSON() {
      throw undefined;
    },
  }),
  "a Proxy that throws": () => new Proxy({}, throwing()),
  "a revoked Proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
};

/** A handler of which every trap throws. */
function throwing() {
  return new Proxy(
    {},
    {
      get: (_, trap) => () => {
        throw new Error(`trap ${trap}`);
      },
    },
  );
}
