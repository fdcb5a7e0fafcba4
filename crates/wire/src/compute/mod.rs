//! Computations by name: what has no handle and is no push.
//!
//! One table says what there is. Each row reads the fields of one object and hands a computation to the
//! driver, which works it out, or works it out and writes down every step: so everything that can be
//! computed can be explained.

mod driver;
mod payment;
#[cfg(feature = "rsa")]
pub(crate) mod rsa;
mod session;
mod user_data;

use weseal::{Error, Locale, Text};

#[cfg(feature = "extra")]
use crate::explain::Explanation;
use crate::fields::{self, Fields};
use crate::frame;
#[cfg(feature = "extra")]
use crate::outcome::Outcome;
use driver::Driver;

pub use user_data::open_user_data;

/// A computation: its name, and what reads its fields and runs it.
type Row = (&'static str, fn(&mut Fields<'_>, &mut Driver) -> Result<(), Error>);

/// Every computation.
pub(crate) const COMPUTATIONS: &[Row] = &[
    // Opening has a function of its own; here it is explained.
    #[cfg(feature = "extra")]
    ("openUserData", user_data::open),
    ("verifyRawData", session::verify_raw_data),
    ("signSession", session::sign_session),
    ("hashEncryptedData", session::hash_encrypted_data),
    ("signPayment", payment::sign),
    ("signPaymentV2", payment::sign_v2),
    ("verifyPaymentSignV2", payment::verify_v2),
    ("signVirtualPayment", payment::sign_virtual),
    ("signVoip", session::sign_voip),
    ("signJsapi", session::sign_jsapi),
];

/// Works out a computation. The options are one object; the answer is JSON.
#[must_use]
pub fn compute(name: &str, options: &str, locale: &str) -> String {
    let mut driver = Driver::computing();
    let result = match (run(name, options, &mut driver), driver) {
        (Ok(()), Driver::Computing(answer)) => answer,
        (result, _) => result.map(|()| String::new()),
    };
    frame::text(result, locale_of(locale))
}

/// Works out a computation and records every step, secrets included.
#[must_use]
#[cfg(feature = "extra")]
pub fn explain_computation(name: &str, options: &str, locale: &str) -> Outcome<Explanation> {
    let locale = locale_of(locale);
    let mut driver = Driver::Explaining(locale, None);
    let result = run(name, options, &mut driver).map(|()| match driver {
        Driver::Explaining(_, Some(explanation)) => *explanation,
        _ => Explanation::default(),
    });
    Outcome::of(result, locale)
}

/// The names of all computations.
pub fn computations() -> impl Iterator<Item = &'static str> {
    rows().map(|(name, _)| *name)
}

fn rows() -> impl Iterator<Item = &'static Row> {
    let rows = COMPUTATIONS.iter();
    #[cfg(feature = "rsa")]
    let rows = rows.chain(rsa::COMPUTATIONS);
    rows
}

fn run(name: &str, options: &str, driver: &mut Driver) -> Result<(), Error> {
    let row = rows().find(|(own, _)| *own == name);
    let (_, run) = row.ok_or_else(|| fields::invalid_argument("name", UNKNOWN))?;
    run(&mut Fields::of_options(options)?, driver)
}

fn locale_of(locale: &str) -> Locale {
    Locale::parse(locale).unwrap_or_default()
}

const UNKNOWN: Text = Text { zh: "没有这个计算", en: "there is no such computation" };
