declare namespace wx {
  function chooseAddress(options: object): void;
}
export const address = () => wx.chooseAddress({});
