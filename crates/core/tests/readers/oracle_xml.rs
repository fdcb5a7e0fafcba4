//! Our reader of XML against `quick-xml`. The fuzz target of XML has it too.

use quick_xml::Reader;
use quick_xml::events::Event;
use weseal::message::{self, Format};

/// Whether a document is taken; what we take, the other takes with the same meaning.
pub(crate) fn agree(text: &str) -> bool {
    let Ok((Format::Xml, object)) = message::parse(text) else { return false };
    let ours = message::write(&object, Format::Json);
    let theirs = leaves(text).unwrap_or_else(|error| panic!("{text}\n{ours}\n{error}"));
    let mut found = Vec::new();
    collect("", &serde_json::from_str(&ours).unwrap(), &mut found);
    let mut wanted = theirs;
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted, "{text}\n{ours}");
    true
}

/// Every text with the names that lead to it.
fn collect(path: &str, value: &serde_json::Value, leaves: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::String(text) => leaves.push((path.to_owned(), text.clone())),
        serde_json::Value::Array(values) => values.iter().for_each(|value| collect(path, value, leaves)),
        serde_json::Value::Object(members) => {
            members.iter().for_each(|(name, value)| collect(&format!("{path}/{name}"), value, leaves));
        }
        other => panic!("{other}"),
    }
}

/// The same of a document, element by element.
fn leaves(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut reader = Reader::from_str(text);
    let mut leaves = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => {
                let element = Open::new(&mut open, start.name().as_ref());
                open.push(element);
            }
            Event::Empty(start) => {
                let element = Open::new(&mut open, start.name().as_ref());
                element.close(&mut leaves);
            }
            Event::End(_) => open.pop().ok_or("an end without a start")?.close(&mut leaves),
            Event::Text(text) => {
                if let Some(element) = open.last_mut() {
                    element.add(&text.into_inner(), false);
                }
            }
            Event::CData(text) => open.last_mut().ok_or("CDATA outside")?.add(&text.into_inner(), true),
            Event::GeneralRef(reference) => {
                let character = match reference.resolve_char_ref().map_err(|error| error.to_string())? {
                    Some(character) => character.to_string(),
                    None => match reference.as_ref() {
                        name if *name == *"lt" => "<".to_owned(),
                        name if *name == *"gt" => ">".to_owned(),
                        name if *name == *"amp" => "&".to_owned(),
                        name if *name == *"quot" => "\"".to_owned(),
                        name if *name == *"apos" => "'".to_owned(),
                        _ => return Err("an entity that is not known".to_owned()),
                    },
                };
                open.last_mut().ok_or("a reference outside")?.append(&character);
            }
            Event::DocType(_) => return Err("a document type".to_owned()),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof if open.is_empty() => return Ok(leaves),
            Event::Eof => return Err("an element without an end".to_owned()),
        }
    }
}

/// An element that is being read.
struct Open {
    path: String,
    text: String,
    cdata: bool,
    children: bool,
}

impl Open {
    fn new(open: &mut [Self], name: &str) -> Self {
        let path = match open.last_mut() {
            // The root has no name in what we read.
            None => String::new(),
            Some(parent) => {
                parent.children = true;
                format!("{}/{name}", parent.path)
            }
        };
        Self { path, text: String::new(), cdata: false, children: false }
    }

    fn add(&mut self, text: &str, cdata: bool) {
        if cdata {
            if !self.cdata && is_blank(&self.text) {
                self.text.clear();
            }
            self.cdata = true;
        } else if (self.cdata || self.children) && is_blank(text) {
            return;
        }
        self.append(text);
    }

    fn append(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn close(self, leaves: &mut Vec<(String, String)>) {
        if !self.children {
            // A root of white space alone is an object without members.
            if !self.path.is_empty() {
                leaves.push((self.path, self.text));
            }
        } else if self.cdata || !is_blank(&self.text) {
            leaves.push((format!("{}/#text", self.path), self.text));
        }
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}'))
}
