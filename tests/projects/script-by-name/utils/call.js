export const call = (name, options) => new Promise((success, fail) => wx[name]({ ...options, success, fail }));
