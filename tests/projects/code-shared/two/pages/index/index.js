import "../../../parts/call.js";
Page({});
