//! The two things that a certificate is read for: its public key and its serial number.
//!
//! RFC 5280, 4.1: `Certificate ::= SEQUENCE { tbsCertificate SEQUENCE { version [0]?, serialNumber,
//! signature, issuer, validity, subject, subjectPublicKeyInfo, … }, … }`.

use crate::digest;

pub(super) struct Certificate<'a> {
    /// The DER of the public key.
    pub(super) spki: &'a [u8],
    /// The serial number, in upper-case hexadecimal digits.
    pub(super) serial: String,
}

const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const VERSION: u8 = 0xa0;

/// Reads a certificate; `None` is something else.
pub(super) fn read(der: &[u8]) -> Option<Certificate<'_>> {
    let (certificate, _) = element(der)?;
    let (tbs, _) = element(certificate.content(SEQUENCE)?)?;
    let (mut serial, mut rest) = element(tbs.content(SEQUENCE)?)?;
    if serial.tag == VERSION {
        (serial, rest) = element(rest)?;
    }
    let number = serial.content(INTEGER)?;
    for _ in ["signature", "issuer", "validity", "subject"] {
        (_, rest) = element(rest)?;
    }
    let (key, _) = element(rest)?;
    // A leading zero only keeps the integer positive.
    let number = number.strip_prefix(&[0]).unwrap_or(number);
    Some(Certificate { spki: key.whole, serial: digest::hex(number).to_ascii_uppercase() })
}

/// An element of DER.
struct Element<'a> {
    tag: u8,
    whole: &'a [u8],
    content: &'a [u8],
}

impl<'a> Element<'a> {
    fn content(&self, tag: u8) -> Option<&'a [u8]> {
        (self.tag == tag).then_some(self.content)
    }
}

/// The first element, and what follows it.
fn element(bytes: &[u8]) -> Option<(Element<'_>, &[u8])> {
    let (&[tag, first], mut rest) = bytes.split_first_chunk::<2>()?;
    let mut length = usize::from(first);
    if first >= 0x80 {
        // Behind a long form stand so many bytes of length. Four are more than a certificate needs.
        let count = usize::from(first & 0x7f);
        let digits = rest.get(..count).filter(|digits| (1..=4).contains(&digits.len()))?;
        length = digits.iter().fold(0, |length, digit| length << 8 | usize::from(*digit));
        rest = rest.get(count..)?;
    }
    let (content, rest) = rest.split_at_checked(length)?;
    let whole = bytes.get(..bytes.len().checked_sub(rest.len())?)?;
    Some((Element { tag, whole, content }, rest))
}
