//! The paths: the calls that a server makes all day, and those of whoever checks a payload or a project.

use crate::input::{self, Request};
use serde_json::{Value, json};
use weseal_wire as wire;

/// Goes down a path once, and says how much came of it.
pub(crate) type Work = Box<dyn FnMut() -> usize>;

/// One path.
pub(crate) struct Path {
    pub(crate) name: &'static str,
    /// Whether more instructions than recorded are a failure; the others are there to be timed.
    pub(crate) is_guarded: bool,
    /// Prepares it.
    pub(crate) make: fn() -> Work,
}

#[rustfmt::skip]
pub(crate) const PATHS: &[Path] = &[
    Path { name: "open-json-400", is_guarded: true, make: || open(input::json(400)) },
    Path { name: "open-json-4096", is_guarded: true, make: || open(input::json(4096)) },
    Path { name: "open-json-65536", is_guarded: false, make: || open(input::json(65536)) },
    Path { name: "open-xml-400", is_guarded: true, make: || open(input::xml(400)) },
    Path { name: "open-xml-4096", is_guarded: true, make: || open(input::xml(4096)) },
    Path { name: "reply-400", is_guarded: true, make: reply },
    Path { name: "signature", is_guarded: true, make: signature },
    Path { name: "user-data-400", is_guarded: true, make: user_data },
    Path { name: "verify-raw-data", is_guarded: true, make: || compute("verifyRawData", &input::raw_data()) },
    Path { name: "sign-payment-md5", is_guarded: true, make: || compute("signPayment", &input::order("md5")) },
    Path { name: "sign-payment-rsa", is_guarded: true, make: || compute("signPaymentRsa", &input::order("rsa")) },
    Path { name: "check-subscribe-message", is_guarded: true, make: check },
    Path { name: "lint-page", is_guarded: true, make: lint },
];

fn open(Request { handle, query, body }: Request) -> Work {
    Box::new(move || succeeded(&wire::open(handle, &query, body.as_bytes(), "")))
}

fn reply() -> Work {
    let handle = input::account();
    let content = json!({ "ErrCode": 0, "ErrMsg": "x".repeat(400) }).to_string();
    let opened = json!({
        "account": { "index": 0, "appId": input::APP_ID, "token": "current", "encodingAesKey": "current" },
        "mode": "secure", "format": "json", "nonce": input::NONCE, "type": "xpay_goods_deliver_notify",
    });
    let (opened, options) = (opened.to_string(), input::sealing());
    Box::new(move || succeeded(&wire::reply(handle, &opened, &content, &options)))
}

fn signature() -> Work {
    let parts = json!({ "parts": ["AAAAA", input::TIMESTAMP.to_string(), input::NONCE] }).to_string();
    Box::new(move || succeeded(&wire::signature(&parts, "en")))
}

fn user_data() -> Work {
    let [key, data, iv] = input::user_data(400);
    let options = json!({ "appId": input::APP_ID }).to_string();
    Box::new(move || succeeded(&wire::open_user_data(&key, &data, &iv, &options)))
}

fn compute(name: &'static str, options: &Value) -> Work {
    let options = options.to_string();
    Box::new(move || succeeded(&wire::compute(name, &options, "en")))
}

fn check() -> Work {
    let payload = json!({
        "touser": "oQJnN4oFuvkONPEaRruUkoPax1000",
        "template_id": "D64ZZ89iGvC9NqBFvqcVfhm5FxS0_2qE7OyYcCjVq1Y",
        "page": "pages/order/detail",
        "miniprogram_state": "formal",
        "lang": "zh_CN",
        "data": {
            "thing1": { "value": "咖啡一杯" },
            "time2": { "value": "2026-11-21 09:30" },
            "amount3": { "value": "￥5.50" },
        },
    });
    let payload = payload.to_string();
    let options = json!({ "asOf": input::DAY }).to_string();
    Box::new(move || succeeded(&wire::check("subscribe-message", &payload, &options, "en")))
}

/// A project of one page: begun, given, judged, reported.
fn lint() -> Work {
    let (paths, texts): (Vec<&str>, Vec<&str>) = input::PROJECT.iter().copied().unzip();
    let paths = paths.join("\0");
    let options = json!({ "asOf": input::DAY, "locale": "en" }).to_string();
    Box::new(move || {
        let begun = input::read(&wire::lint::begin(&paths, &options));
        let handle = u32::try_from(begun["handle"].as_u64().unwrap()).unwrap();
        while give(handle, &input::read(&wire::lint::next(handle)), &texts) {}
        succeeded(&wire::lint::finish(handle))
    })
}

/// Whether there was something to give.
fn give(handle: u32, asked: &Value, texts: &[&str]) -> bool {
    let wanted = asked["wanted"].as_array().unwrap();
    for file in wanted {
        let file = file.as_u64().unwrap();
        let text = texts[usize::try_from(file).unwrap()];
        let refused = wire::lint::add(handle, u32::try_from(file).unwrap(), text.as_bytes());
        assert!(refused.is_empty(), "{refused}");
    }
    !wanted.is_empty()
}

/// The length of a result. A failure begins with `!`: a path that ends early would look like a fast one.
fn succeeded(frame: &str) -> usize {
    assert!(!frame.starts_with('!'), "{frame}");
    frame.len()
}
