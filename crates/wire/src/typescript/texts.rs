//! Texts of the errors that arise in the facade, before any backend is asked.

use weseal::Code;

use super::HEADER;

const FACADE: [Code; 15] = [
    Code::InvalidArgument,
    Code::ConfigInvalid,
    Code::ParameterInvalid,
    Code::BodyTooLarge,
    Code::MethodNotAllowed,
    Code::HandlerFailed,
    Code::AnswerMissing,
    Code::DeadlineExceeded,
    Code::MessageBusy,
    Code::ClaimLost,
    Code::StoreFailed,
    Code::StoreFull,
    Code::SourceRefused,
    Code::BackendUnavailable,
    Code::Internal,
];

pub(super) fn file() -> String {
    let texts: String = FACADE
        .iter()
        .map(|code| {
            let text = code.text();
            format!("  {}: {{\n    \"zh-CN\": {:?},\n    en: {:?},\n  }},\n", code.as_str(), text.zh, text.en)
        })
        .collect();
    format!(
        "{HEADER}/** The version of the package; a native addon must have the same. */\n\
         export const VERSION = {:?};\n\n\
         /** What the facade says by itself. */\nexport const facadeTexts = {{\n{texts}}} as const;\n",
        crate::version()
    )
}
