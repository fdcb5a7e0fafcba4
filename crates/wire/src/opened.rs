//! An opened push as one string.
//!
//! The facade cuts the head by position, since reading it as JSON or splitting it costs as much as
//! reading the event: one letter each for mode, format, Token, key (`-` for none) and for how the raw
//! text comes (`=` as the event, `+` behind it, `~` with a patch); the account's place and the lengths
//! of nonce, id and type as one character each, counted from the space; the ten digits of the timestamp;
//! the nonce; the dedupe key, which begins with id and type. Behind the head stands the event as JSON, or
//! what makes it of the raw text; then, unless that is the same, a line break and the raw text.

use weseal::push::{Generation, Opened};

use crate::patch::Patch;

/// The frame of an opened push.
pub(crate) fn frame(opened: Opened) -> String {
    let (event, raw) = (opened.event_json(), opened.unsealed.message.as_str());
    if event == raw {
        let head = head(&opened, '=');
        let mut text = opened.into_event_json();
        text.insert_str(0, &head);
        return text;
    }
    match Patch::of(raw, event) {
        Some(Patch { removed, kept, inserted }) => {
            let numbers = format!("{removed},{kept},");
            [&head(&opened, '~'), &numbers, inserted, "\n", raw].concat()
        }
        None => [&head(&opened, '+'), event, "\n", raw].concat(),
    }
}

fn head(opened: &Opened, raw: char) -> String {
    let unsealed = &opened.unsealed;
    let (nonce, account, kind) = (&unsealed.nonce, &unsealed.account, opened.kind());
    let mut head = String::with_capacity(256);
    let words = [
        unsealed.mode.as_str(),
        unsealed.format.as_str(),
        account.token.as_str(),
        account.encoding_aes_key.map_or("-", Generation::as_str),
    ];
    head.extend(words.iter().filter_map(|word| word.chars().next()));
    head.push(raw);
    let numbers = [account.index, nonce.len(), account.app_id.len(), kind.len()];
    head.extend(numbers.map(number));
    head.push_str(&format!("{:010}", unsealed.timestamp));
    head.push_str(nonce);
    head.push_str(opened.dedupe_key());
    head
}

/// A small number as one character, counted from the space: none of them is a control character.
fn number(number: usize) -> char {
    let code = u32::try_from(number).unwrap_or(u32::MAX).saturating_add(32);
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}
