export function join() {
  wx.onLocationChange(() => {});
}
