// A constant with a value is the file's own.
const wx = { startLocationUpdate() {} };
export const start = () => wx.startLocationUpdate();
