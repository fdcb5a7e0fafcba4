//! Pushes of every kind, and requests that they take.

use std::sync::LazyLock;

use weseal::message;
use weseal::push::{AccountConfig, Config, Kind, Mode, Push};
use weseal::query::Query;
use weseal::signature::Signature;

/// The id of every account here.
pub(crate) const APP_ID: &str = "wxba5fad812f8e6fb9";
/// The Token of every account here.
pub(crate) const TOKEN: &str = "AAAAA";
/// The key of every account that has one, and the bytes it stands for.
pub(crate) const ENCODING_AES_KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
/// The time and the nonce of every request that is signed here.
pub(crate) const TIMESTAMP: &str = "1714112445";
/// See [`TIMESTAMP`].
pub(crate) const NONCE: &str = "415670741";

/// A push with the configuration it is made of.
pub(crate) struct Ready {
    pub(crate) config: Config,
    pub(crate) push: Push,
}

/// One push for each way to receive.
pub(crate) static PUSHES: LazyLock<Vec<Ready>> = LazyLock::new(|| {
    let one = |kind| account(&[APP_ID], &[TOKEN], &[ENCODING_AES_KEY], kind);
    let empty = AccountConfig { empty_app_id: true, ..one(Kind::Miniprogram) };
    let plain = account(&[APP_ID], &[TOKEN], &[], Kind::Miniprogram);
    let (before, other) = ("kept_from_before", &ENCODING_AES_KEY.replace('A', "B"));
    let rotating =
        account(&[APP_ID, "gh_2"], &[before, TOKEN], &[other, ENCODING_AES_KEY], Kind::Miniprogram);
    [
        (Mode::Secure, vec![one(Kind::Miniprogram)]),
        (Mode::Compat, vec![one(Kind::OfficialAccount)]),
        (Mode::Plain, vec![one(Kind::Miniprogram)]),
        (Mode::Plain, vec![plain]),
        (Mode::Secure, vec![one(Kind::Component)]),
        (Mode::Secure, vec![one(Kind::Wecom)]),
        (
            Mode::Secure,
            vec![rotating, account(&["wx_other"], &["other"], &[ENCODING_AES_KEY], Kind::Wecom), empty],
        ),
    ]
    .into_iter()
    .map(|(mode, accounts)| {
        let config = Config { mode, ..Config::new(accounts) };
        Ready { push: Push::new(&config).expect("a configuration"), config }
    })
    .collect()
});

/// The query with which a server would have got this body from somebody who knows the Token.
pub(crate) fn signed(body: &[u8]) -> Query<'static> {
    let parsed = std::str::from_utf8(body).ok().and_then(|text| message::parse(text).ok());
    let encrypt = parsed
        .and_then(|(_, object)| object.text("Encrypt").or_else(|| object.text("encrypt")).map(str::to_owned));
    Query {
        signature: Some(Signature::of_plain(TOKEN, TIMESTAMP, NONCE).as_str().to_owned().into()),
        msg_signature: encrypt.map(|encrypt| {
            Signature::of_sealed(TOKEN, TIMESTAMP, NONCE, &encrypt).as_str().to_owned().into()
        }),
        timestamp: Some(TIMESTAMP.into()),
        nonce: Some(NONCE.into()),
        ..Query::default()
    }
}

fn account(app_ids: &[&str], tokens: &[&str], keys: &[&str], kind: Kind) -> AccountConfig {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    AccountConfig {
        app_ids: owned(app_ids),
        tokens: owned(tokens),
        encoding_aes_keys: owned(keys),
        kind,
        empty_app_id: false,
    }
}
