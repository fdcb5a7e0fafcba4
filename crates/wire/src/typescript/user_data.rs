//! The discriminated union of user data, from its table.

use std::fmt::Write as _;

use weseal::user_data::{KINDS, WATERMARK};

use super::events::{OUTGOING, object};

pub(super) fn text() -> String {
    let mut text = String::from(
        "/** Every known kind of user data, by its `type`. */\nexport interface UserDataKinds {\n",
    );
    for kind in KINDS {
        let (zh, en) = kind.title;
        let _ = writeln!(text, "  /** {zh} · {en}\n   * @see {} */", kind.source);
        let _ = writeln!(text, "  {}: {};", kind.name, object(kind.fields, OUTGOING));
    }
    text.push_str("}\n\n");
    let fields = match WATERMARK.ty {
        weseal::event::FieldType::Object(fields) => object(fields, OUTGOING),
        _ => String::new(),
    };
    let _ = write!(
        text,
        "/** Whose data it is, and when WeChat sealed it, in Unix seconds. */\nexport type Watermark = {fields};\n\n"
    );
    text.push_str(OPENED);
    text
}

const OPENED: &str = r#"interface UserDataAs<T extends string, D> {
  /** What it is: switch on this. */
  type: T;
  /** The payload. WeChat adds fields without notice. */
  data: D & { watermark?: Watermark };
  /** The text as it was sealed. */
  raw: string;
  /** The watermark, which belongs to the AppID given; `null` where there was none and none is needed. */
  watermark: Watermark | null;
  /** Which of the session keys given has opened it. */
  sessionKey: number;
}

/** Opened user data: a union that narrows on `type`. */
export type UserData =
  | { [T in keyof UserDataKinds]: UserDataAs<T, UserDataKinds[T]> }[keyof UserDataKinds]
  | UserDataAs<"unknown", Record<string, unknown>>;

"#;
