export const keep = ({ data }) => wx.setStorageSync("key", data.session_key);
export const again = ({ data }) => data["session_key"];
