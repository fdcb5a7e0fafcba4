export default { onShareAppMessage() {} };
