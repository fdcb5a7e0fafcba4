//! What is written in calls: the subjects of `weseal-rules` judge it.

use super::sink::Sink;
use super::site::{Site, Sites};
use super::subject::{self, object};
use crate::app::App;
use crate::catalogue::WECHAT_DOMAIN;
use crate::config::{Data, Node};
use crate::script::{Hint, HintKind};
use crate::{Kind, Origin};

/// An interface of the server: as a cloud call, by its address, and who judges what is sent.
const SERVER: &[(&str, &str, &str)] = &[
    ("subscribeMessage.send", "/cgi-bin/message/subscribe/send", "subscribe-message"),
    ("urlscheme.generate", "/wxa/generatescheme", "url-scheme"),
    ("urllink.generate", "/wxa/generate_urllink", "url-link"),
    ("cloudbase.sendSms", "/tcb/sendsms", "sms"),
    ("wxacode.get", "/wxa/getwxacode", "wxacode"),
    ("wxacode.getUnlimited", "/wxa/getwxacodeunlimit", "wxacode"),
    ("wxacode.createQRCode", "/cgi-bin/wxaapp/createwxaqrcode", "wxacode"),
    ("customerServiceMessage.send", "/cgi-bin/message/custom/send", "customer-message"),
    ("customerServiceMessage.setTyping", "/cgi-bin/message/custom/typing", "customer-typing"),
];

/// Interfaces of the client, and who judges their arguments.
const CLIENT: &[(&str, &str)] =
    &[("wx.requestPayment", "payment-request"), ("wx.requestSubscribeMessage", "requested-templates")];

/// Judges what a cloud function sends to WeChat's server.
pub(super) fn server(call: &Hint, sink: &mut Sink<'_>) {
    let Some(argument) = &call.argument else { return };
    let (name, way) = match call.kind {
        HintKind::OpenApi => (SERVER.iter().find(|(api, _, _)| *api == call.text), "cloud"),
        HintKind::HttpCall => {
            domain(call, argument, sink);
            (SERVER.iter().find(|(_, path, _)| *path == call.text), "https")
        }
        _ => return,
    };
    if let Some((_, _, name)) = name {
        let context = object(argument.at, vec![("call", Data::Text(way.to_owned()))]);
        written(name, argument, &context, true, sink);
    }
}

/// Judges what the client calls its interfaces with.
pub(super) fn client(app: &App, sites: &Sites<'_>, sink: &mut Sink<'_>) {
    let own = |site: &&Site<'_>| site.origin == Origin::Own && site.reachable;
    for (name, subject) in CLIENT {
        for site in sites.all(name).filter(own) {
            if let Some(argument) = site.argument {
                // uni-app has fields of its own, for other platforms.
                let known = app.kind != Kind::Uni;
                written(subject, argument, &object(argument.at, Vec::new()), known, sink);
            }
        }
    }
}

/// Judges what stands there. What is worked out while running is left out, so nothing is said of what seems to be
/// missing.
///
/// `all` is whether all fields are known to be WeChat's.
fn written(name: &str, argument: &Node, context: &Node, all: bool, sink: &mut Sink<'_>) {
    for (finding, at) in subject::judge(name, argument, context, sink) {
        let is_known = all || !finding.rule.id.ends_with("-unknown");
        if is_known && is_there(argument, &finding.path) {
            sink.checked(finding, at, &[], false);
        }
    }
}

/// Whether a JSON Pointer leads to something that is written.
fn is_there(node: &Node, pointer: &str) -> bool {
    let mut node = node;
    for step in pointer.split('/').skip(1) {
        let inner = match &node.data {
            Data::Object(_) => node.get(&step.replace("~1", "/").replace("~0", "~")),
            Data::List(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)),
            _ => None,
        };
        match inner {
            Some(inner) => node = inner,
            None => return false,
        }
    }
    // What is left of an object of which parts are not known is no object to be judged.
    !pointer.is_empty() && !node.has_unknown()
}

/// WeChat's own domain among those of a mini program.
fn domain(call: &Hint, argument: &Node, sink: &mut Sink<'_>) {
    if !matches!(call.text.as_str(), "/wxa/modify_domain" | "/wxa/modify_domain_directly") {
        return;
    }
    let lists = ["requestdomain", "uploaddomain", "downloaddomain", "wsrequestdomain"];
    let domains = lists.into_iter().filter_map(|name| argument.get(name)).flat_map(Node::items);
    for own in domains {
        if let Some(text) = own.text().filter(|text| text.contains("api.weixin.qq.com")) {
            sink.tell(&WECHAT_DOMAIN, own.at, vec![("found", text.to_owned())]);
        }
    }
}
