const { bmap } = getApp();
const map = new bmap.BMapWX({ ak: "" });
Page({ onLoad() { map.regeocoding({ success() {} }); } });
