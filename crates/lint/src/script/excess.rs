//! Why a script is more than is parsed.

use weseal_rules::Text;

pub(crate) const NESTED: Text = Text { zh: "脚本嵌套过深", en: "the script is nested too deeply" };
pub(crate) const LONG: Text = Text {
    zh: "脚本里有过长的表达式或语句",
    en: "the script has an expression or a statement that is too long",
};
pub(crate) const ENDLESS: Text = Text {
    zh: "脚本里没有结尾的正则表达式过多",
    en: "the script has too many regular expressions without an end",
};
pub(crate) const MANY: Text = Text { zh: "文件里的脚本过多", en: "the file has too many scripts" };
