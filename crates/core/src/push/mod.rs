//! Message pushes (消息推送): opened, verified, answered.
//!
//! ```
//! use weseal::push::{AccountConfig, Config, OpenOptions, Push, Body};
//! use weseal::query::Query;
//!
//! let push = Push::new(&Config::new(vec![AccountConfig {
//!     app_ids: vec!["wxba5fad812f8e6fb9".into()],
//!     tokens: vec!["AAAAA".into()],
//!     encoding_aes_keys: vec!["A".repeat(43)],
//!     ..AccountConfig::default()
//! }]))?;
//!
//! let query = Query::parse("signature=6c5c811b55cc85e0e1b54100749188c20beb3f5d&timestamp=1714112445&nonce=415670741\
//!     &openid=o9AgO5Kd5ggOC-bXrbNODIiE3bGY&encrypt_type=aes&msg_signature=046e02f8204d34f8ba5fa3b1db94908f3df2e9b3")?;
//! let body = br#"{"ToUserName":"gh_97417a04a28d","Encrypt":"+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04="}"#;
//!
//! let opened = push.open(&query, Body::Raw(body), &OpenOptions::default())?;
//! assert_eq!(opened.kind(), "debug_demo");
//! assert!(opened.event_json().contains(r#""debug_str":"hello world""#));
//! # Ok::<(), weseal::Error>(())
//! ```

mod account;
mod body;
mod candidate;
mod config;
mod dedupe;
#[cfg(feature = "explain")]
mod explain;
mod hint;
mod open;
mod reply;
mod seal;
mod unseal;
mod verify_url;

pub(crate) use account::Account;
pub(crate) use body::Outer;

pub use body::Body;
pub use candidate::{AccountRef, Generation, SKEW};
pub use config::{AccountConfig, Config, DedupeBy, Kind, Mode};
pub use open::Opened;
pub use reply::{Content, HttpReply, PASSIVE, ReplyContext, ReplyWarning, TRANSFER};
pub use seal::{SealOptions, Sealed};
pub use unseal::{AccountChoice, OpenOptions, Unsealed};

/// The accounts behind one address, ready for use.
#[derive(Debug)]
pub struct Push {
    mode: Mode,
    accounts: Vec<Account>,
    max_body_bytes: usize,
    max_age_seconds: u64,
    strict: bool,
    dedupe_by: DedupeBy,
}
