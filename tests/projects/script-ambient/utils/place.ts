// What is declared so is the global: nothing is shadowed.
declare const wx: any;
export const place = () => wx.getLocation({});
