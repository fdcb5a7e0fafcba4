//! What is written in calls: the subjects of `weseal-rules` judge it.

use super::sink::{Sink, found};
use super::subject::{self, object};
use crate::catalogue::WECHAT_DOMAIN;
use crate::config::{Data, Node};
use crate::script::{Hint, HintKind, path_of};

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
        written(name, argument, &context, sink);
    }
}

/// Judges what stands there. What is worked out while running is left out, so nothing is said of what seems to be
/// missing.
fn written(name: &str, argument: &Node, context: &Node, sink: &mut Sink<'_>) {
    for (finding, at) in subject::judge(name, argument, context, sink) {
        if is_there(argument, &finding.path) {
            sink.checked(finding, at, &[], None);
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
        if let Some(text) = own.text().filter(|text| path_of(text).is_some()) {
            sink.tell(&WECHAT_DOMAIN, own.at, found(text));
        }
    }
}
