//! A number as JavaScript writes it (ECMA-262, section 6.1.6.1.20). The parser of scripts asks for it where a name is
//! a number, and brings a table of 10 KB for it that hardly compresses. Rust's own notation has the same digits, and is
//! in the linter's module anyway. Cargo puts this crate in the place of that one: see `patch` in the workspace.

/// Holds the text of one number.
#[derive(Debug, Default)]
pub struct Buffer {
    text: String,
}

impl Buffer {
    /// Nothing is written yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { text: String::new() }
    }

    /// The shortest text that is read as this number again.
    pub fn format(&mut self, number: f64) -> &str {
        self.text = written(number);
        &self.text
    }
}

fn written(number: f64) -> String {
    if number.is_infinite() {
        return if number > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    if number == 0.0 {
        // Rust writes "-0", too.
        return "0".to_owned();
    }
    // Without an exponent, however long that is.
    let mut plain = number.to_string();
    if let Some((_, fraction)) = plain.split_once('.') {
        // Of two that are equally near Rust takes the larger one; told the length, the even one as JavaScript does.
        plain = format!("{number:.decimals$}", decimals = fraction.len());
    }
    if number.is_nan() || (1e-6..1e21).contains(&number.abs()) {
        return plain;
    }
    let (sign, plain) = plain.strip_prefix('-').map_or(("", &*plain), |plain| ("-", plain));
    let (sign_of_exponent, exponent, digits) = match plain.strip_prefix("0.") {
        Some(fraction) => {
            let digits = fraction.trim_start_matches('0');
            ("-", fraction.len().saturating_sub(digits.len()).saturating_add(1), digits)
        }
        None => ("+", plain.len().saturating_sub(1), plain.trim_end_matches('0')),
    };
    let (first, rest) = digits.split_at_checked(1).unwrap_or_default();
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{first}{point}{rest}e{sign_of_exponent}{exponent}")
}
