//! What needs RSA or AES-GCM: in WebAssembly, a module of its own.

mod api_security;
mod http;
mod notification;
mod realname;

use weseal::payment::{PaymentRequest, SignPaymentRsa};
use weseal::rsa::Source;
use weseal::{Error, Text};

use super::Row;
use super::driver::Driver;
use crate::fields::Fields;
use crate::frame::json;

/// Every computation that needs RSA or AES-GCM.
pub(crate) const COMPUTATIONS: &[Row] = &[
    ("signPaymentRsa", sign_payment),
    ("openPaymentNotification", notification::open),
    ("openPaymentResource", notification::open_resource),
    ("signRealName", realname::sign),
    ("openRealName", realname::open),
    ("sealApiRequest", api_security::seal),
    ("openApiResponse", api_security::open),
    ("signApiRequest", api_security::sign),
    ("verifyApiResponse", api_security::verify),
];

fn sign_payment(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let [app_id, nonce_str, package, private_key] =
        fields.required_texts(["appId", "nonceStr", "package", "privateKey"])?;
    let time_stamp = fields.time("timeStamp")?;
    let seed = seed(fields)?;
    fields.end()?;
    let request =
        PaymentRequest { app_id: &app_id, time_stamp: &time_stamp, nonce_str: &nonce_str, package: &package };
    let computation = SignPaymentRsa { request, private_key: Source::Pem(&private_key), seed: &seed };
    driver.run(&computation, |signature| json(&signature));
    Ok(())
}

/// What hides the timing of a private key: 32 characters that the facade has drawn.
fn seed(fields: &mut Fields<'_>) -> Result<[u8; 32], Error> {
    let seed = fields.required_text("seed")?;
    seed.as_bytes().try_into().map_err(|_| fields.refuse("seed", THIRTY_TWO))
}

/// Bytes, as hexadecimal digits.
fn bytes<const N: usize>(fields: &mut Fields<'_>, name: &str) -> Result<[u8; N], Error> {
    let text = fields.required_text(name)?;
    let refuse = || fields.refuse(name, BYTES);
    let pairs: Option<Vec<u8>> = text
        .as_bytes()
        .chunks(2)
        .map(|pair| {
            str::from_utf8(pair)
                .ok()
                // What reads numbers would take a sign as well.
                .filter(|pair| pair.len() == 2 && pair.bytes().all(|byte| byte.is_ascii_hexdigit()))
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
        })
        .collect();
    pairs.and_then(|bytes| bytes.try_into().ok()).ok_or_else(refuse)
}

const THIRTY_TWO: Text = Text { zh: "应为 32 个字节", en: "it is 32 bytes" };
const BYTES: Text = Text { zh: "字节数不对", en: "it has not the right number of bytes" };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_digits_alone() {
        let read = |text: &str| {
            let options = format!("{{\"iv\":\"{text}\"}}");
            bytes::<2>(&mut Fields::of_options(&options).ok()?, "iv").ok()
        };
        assert_eq!(read("0aFf"), Some([0x0a, 0xff]));
        for text in ["", "0a", "0af", "0aff00", "+aff", "0a-1", "0é", "ééé"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
