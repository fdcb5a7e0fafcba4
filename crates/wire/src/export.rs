//! The list of exported functions, in parts: WebAssembly is several modules.

/// Hands the list to a macro of the binding, which exports every entry.
///
/// An entry is `function as name in JavaScript (arguments) -> result`. The binding says what the kinds
/// are to it: `Number` (u32), `Text` (&str), `Bytes` (&[u8]) go in; `Text` (framed payloads, for
/// `JSON.parse`), `Data` (an [`crate::Outcome`], through the binding's bridge) or `Nothing` come out.
/// Only the second list has `Data`: the bridge would be a tenth of the main WebAssembly module.
#[macro_export]
macro_rules! exports {
    ($export:ident) => {
        $export! {
            version as version() -> Text;
            configure as configure(config: Text) -> Text;
            release as release(handle: Number) -> Nothing;
            verify_url as verifyUrl(handle: Number, query: Text, options: Text) -> Text;
            open as open(handle: Number, query: Text, body: Bytes, options: Text) -> Text;
            unseal as unseal(handle: Number, query: Text, body: Bytes, options: Text) -> Text;
            seal as seal(handle: Number, content: Text, options: Text) -> Text;
            reply as reply(handle: Number, opened: Text, content: Text, options: Text) -> Text;
            transfer as transfer(handle: Number, opened: Text, options: Text) -> Text;
            signature as signature(parts: Text, locale: Text) -> Text;
            open_user_data as openUserData(session_keys: Text, encrypted_data: Text, iv: Text, options: Text) -> Text;
            compute as compute(name: Text, options: Text, locale: Text) -> Text;
        }
    };
}

/// The list of what few servers call and the second WebAssembly module has: what shows every step.
#[macro_export]
macro_rules! extra_exports {
    ($export:ident) => {
        $export! {
            explain as explain(config: Text, query: Text, body: Bytes, options: Text) -> Data;
            explain_computation as explainComputation(name: Text, options: Text, locale: Text) -> Data;
        }
    };
}

/// The list of the third WebAssembly module, which has the computations that need RSA or AES-GCM. They are the
/// functions of the other two lists, and so the addon has them already.
#[macro_export]
macro_rules! rsa_exports {
    ($export:ident) => {
        $export! {
            compute as compute(name: Text, options: Text, locale: Text) -> Text;
            explain_computation as explainComputation(name: Text, options: Text, locale: Text) -> Data;
        }
    };
}

/// The list of the fourth WebAssembly module: judging payloads by the rule catalogue.
#[macro_export]
macro_rules! rules_exports {
    ($export:ident) => {
        $export! {
            check as check(subject: Text, payload: Text, options: Text, locale: Text) -> Text;
            rules as rules(locale: Text) -> Text;
            helper as helper(name: Text, options: Text, locale: Text) -> Text;
        }
    };
}

/// The list of the linter, which has a WebAssembly module and an addon of its own: [`crate::lint`].
#[cfg(feature = "lint")]
#[macro_export]
macro_rules! lint_exports {
    ($export:ident) => {
        $export! {
            version as version() -> Text;
            walk as walk(options: Text) -> Text;
            refuse as refuse(reason: Text, locale: Text) -> Text;
            begin as begin(paths: Text, options: Text) -> Text;
            add as add(handle: Number, file: Number, content: Bytes) -> Text;
            link as link(handle: Number, file: Number, target: Text) -> Text;
            miss as miss(handle: Number, file: Number, why: Text) -> Text;
            next as next(handle: Number) -> Text;
            finish as finish(handle: Number) -> Text;
            release as release(handle: Number) -> Nothing;
        }
    };
}
