//! Customer service messages (客服消息): what is sent to a user, and that one is typing.

mod anchor;
mod card;
mod link;
mod message;
mod quota;
mod typing;

use crate::{Subject, Text};

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[message::SUBJECT, typing::SUBJECT];

/// What becomes of a message with a fault for which the document has no code.
const REFUSED: Text = Text { zh: "平台不会下发这条消息。", en: "The message is not sent." };
