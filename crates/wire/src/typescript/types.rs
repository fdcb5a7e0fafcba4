//! Types of what goes in and comes out.

use ts_rs::{Config, TS};
use weseal::push::ReplyWarning;
use weseal::{Code, Hint};

use super::{HEADER, union};
use crate::compute::{COMPUTATIONS, rsa};
use crate::config::AccountIn;
use crate::explain::{Explanation, FactOut, StepOut};
use crate::push::{AccountOut, HttpReplyOut, UnsealedOut, WarningOut};

pub(super) fn file() -> String {
    let mut text = String::from(HEADER);
    text.push_str(&code_union(
        "ErrorCode",
        "A stable error code. Never renamed, never reused.",
        Code::ALL.iter().map(|code| code.as_str()),
    ));
    text.push_str(&code_union(
        "HintCode",
        "The likely cause of a failure.",
        Hint::ALL.iter().map(|hint| hint.as_str()),
    ));
    let warnings = ReplyWarning::ALL.iter().map(|warning| warning.as_str());
    text.push_str(&code_union("ReplyWarningCode", "An answer that deserves a look.", warnings));
    text.push_str(FIXED);
    text.push_str(&declare::<AccountIn>());
    text.push_str(&declare::<AccountOut>());
    text.push_str(&declare::<UnsealedOut>());
    text.push_str(&declare::<HttpReplyOut>());
    text.push_str(&declare::<WarningOut>());
    text.push_str(&declare::<Explanation>());
    text.push_str(&declare::<StepOut>());
    text.push_str(&declare::<FactOut>());
    text.push_str(&super::events::text());
    text.push_str(&super::user_data::text());
    text.push_str(&super::rules::text());
    let computations = COMPUTATIONS.iter().map(|(name, _)| *name);
    text.push_str(&code_union("Computation", "What can be computed and explained.", computations));
    let computations = rsa::COMPUTATIONS.iter().map(|(name, _)| format!("  \"{name}\",\n"));
    text.push_str("/** Those that need RSA or AES-GCM. */\nexport const rsaComputations = [\n");
    text.extend(computations);
    text.push_str("] as const;\n\n/** The name of one of them. */\n");
    text.push_str("export type RsaComputation = (typeof rsaComputations)[number];\n\n");
    let main = crate::exports!(wire);
    text.push_str(&functions("The functions that both backends export.", "Wire", "wireFunctions", &main));
    let extra = crate::extra_exports!(wire);
    text.push_str(&functions(
        "The functions that the addon has as well, and of WebAssembly the second module.",
        "ExtraWire",
        "extraFunctions",
        &extra,
    ));
    let rsa = crate::rsa_exports!(wire);
    text.push_str(&functions(
        "The functions of the third WebAssembly module.",
        "RsaWire",
        "rsaFunctions",
        &rsa,
    ));
    let rules = crate::rules_exports!(wire);
    text.push_str(&functions(
        "The functions that the addon has as well, and of WebAssembly the fourth module.",
        "RulesWire",
        "rulesFunctions",
        &rules,
    ));
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

const FIXED: &str = r#"/** The least protection that is accepted: 安全模式, 兼容模式, 明文模式. */
export type Mode = "secure" | "compat" | "plain";

/** The format of a body. */
export type Format = "json" | "xml";

/** The sealed envelope of a reply, in WeChat's spelling. */
export type Envelope = { Encrypt: string; MsgSignature: string; TimeStamp: number; Nonce: string };

/** A failure as data, where it is shown and not thrown. */
export type ExplanationError = {
  code: ErrorCode;
  wechatCode?: number;
  message: string;
  hint?: { code: HintCode; message: string };
  details?: Record<string, string>;
};

/** A likely cause. */
export type ExplanationCause = { code: HintCode; message: string };

/** A value, or why there is none. */
export type Outcome<T> = { value: T } | { error: ExplanationError };

"#;

pub(super) fn code_union<'a>(name: &str, doc: &str, codes: impl Iterator<Item = &'a str>) -> String {
    format!("/** {doc} */\nexport type {name} ={};\n\n", union(codes))
}

pub(super) fn declare<T: TS>() -> String {
    let config = Config::new().with_large_int("number");
    let docs = T::docs().unwrap_or_default();
    format!("{docs}export {}\n\n", T::decl(&config))
}

/// A list of exported functions, as an interface and as names.
pub(super) fn functions(doc: &str, interface: &str, names: &str, list: &[(&str, String)]) -> String {
    let members: String = list.iter().map(|(name, signature)| format!("  {name}{signature};\n")).collect();
    let texts: String = list.iter().map(|(name, _)| format!("  \"{name}\",\n")).collect();
    format!(
        "/** {doc} */\nexport interface {interface} {{\n{members}}}\n\n\
         /** Their names. */\nexport const {names} = [\n{texts}] as const;\n\n"
    )
}

/// The names and signatures of a list.
macro_rules! wire {
    ($($name:ident as $js:ident($($argument:ident: $kind:ident),*) -> $result:ident;)*) => {{
        vec![$({
            let arguments: Vec<String> = vec![$(format!("{}: {}", stringify!($argument), wire!(@in $kind))),*];
            (stringify!($js), format!("({}): {}", arguments.join(", "), wire!(@out $result $name)))
        }),*]
    }};
    (@in Number) => { "number" };
    (@in Text) => { "string" };
    (@in Bytes) => { "Uint8Array" };
    (@out Text $name:ident) => { "string" };
    (@out Nothing $name:ident) => { "void" };
    (@out Data explain) => { "Outcome<Explanation>" };
    (@out Data explain_computation) => { "Outcome<Explanation>" };
}
pub(super) use wire;
