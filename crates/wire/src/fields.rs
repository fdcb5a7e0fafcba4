//! Arguments as JavaScript gives them: the fields of JSON text, taken one by one.
//!
//! Every field that is wrong is named by its path, and one that nobody has taken is refused. What it
//! holds is never told: it could be a secret. The reader of messages does the parsing; derived code
//! for a dozen shapes was a third of the WebAssembly module.

use std::borrow::Cow;

use weseal::message::{self, Object, Value};
use weseal::{Code, Error, Text};

/// The fields of one object, and the path that leads to it.
pub(crate) struct Fields<'a> {
    path: String,
    invalid: fn(&str, Text) -> Error,
    members: Vec<(Cow<'a, str>, Value<'a>)>,
}

impl<'a> Fields<'a> {
    /// The fields of an argument. No text means none.
    pub(crate) fn of_argument(argument: &str, text: &'a str) -> Result<Self, Error> {
        Self::read(argument, text, invalid_argument)
    }

    /// The fields of the one argument of a function: their own names are their paths.
    pub(crate) fn of_options(text: &'a str) -> Result<Self, Error> {
        let fields = Self::read("options", text, invalid_argument)?;
        Ok(Self { path: String::new(), ..fields })
    }

    /// The fields of the configuration.
    pub(crate) fn of_config(text: &'a str) -> Result<Self, Error> {
        let fields = Self::read("config", text, invalid_setting)?;
        Ok(Self { path: String::new(), ..fields })
    }

    /// Text, if the field is there.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<Cow<'a, str>>, Error> {
        match self.take(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text)),
            Some(_) => Err(self.refuse(name, WRONG_TYPE)),
        }
    }

    /// Text that must be there.
    pub(crate) fn required_text(&mut self, name: &str) -> Result<Cow<'a, str>, Error> {
        self.text(name)?.ok_or_else(|| self.refuse(name, MISSING))
    }

    /// Several texts that must be there.
    pub(crate) fn required_texts<const N: usize>(
        &mut self,
        names: [&str; N],
    ) -> Result<[Cow<'a, str>; N], Error> {
        let mut texts = [const { Cow::Borrowed("") }; N];
        for (text, name) in texts.iter_mut().zip(names) {
            *text = self.required_text(name)?;
        }
        Ok(texts)
    }

    /// Unix seconds that must be there, as text or as a number, as text.
    pub(crate) fn time(&mut self, name: &str) -> Result<Cow<'a, str>, Error> {
        match self.take(name) {
            Some(Value::Text(text)) => Ok(text),
            Some(Value::Integer(seconds)) => Ok(seconds.to_string().into()),
            None | Some(Value::Null) => Err(self.refuse(name, MISSING)),
            Some(_) => Err(self.refuse(name, WRONG_TYPE)),
        }
    }

    /// A whole number that is not negative, if the field is there. Null is what JSON makes of no number.
    pub(crate) fn number(&mut self, name: &str) -> Result<Option<u64>, Error> {
        match self.take(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Integer(number)) => {
                u64::try_from(number).map(Some).map_err(|_| self.refuse(name, WRONG_TYPE))
            }
            Some(_) => Err(self.refuse(name, WRONG_TYPE)),
        }
    }

    /// Seconds, if the field is there: a moment or an age.
    pub(crate) fn seconds(&mut self, name: &str) -> Result<Option<u64>, Error> {
        self.number(name).map_err(|_| self.refuse(name, SECONDS))
    }

    /// A whole number that must be there.
    pub(crate) fn required_number(&mut self, name: &str) -> Result<u64, Error> {
        self.number(name)?.ok_or_else(|| self.refuse(name, MISSING))
    }

    /// True or false; false if the field is not there.
    pub(crate) fn flag(&mut self, name: &str) -> Result<bool, Error> {
        match self.take(name) {
            None | Some(Value::Null) => Ok(false),
            Some(Value::Boolean(flag)) => Ok(flag),
            Some(_) => Err(self.refuse(name, WRONG_TYPE)),
        }
    }

    /// One of several words, if the field is there.
    pub(crate) fn word<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&str) -> Option<T>,
        words: &'static str,
    ) -> Result<Option<T>, Error> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        let reason = Text { zh: words, en: words };
        parse(&text).map(Some).ok_or_else(|| self.refuse(name, reason))
    }

    /// The fields of an object that must be there.
    pub(crate) fn fields(&mut self, name: &str) -> Result<Self, Error> {
        match self.take(name) {
            Some(Value::Object(Object(members))) => {
                Ok(Self { path: self.place(name), invalid: self.invalid, members })
            }
            Some(_) => Err(self.refuse(name, WRONG_TYPE)),
            None => Err(self.refuse(name, MISSING)),
        }
    }

    /// The fields of every object in a list, if the field is there.
    pub(crate) fn list(&mut self, name: &str) -> Result<Option<Vec<Self>>, Error> {
        let values = match self.take(name) {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::List(values)) => values,
            Some(_) => return Err(self.refuse(name, WRONG_TYPE)),
        };
        let fields = values.into_iter().enumerate().map(|(index, value)| match value {
            Value::Object(Object(members)) => {
                Ok(Self { path: format!("{}[{index}]", self.place(name)), invalid: self.invalid, members })
            }
            _ => Err(self.refuse(&format!("{name}[{index}]"), WRONG_TYPE)),
        });
        fields.collect::<Result<_, _>>().map(Some)
    }

    /// The value of a field, whatever it is.
    pub(crate) fn take(&mut self, name: &str) -> Option<Value<'a>> {
        let place = self.members.iter().position(|(own, _)| own == name)?;
        Some(self.members.swap_remove(place).1)
    }

    /// Refuses what nobody has taken: a misspelt option must not be silently without effect.
    pub(crate) fn end(&self) -> Result<(), Error> {
        match self.members.first() {
            Some((name, _)) => Err(self.refuse(name, UNKNOWN)),
            None => Ok(()),
        }
    }

    /// The error for a field.
    pub(crate) fn refuse(&self, name: &str, reason: Text) -> Error {
        (self.invalid)(&self.place(name), reason)
    }

    fn read(path: &str, text: &'a str, invalid: fn(&str, Text) -> Error) -> Result<Self, Error> {
        let members = if text.is_empty() { Vec::new() } else { object(path, text, invalid)?.0 };
        Ok(Self { path: path.to_owned(), invalid, members })
    }

    fn place(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }
}

