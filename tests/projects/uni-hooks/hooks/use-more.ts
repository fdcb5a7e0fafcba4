export function useMore() {
  return wx.choosePoi({});
}
