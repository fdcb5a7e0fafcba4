//! From a request to its event.

use super::body::Body;
use super::candidate::AccountRef;
use super::config::Mode;
use super::unseal::{OpenOptions, Unsealed};
use super::{Push, dedupe};
use crate::Text;
use crate::error::Error;
use crate::event::{Event, normalise};
use crate::explain::{StepId, Trace, facts};
use crate::message::{self, Format, Object};
use crate::query::Query;

/// A verified, decrypted and parsed push.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The row of the event table; none for an event that is not known.
    pub row: Option<&'static Event>,
    /// The message and how it came: the text in [`Unsealed::message`] is the raw one.
    pub unsealed: Unsealed,
    event_json: String,
    dedupe_key: String,
}

impl Push {
    /// Verifies, decrypts and parses a request.
    ///
    /// # Errors
    /// Those of [`Push::unseal`]; [`crate::Code::BodyMalformed`] and [`crate::Code::DoctypeRefused`]
    /// also for the decrypted message.
    pub fn open(
        &self,
        query: &Query<'_>,
        body: Body<'_>,
        options: &OpenOptions<'_>,
    ) -> Result<Opened, Error> {
        self.open_traced(query, body, options, &mut Trace::silent())
    }

    pub(crate) fn open_traced(
        &self,
        query: &Query<'_>,
        body: Body<'_>,
        options: &OpenOptions<'_>,
        trace: &mut Trace,
    ) -> Result<Opened, Error> {
        let unsealed = self.unseal_traced(query, body, options, trace)?;
        let parsed = parse(&unsealed);
        let (format, mut object) = trace.step(StepId::Message, parsed, |parsed| {
            facts::message(&unsealed.message, parsed.ok().map(|(format, _)| *format))
        })?;
        // Without a key the plain copy is read. The sealed one beside it is no part of the message,
        // and another one with every retry.
        if unsealed.mode == Mode::Plain {
            object.0.retain(|(name, _)| name != "Encrypt");
        }
        let row = normalise(format, &mut object);
        let size = unsealed.message.len().saturating_add(ROOM);
        let (event_json, dedupe_key) =
            dedupe::write(&unsealed.account.app_id, self.dedupe_by, row, &object, size);
        trace.note(StepId::Event, || facts::event(row, &event_json, &dedupe_key));
        Ok(Opened { row, unsealed, event_json, dedupe_key })
    }
}

impl Opened {
    /// The discriminant of the event: its row's name, or `unknown`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.row.map_or("unknown", |row| row.name)
    }

    /// The event as JSON text, in the shape of its row whichever format it came in.
    #[must_use]
    pub fn event_json(&self) -> &str {
        &self.event_json
    }

    /// The same text, taken out without a copy.
    #[must_use]
    pub fn into_event_json(self) -> String {
        self.event_json
    }

    /// The event as a type of the caller's.
    ///
    /// # Errors
    /// Those of the type's own deserialisation.
    pub fn event<'a, T: serde::Deserialize<'a>>(&'a self) -> Result<T, serde_json::Error> {
        serde_json::from_str(&self.event_json)
    }

    /// The key by which a retry of this message is known again.
    #[must_use]
    pub fn dedupe_key(&self) -> &str {
        &self.dedupe_key
    }

    /// What opened it.
    #[must_use]
    pub fn account(&self) -> &AccountRef {
        &self.unsealed.account
    }
}

/// What an event is longer than its message at first, and what a caller may put in front of it.
const ROOM: usize = 256;

const MESSAGE: Text = Text { zh: "解密后的消息", en: "decrypted message" };

fn parse(unsealed: &Unsealed) -> Result<(Format, Object<'_>), Error> {
    let part = if unsealed.mode == Mode::Plain { super::body::BODY } else { MESSAGE };
    message::parse_top(&unsealed.message).map_err(|error| error.with_words("part", part))
}
