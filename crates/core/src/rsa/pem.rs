//! PEM: the first block of a text, by its label. Line lengths and line ends are of no interest.

use zeroize::Zeroizing;

use crate::error::Hint;
use crate::{Text, base64};

/// A block: its label and its bytes, which are wiped.
pub(super) struct Block<'a> {
    pub(super) label: &'a str,
    pub(super) der: Zeroizing<Vec<u8>>,
}

/// Why a text is no key. Never says anything of its content.
#[derive(Debug, Clone, Copy)]
pub(super) struct Refusal {
    pub(super) reason: Text,
    pub(super) hint: Option<Hint>,
}

impl From<Text> for Refusal {
    fn from(reason: Text) -> Self {
        Self { reason, hint: None }
    }
}

const BEGIN: &str = "-----BEGIN ";
const DASHES: &str = "-----";

/// Reads the first block of the text.
pub(super) fn read(text: &str) -> Result<Block<'_>, Refusal> {
    let (_, rest) = text.split_once(BEGIN).ok_or_else(|| without_head(text))?;
    let (label, rest) = rest.split_once(DASHES).ok_or(reason::CUT)?;
    let (content, rest) = rest.split_once("-----END ").ok_or(reason::CUT)?;
    if !rest.starts_with(label) {
        return Err(reason::CUT.into());
    }
    if content.contains("\\n") {
        return Err(Refusal { reason: reason::ESCAPED, hint: Some(Hint::PemEscaped) });
    }
    if content.contains("ENCRYPTED") {
        return Err(encrypted());
    }
    // Room for all of it: a text that grows leaves copies behind.
    let mut compact = Zeroizing::new(String::with_capacity(content.len()));
    compact.extend(content.chars().filter(|c| !c.is_ascii_whitespace()));
    let der = base64::decode_key(&compact).ok_or(reason::BASE64)?;
    Ok(Block { label, der })
}

/// A key that only a password opens.
pub(super) const fn encrypted() -> Refusal {
    Refusal { reason: reason::ENCRYPTED, hint: Some(Hint::KeyEncrypted) }
}

fn without_head(text: &str) -> Refusal {
    if text.trim().is_empty() {
        return reason::EMPTY.into();
    }
    Refusal { reason: reason::NO_HEAD, hint: Some(Hint::PemHeadMissing) }
}

pub(super) mod reason {
    use crate::Text;

    pub(crate) const EMPTY: Text = Text { zh: "内容为空", en: "it is empty" };
    pub(crate) const NO_HEAD: Text = Text {
        zh: "不是 PEM 格式，缺少 -----BEGIN …----- 首行",
        en: "it is no PEM: there is no -----BEGIN …----- line",
    };
    pub(crate) const CUT: Text = Text {
        zh: "PEM 不完整，首尾行不成对",
        en: "the PEM is cut off: its first and last line do not belong together",
    };
    pub(crate) const ESCAPED: Text = Text {
        zh: "换行是字面上的 \\n 两个字符",
        en: "its line breaks are the two characters \\n",
    };
    pub(crate) const BASE64: Text =
        Text { zh: "PEM 内容不是合法的 Base64", en: "what the PEM holds is no Base64" };
    pub(crate) const ENCRYPTED: Text =
        Text { zh: "密钥有密码保护", en: "it is protected by a password" };
    pub(crate) const NOT_PRIVATE: Text =
        Text { zh: "这是公钥，不是私钥", en: "it is a public key, not a private one" };
    pub(crate) const CERTIFICATE: Text =
        Text { zh: "这是证书，不是私钥", en: "it is a certificate, not a private key" };
    pub(crate) const NOT_PUBLIC: Text = Text {
        zh: "这是私钥，不是公钥或证书",
        en: "it is a private key, neither a public one nor a certificate",
    };
    pub(crate) const NOT_RSA: Text = Text { zh: "不是 RSA 密钥", en: "it is no RSA key" };
    pub(crate) const STRUCTURE: Text = Text { zh: "密钥数据损坏", en: "its data is damaged" };
    pub(crate) const LENGTH: Text =
        Text { zh: "RSA 密钥应为 2048–8192 位", en: "an RSA key has 2048 to 8192 bits here" };
}
