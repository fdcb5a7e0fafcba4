//! `signData` of virtual payment: an object within a string. What is found in it is reported at the string, with
//! the name of the field.

use super::virtual_payment::{GOOD, SOURCE, with_sign_data};
use crate::check::shape::{Shape, integer, text};
use crate::check::{Check, display, shortened};
use crate::form;
use crate::{Confidence, Place, Rule, Severity, Text};

const SHAPE: &Shape = &Shape(&[
    text("offerId").required(),
    integer("buyQuantity").required(),
    integer("env"),
    text("currencyType").required(),
    text("productId"),
    integer("goodsPrice"),
    integer("activitySellingPrice"),
    text("outTradeNo").required(),
    text("attach").required(),
]);

const AT: &[&str] = &["/signData"];
const BASE: Rule = Rule { rulebook: "vpay-signdata", at: AT, source: SOURCE, good: GOOD, ..Rule::BASE };

/// A field within the string that is not what it may be.
const FOUND: Text = Text { zh: "signData 的 {name} 为 {found}。", en: "{name} of signData is {found}." };

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "vpay-sign-data-string",
        check: Check::When(|place, _| place.text().is_none()),
        what: Text { zh: "signData 不是字符串。", en: "signData is no string." },
        why: Text {
            zh: "两个签名针对这个字符串逐字节计算；传对象会被重新序列化。",
            en: "Both signatures are of that very string; an object would be serialised anew.",
        },
        fix: Text {
            zh: "由服务端 JSON.stringify 一次，签名与传参用同一个字符串。",
            en: "JSON.stringify it once on the server; sign and pass that same string.",
        },
        errcode: Rule::answer(-15016),
        bad: with_sign_data!(r#"{"offerId":"123"}"#),
        ..BASE
    },
    Rule {
        id: "vpay-sign-data-json",
        check: Check::When(|place, _| place.text().is_some() && place.within(|_| ()).is_none()),
        what: Text { zh: "signData 不是 JSON 对象。", en: "signData is no JSON object." },
        fix: Text {
            zh: "用 JSON.stringify 生成，不要手工拼接或二次序列化。",
            en: "Make it with JSON.stringify, neither by hand nor twice.",
        },
        errcode: Rule::answer(-15016),
        bad: with_sign_data!(r#""offerId=123""#),
        ..BASE
    },
    Rule {
        id: "vpay-sign-data-type",
        check: Check::With(|place, _, report| {
            place.within(|data| {
                for field in SHAPE.0 {
                    if let Some(member) = data.get(field.name).filter(|member| !field.kind.fits(member)) {
                        let draft = report.at(place).with("name", member.key());
                        draft.with_words("expected", field.kind.words()).say();
                    }
                }
            });
        }),
        what: Text {
            zh: "signData 的 {name} 应为{expected}。",
            en: "{name} of signData is to be {expected}.",
        },
        fix: Check::Types(SHAPE).fix(),
        errcode: Rule::answer(-15016),
        bad: with_sign_data!(
            "short_series_coin",
            r#""{\"offerId\":\"1\",\"buyQuantity\":\"1\",\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}""#
        ),
        ..BASE
    },
    Rule {
        id: "vpay-sign-data-required",
        check: Check::With(|place, scope, report| {
            let goods = mode(scope.top, "short_series_goods");
            place.within(|data| {
                for field in SHAPE.0 {
                    let needed =
                        field.required || (goods && ["productId", "goodsPrice"].contains(&field.name));
                    if needed && data.get(field.name).is_none() {
                        report.at(place).with("name", field.name).say();
                    }
                }
            });
        }),
        what: Text { zh: "signData 缺少 {name}。", en: "{name} is missing in signData." },
        fix: Check::Missing(SHAPE).fix(),
        errcode: Rule::answer(-15001),
        bad: with_sign_data!(
            r#""{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}""#
        ),
        ..BASE
    },
    Rule {
        id: "vpay-sign-data-unknown",
        severity: Severity::Warning,
        check: Check::With(|place, _, report| {
            place.within(|data| {
                for member in data.children() {
                    if !SHAPE.0.iter().any(|field| field.name == member.key()) {
                        report.at(place).with("name", shortened(member.key())).say();
                    }
                }
            });
        }),
        what: Text {
            zh: "signData 没有名为 {name} 的字段。", en: "signData has no field named {name}."
        },
        fix: Check::Unknown(SHAPE).fix(),
        bad: with_sign_data!(
            "short_series_coin",
            r#""{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\",\"openid\":\"o1\"}""#
        ),
        ..BASE
    },
    Rule {
        id: "vpay-currency",
        check: Check::With(|place, _, report| {
            field(place, "currencyType", &mut |currency| {
                if currency.text().is_some_and(|text| text != "CNY") {
                    report.at(place).with("name", currency.key()).with("found", display(currency)).say();
                }
            });
        }),
        what: FOUND,
        fix: Text { zh: "写 CNY。", en: "Write CNY." },
        errcode: Rule::answer(-15004),
        bad: with_sign_data!(
            "short_series_coin",
            r#""{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"USD\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}""#
        ),
        ..BASE
    },
    Rule {
        id: "vpay-env",
        check: Check::With(|place, _, report| {
            field(place, "env", &mut |env| {
                if env.integer().is_some_and(|number| ![0, 1].contains(&number)) {
                    report.at(place).with("name", env.key()).with("found", display(env)).say();
                }
            });
        }),
        what: FOUND,
        fix: Text {
            zh: "0 为现网环境，1 为沙箱环境。",
            en: "Write 0 for the live environment, 1 for the sandbox.",
        },
        errcode: Rule::answer(-15001),
        bad: with_sign_data!(
            "short_series_coin",
            r#""{\"offerId\":\"1\",\"buyQuantity\":1,\"env\":2,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}""#
        ),
        ..BASE
    },
    Rule {
        id: "vpay-env-sandbox",
        severity: Severity::Info,
        check: Check::With(|place, _, report| {
            field(place, "env", &mut |env| {
                if env.integer() == Some(1) {
                    report.at(place).say();
                }
            });
        }),
        what: Text { zh: "env 1 是沙箱环境。", en: "env 1 is the sandbox." },
        why: Text {
            zh: "正式版与 iOS 不能使用，签名用沙箱 AppKey。",
            en: "Released versions and iOS have none, and it has an AppKey of its own.",
        },
        fix: Text { zh: "发布前改为 0。", en: "Write 0 before you release." },
        errcode: Rule::answer(-15011),
        bad: with_sign_data!(
            "short_series_coin",
            r#""{\"offerId\":\"1\",\"buyQuantity\":1,\"env\":1,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}""#
        ),
        ..BASE
    },
    Rule {
        id: "vpay-quantity",
        severity: Severity::Warning,
        confidence: Confidence::C,
        check: Check::With(|place, _, report| {
            for name in ["buyQuantity", "goodsPrice", "activitySellingPrice"] {
                field(place, name, &mut |number| {
                    if number.integer().is_some_and(|number| number < 1) {
                        report.at(place).with("name", name).with("found", display(number)).say();
                    }
                });
            }
        }),
        what: FOUND,
        why: Text { zh: "没有可以卖的东西。", en: "Nothing is sold for that." },
        fix: Text {
            zh: "写大于 0 的整数，价格单位是分。",
            en: "Write an integer above 0; prices are in fen.",
        },
        bad: with_sign_data!(
            "short_series_coin",
            r#""{\"offerId\":\"1\",\"buyQuantity\":0,\"currencyType\":\"CNY\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}""#
        ),
        ..BASE
    },
    Rule {
        id: "vpay-coin-goods",
        severity: Severity::Warning,
        check: Check::With(|place, scope, report| {
            if mode(scope.top, "short_series_coin") {
                for name in ["productId", "goodsPrice"] {
                    field(place, name, &mut |_| report.at(place).with("name", name).say());
                }
            }
        }),
        what: Text {
            zh: "代币充值时 signData 的 {name} 不起作用。",
            en: "{name} of signData has no effect when coins are bought.",
        },
        fix: Text {
            zh: "删除它；买道具则用 short_series_goods。",
            en: "Remove it, or use short_series_goods for items.",
        },
        bad: with_sign_data!(
            "short_series_coin",
            r#""{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"productId\":\"p\",\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}""#
        ),
        ..BASE
    },
    Rule {
        id: "vpay-activity-price",
        check: Check::With(|place, _, report| {
            place.within(|data| {
                if data.get("activitySellingPrice").is_some() && data.get("goodsPrice").is_none() {
                    report.at(place).say();
                }
            });
        }),
        what: Text {
            zh: "signData 有 activitySellingPrice 而没有 goodsPrice。",
            en: "signData has activitySellingPrice without goodsPrice.",
        },
        fix: Text { zh: "两者一起传。", en: "Give both." },
        errcode: Rule::answer(-15013),
        bad: with_sign_data!(
            "short_series_coin",
            r#""{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"activitySellingPrice\":1,\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}""#
        ),
        ..BASE
    },
    Rule {
        id: "vpay-activity-price-range",
        severity: Severity::Warning,
        confidence: Confidence::C,
        check: Check::With(|place, _, report| {
            place.within(|data| {
                let number = |name| data.get(name).and_then(|member| member.integer());
                if let Some((price, sold)) = number("goodsPrice").zip(number("activitySellingPrice"))
                    && sold > 0
                    && (sold > price || sold.saturating_mul(5) < price.saturating_mul(2))
                {
                    let draft = report.at(place).with("found", sold.to_string());
                    draft.with("price", price.to_string()).say();
                }
            });
        }),
        what: Text {
            zh: "activitySellingPrice {found} 不在 goodsPrice {price} 的 40% 至 100% 之间。",
            en: "activitySellingPrice {found} is not 40 % to 100 % of goodsPrice {price}.",
        },
        why: Text {
            zh: "较早的文档要求不低于 40%，现行文档未提。",
            en: "An older document asks for 40 % at least, the current one says nothing.",
        },
        fix: Text { zh: "调整优惠价。", en: "Change the reduced price." },
        errcode: Rule::answer(-15013),
        bad: with_sign_data!(
            r#""{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"productId\":\"p\",\"goodsPrice\":100,\"activitySellingPrice\":39,\"outTradeNo\":\"abcdefgh\",\"attach\":\"\"}""#
        ),
        ..BASE
    },
    Rule {
        id: "vpay-out-trade-no",
        check: Check::With(|place, _, report| {
            field(place, "outTradeNo", &mut |number| {
                if number.text().is_some_and(|text| !is_trade_no(text) && !form::is_placeholder(text)) {
                    report.at(place).with("name", number.key()).with("found", display(number)).say();
                }
            });
        }),
        what: FOUND,
        fix: Text {
            zh: "写 8 至 32 个字符：数字、大小写字母与 _-|*@，不以 _ 开头，每次不同。",
            en: "Write 8 to 32 characters: digits, letters and _-|*@, no _ in front, another one each time.",
        },
        errcode: Rule::answer(-15001),
        bad: with_sign_data!(
            "short_series_coin",
            r#""{\"offerId\":\"1\",\"buyQuantity\":1,\"currencyType\":\"CNY\",\"outTradeNo\":\"_bcdefgh\",\"attach\":\"\"}""#
        ),
        ..BASE
    },
];

/// Looks at one of its members.
fn field(place: &Place<'_>, name: &str, see: &mut dyn FnMut(&Place<'_>)) {
    place.within(|data| {
        if let Some(member) = data.get(name) {
            see(&member);
        }
    });
}

fn mode(top: &Place<'_>, mode: &str) -> bool {
    top.get("mode").is_some_and(|member| member.text() == Some(mode))
}

fn is_trade_no(text: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_alphanumeric() || b"_-|*@".contains(&byte);
    (8..=32).contains(&text.len()) && !text.starts_with('_') && text.bytes().all(good)
}
