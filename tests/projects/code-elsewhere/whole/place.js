export const place = () => {};
