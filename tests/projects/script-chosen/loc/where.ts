export namespace Where {
  export function locate() {
    wx.chooseLocation({});
  }
}

export namespace Untaken {
  export function locate() {
    wx.choosePoi({});
  }
}
