//! Amounts: one sign of a currency and 10 digits, with decimals, and 元 at the end.

use super::{Fit, half_width, is_digits};

/// Signs of currencies, the usual ones.
const SIGNS: [char; 16] =
    ['¥', '￥', '$', '＄', '€', '£', '￡', '₩', '￦', '₽', '₹', '฿', '₫', '₱', '₺', '₴'];

/// Whether it is an amount. How the limit counts decimals is not said, nor whether the sign may be missing.
pub(in crate::catalogue::message) fn amount(text: &str) -> Fit {
    half_width(text, |text| {
        let bare = text.strip_suffix('元').unwrap_or(text);
        let signed = bare.strip_prefix(SIGNS).unwrap_or(bare);
        // 100 without either, HK$100, -¥100, ¥ 100, ¥1,000: nothing is said of them.
        let plain: String = signed
            .trim_start_matches(|character: char| character.is_ascii_uppercase())
            .trim_start_matches(SIGNS)
            .trim_start_matches(['+', '-', ' '])
            .trim_start_matches(SIGNS)
            .trim()
            .chars()
            .filter(|character| *character != ',')
            .collect();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, "0"));
        let right = (1..=10).contains(&whole.len()) && is_digits(whole) && is_digits(decimals);
        let (digits, other) = (plain.bytes().filter(u8::is_ascii_digit).count(), signed != plain);
        Fit::unless(right)
            .doubtful_if(other || bare == text && signed == bare || digits > 10 || decimals.is_empty())
    })
}
