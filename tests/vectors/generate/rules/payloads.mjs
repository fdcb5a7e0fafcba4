// Payloads as people have written them, with everything that is to be noticed.

import { judged, judgements } from "./judgement.mjs";

/** 2026-01-01 in Asia/Shanghai. */
const NOW = 1_767_225_600;
const real = (tcId, comment, payload, findings, more) =>
  judged(`real-${tcId}`, comment, ["RealPayload"], payload, findings, { asOf: "2026-11-01", context: { now: NOW, ...more } });

export const payloads = [
  judgements("url-scheme", {}, [
    real("url-01", "an official sample: is_expire: true is passed over", {"jump_wxa":{"path":"/pages/publishHomework/publishHomework","query":"","env_version":"release"},"is_expire":true,"expire_type":1,"expire_interval":1}, []),
    real("url-02", "an official sample of a cloud call with an expiry of 2020", {"jumpWxa":{"path":"/pages/publishHomework/publishHomework","query":""},"isExpire":true,"expireTime":1606737600}, ["error link-expire-time-past /expireTime"]),
    real("url-06", "a permanent link that has an expiry too", {"jumpWxa":{"path":"/page/component/index","query":""},"isExpire":false,"expireTime":1767225660}, ["warning link-permanent /isExpire"]),
    real("url-10", "the other kind of expiry, exactly 30 days ahead", {"jump_wxa":{"path":"","query":""},"is_expire":true,"expire_type":1,"expire_time":1769817600}, ["warning link-expiry-missing /expire_interval","info link-expire-time-limit /expire_time","warning link-expiry-superfluous /expire_time"]),
    real("url-13", "seconds where days are meant, and no expire_type", {"jump_wxa":{"path":"pages/index/index","query":"a=1","env_version":"release"},"is_expire":true,"expire_interval":1800}, ["warning link-expiry-missing /expire_time","error link-expire-interval-range /expire_interval","warning link-expiry-superfluous /expire_interval"]),
    real("url-15", "a permanent link", {"jump_wxa":{"path":"/pages/index/index","query":""},"is_expire":false}, ["warning link-expiry-missing /expire_time","warning link-permanent /is_expire"]),
  ]),
  judgements("url-link", {}, [
    real("url-03", "an official sample", {"path":"/pages/publishHomework/publishHomework","query":"","expire_type":1,"expire_interval":1,"env_version":"release","cloud_base":{"env":"xxx","domain":"xxx.xx","path":"/jump-wxa.html","query":"a=1&b=2"}}, []),
    real("url-09", "snake_case beside camelCase; 30 days are the most", {"path":"/pages/home/index","isExpire":true,"expire_type":1,"expire_interval":30}, ["info cloud-call-mixed-case /expire_type","info cloud-call-mixed-case /expire_interval"]),
    real("url-12", "365 days", {"env_version":"release","expire_interval":365,"expire_type":1,"path":"pages/index/index","query":"a=1"}, ["error link-expire-interval-range /expire_interval"]),
    real("url-20", "seven days", {"path":"pages/index/index","query":"a=1","env_version":"release","expire_type":0,"expire_time":1767830400}, []),
  ]),
  judgements("subscribe-message", {}, [
    real("sub-05", "the template of the developer tools: camelCase and snake_case, developer state", {"touser":"OPENID","templateId":"T","miniprogram_state":"developer","page":"pages/openapi/openapi","data":{"thing1":{"value":"咖啡"},"time3":{"value":"2020-01-01 00:00"}}}, ["info submsg-state-formal /miniprogram_state","info cloud-call-mixed-case /miniprogram_state"]),
    real("sub-06", "a value that is a bare number", {"touser":"OPENID","templateId":"T","miniprogram_state":"developer","page":"pages/openapi/openapi","data":{"id":3953,"name1":{"value":"咖啡"},"phone_number2":{"value":"15040571808"},"thing5":{"value":"预约成功！"},"time6":{"value":"2020-01-01 00:00"}}}, ["info submsg-state-formal /miniprogram_state","info cloud-call-mixed-case /miniprogram_state","warning submsg-key-form /data/id","error submsg-value-shape /data/id"]),
    real("sub-08", "an official demo: snake_case in a cloud call", {"touser":"OPENID","template_id":"T","data":{"thing1":{"value":"订阅消息示例"},"thing2":{"value":"手动触发"}}}, ["info cloud-call-snake-case /template_id"], {"call":"cloud"}),
    real("sub-09", "a time without a clock", {"touser":"OPENID","page":"pages/a","data":{"time1":{"value":"2020年1月9日"},"thing2":{"value":"体验订阅消息推送"}},"templateId":"T"}, ["error submsg-time /data/time1/value"]),
    real("sub-14", "a date is any text to thing", {"touser":"oQJnN4oFuvkONPEaRruUkoPaxhno","page":"pages/userConsole/userConsole","data":{"phrase1":{"value":"出票成功"},"thing2":{"value":"2015年01月05日"}},"templateId":"8rxAIKK5"}, []),
    real("sub-17", "a leading slash, developer state", {"touser":"OPENID","page":"/pages/index/index","lang":"zh_CN","data":{"thing1":{"value":"1231231"},"time2":{"value":"15:22"}},"templateId":"D64ZZ89i","miniprogramState":"developer"}, ["info submsg-page-slash /page","info submsg-state-formal /miniprogramState"]),
    real("sub-20", "letters and an underscore in thing", {"touser":"oXXcl5KX","templateId":"M6pds0pS","data":{"thing1":{"value":"thing1_test"},"date2":{"value":"2022-04-28"},"thing3":{"value":"thing3_test"}}}, []),
    real("sub-22", "a key with the .DATA of the template", {"touser":"mock-open-id","template_id":"mock-template-id","page":"mock-page","miniprogram_state":"developer","data":{"mock01.DATA":{"value":"mock-value"}}}, ["info submsg-state-formal /miniprogram_state","error submsg-key-suffix /data/mock01.DATA","info submsg-key-type /data/mock01.DATA"]),
    real("sub-24", "a value that is a bare text", {"touser":"mock-openid","template_id":"mock-template_id","page":"","data":{"thing1":"thing1.DATA"},"miniprogram_state":"formal"}, ["error submsg-value-shape /data/thing1"]),
  ]),
  judgements("customer-message", {}, [
    real("kf-02", "an official sample: an image", {"touser":"OPENID","msgtype":"image","image":{"media_id":"MEDIA_ID"}}, []),
    real("kf-03", "a type of official accounts: voice", {"touser":"OPENID","msgtype":"voice","voice":{"media_id":"MEDIA_ID"}}, ["warning kf-send-account-type /msgtype"]),
    real("kf-06", "a type of official accounts: news", {"touser":"OPENID","msgtype":"news","news":{"articles":[{"title":"Happy Day","description":"Is Really A Happy Day","url":"URL","picurl":"PIC_URL"}]}}, ["warning kf-send-account-type /msgtype"]),
    real("kf-07", "text", {"touser":"OPENID","msgtype":"text","text":{"content":"sfsfdsdf"}}, []),
    real("kf-09", "a link", {"touser":"OPENID","msgtype":"link","link":{"title":"title","description":"description","url":"url","thumb_url":"thumbUrl"}}, []),
    real("kf-10", "a card without AppID", {"touser":"OPENID","msgtype":"miniprogrampage","miniprogrampage":{"title":"title","pagepath":"pagePath","thumb_media_id":"thumbMediaId"}}, []),
    real("kf-11", "no type, and every body at once", {"touser":"OPENID","msgtype":"type","text":{"content":"a"},"image":{"media_id":"a"},"miniprogrampage":{"title":"a","pagepath":"a","thumb_media_id":"a"}}, ["error kf-send-msgtype /msgtype","warning kf-send-bodies /image","warning kf-send-bodies /miniprogrampage"]),
    real("kf-17", "camelCase of a cloud call", {"touser":"OPENID","msgtype":"image","image":{"mediaId":"M"}}, []),
    real("kf-18", "snake_case in a cloud call", {"touser":"OPENID","msgtype":"image","image":{"media_id":"M"}}, ["info cloud-call-snake-case /image/media_id"], {"call":"cloud"}),
    real("kf-link", "an official sample: text that links to a page", {"touser":"OPENID","msgtype":"text","text":{"content":"文本内容<a href=\"http://www.qq.com\" data-miniprogram-appid=\"wxba5fad812f8e6fb9\" data-miniprogram-path=\"pages/index/index\">点击跳小程序</a>"}}, [], {"owner":"wxba5fad812f8e6fb9"}),
    real("kf-link2", "another mini program's AppID, a leading slash, no href", {"touser":"OPENID","msgtype":"text","text":{"content":"文本<a data-miniprogram-appid=\"wx0000000000000001\" data-miniprogram-path=\"/pages/index/index\">x</a>"}}, ["error kf-link-appid /text/content","warning kf-link-path-slash /text/content","warning kf-link-href /text/content"], {"owner":"wxba5fad812f8e6fb9"}),
  ]),
  judgements("template-message", {}, [
    real("ret-01", "a template message", {"touser":"OPENID","page":"p","data":{"keyword1":{"value":"a"}},"templateId":"T","formId":"F"}, ["error template-message-retired"]),
  ]),
  judgements("uniform-message", {}, [
    real("ret-09", "a uniform message", {"touser":"OPENID","weapp_template_msg":{"template_id":"T","page":"p","form_id":"F","data":{},"emphasis_keyword":"k"},"mp_template_msg":{}}, ["error uniform-message-retired"]),
  ]),
  judgements("push-config", {}, [
    real("push-ok", "settings as they should be", {"url":"https://example.com/push","token":"AAAAA","encodingAesKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","mode":"secure","format":"json","appId":"wxba5fad812f8e6fb9"}, []),
  ]),
  judgements("push-reply", {}, [
    real("reply", "a transfer that is not sealed and lacks its fields", {"mode":"secure","body":{"MsgType":"transfer_customer_service"}}, ["error push-reply-secure-plain /body","error push-reply-transfer-fields /body","error push-reply-transfer-fields /body","error push-reply-transfer-fields /body"]),
    real("reply-list-xml", "an empty list has no element in XML", {"mode":"plain","event":{"MsgType":"event","Event":"waybill_notify_query"},"body":"<xml><ToUserName>o</ToUserName><FromUserName>gh_1</FromUserName><CreateTime>1399197672</CreateTime><MsgType>event</MsgType><Event>waybill_notify_query</Event><ResultCode>0</ResultCode><ResultMsg>ok</ResultMsg><WaybillCreateTime>1399197672</WaybillCreateTime></xml>"}, []),
    real("reply-list-json", "the same in JSON lacks its list", {"mode":"plain","event":{"MsgType":"event","Event":"waybill_notify_query"},"body":{"ToUserName":"o","FromUserName":"gh_1","CreateTime":1399197672,"MsgType":"event","Event":"waybill_notify_query","ResultCode":0,"ResultMsg":"ok","WaybillCreateTime":1399197672}}, ["warning push-reply-undocumented /body"]),
  ]),
  judgements("url-link", {}, boundaries([
    [-1, ["error link-expire-time-past /expire_time"]],
    [0, ["error link-expire-time-soon /expire_time"]],
    [59, ["error link-expire-time-soon /expire_time"]],
    [60, []],
    [2_591_999, []],
    [2_592_000, ["info link-expire-time-limit /expire_time"]],
    [2_592_001, ["error link-expire-time-far /expire_time"]],
  ])),
];

/** Links that end so many seconds from now. */
function boundaries(cases) {
  return cases.map(([seconds, findings]) =>
    judged(`limit-expire-time-${seconds < 0 ? "past" : seconds}`, `${seconds} seconds ahead`, ["Boundary"],
      { path: "", expire_time: NOW + seconds }, findings, { asOf: "2026-11-01", context: { now: NOW } }));
}
