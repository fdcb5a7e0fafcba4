import { promisifyAll } from "miniprogram-api-promise";

const wxp = (wx.p = {});
promisifyAll(wx, wxp);

wx.later = {};
promisifyAll(wx, wx.later);

App({});