/// JSON text of an argument whose keys are the caller's own.
pub(crate) fn any_object<'a>(argument: &str, text: &'a str) -> Result<Object<'a>, Error> {
    object(argument, text, invalid_argument)
}

/// The error for an argument.
pub(crate) fn invalid_argument(argument: &str, reason: Text) -> Error {
    Error::from(Code::InvalidArgument).with("argument", argument).with_words("reason", reason)
}

/// The error for a setting.
pub(crate) fn invalid_setting(path: &str, reason: Text) -> Error {
    Error::from(Code::ConfigInvalid).with("path", path).with_words("reason", reason)
}

pub(crate) const MISSING: Text = Text { zh: "缺少这个字段", en: "it is missing" };
pub(crate) const WRONG_TYPE: Text =
    Text { zh: "类型或取值不正确", en: "its type or value is not right" };
#[cfg(any(feature = "rules", feature = "lint"))]
pub(crate) const DATE: Text =
    Text { zh: "应为日期，如 2022-04-11", en: "it is a date such as 2022-04-11" };
const SECONDS: Text = Text { zh: "应为非负的整数秒", en: "it is whole seconds, not negative" };
const UNKNOWN: Text = Text { zh: "没有这个字段", en: "there is no such field" };
const NOT_OBJECT: Text = Text { zh: "不是可用的对象", en: "it is not a usable object" };

fn object<'a>(path: &str, text: &'a str, invalid: fn(&str, Text) -> Error) -> Result<Object<'a>, Error> {
    message::parse_verbatim(text).map_err(|_| invalid(path, NOT_OBJECT))
}
