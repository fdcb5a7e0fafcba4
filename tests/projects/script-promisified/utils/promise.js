export const promisify = (call) => (options) =>
  new Promise((success, fail) => call({ ...options, success, fail }));

export const promisifyAll = (from, to) => {
  for (const name in from) to[name] = promisify(from[name]);
};
