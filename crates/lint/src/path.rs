//! Paths inside a project, with `/`.

use std::borrow::Cow;

/// The extensions of what has scripts in it. Of several with the same name the first is meant.
pub(crate) const SCRIPTS: &[&str] =
    &["ts", "js", "tsx", "jsx", "mjs", "mts", "cjs", "cts", "uts", "vue", "uvue", "mpx", "nvue"];

/// Whether there are scripts in it.
pub(crate) fn is_script(path: &str) -> bool {
    SCRIPTS.contains(&extension(path))
}

/// Whether there are scripts or templates in it, or what it is does not show.
pub(crate) fn is_code(path: &str) -> bool {
    is_script(path) || matches!(extension(path), "wxml" | "wxs" | "")
}

/// A path as this crate writes it: no `\`, no `./` in front, no `/` in front.
pub(crate) fn normal(path: &str) -> Cow<'_, str> {
    let plain =
        !path.contains('\\') && !path.contains("//") && !path.contains("./") && !path.starts_with('/');
    if plain {
        return Cow::Borrowed(path);
    }
    Cow::Owned(join("", &path.replace('\\', "/")))
}

/// The folder of a file; "" for the top.
pub(crate) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last part.
pub(crate) fn name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// What stands behind the last dot of the name.
pub(crate) fn extension(path: &str) -> &str {
    name(path).rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// A path without its last extension.
pub(crate) fn stem(path: &str) -> &str {
    let extension = extension(path);
    if extension.is_empty() {
        return path;
    }
    path.strip_suffix(extension).and_then(|path| path.strip_suffix('.')).unwrap_or(path)
}

/// A path below a folder, with `.` and `..` resolved. What would leave the project stays at its top.
pub(crate) fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Whether a path below a folder leads out of the project.
pub(crate) fn leaves(folder: &str, path: &str) -> bool {
    let mut depth = folder.split('/').filter(|part| !part.is_empty()).count();
    path.split('/').any(|part| {
        let is_above = part == ".." && depth == 0;
        depth = match part {
            "" | "." => depth,
            ".." => depth.saturating_sub(1),
            _ => depth.saturating_add(1),
        };
        is_above
    })
}

/// A path as seen from a folder, if it is in there.
pub(crate) fn below<'p>(folder: &str, path: &'p str) -> Option<&'p str> {
    if folder.is_empty() {
        return Some(path);
    }
    let rest = path.strip_prefix(folder)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
}

/// Whether one of its folders has this name.
pub(crate) fn is_in(path: &str, folder: &str) -> bool {
    let mut parts = path.split('/');
    parts.next_back();
    parts.any(|part| part == folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved() {
        assert_eq!(normal(".\\a\\..\\b//c"), "b/c");
        assert_eq!(join("a/b", "../c/./d"), "a/c/d");
        assert_eq!(join("a", "../../../c"), "c");
        assert!(leaves("a", "../../c") && leaves("", "a/../../b"));
        assert!(!leaves("a/b", "../../c") && !leaves("a", "./b/../../c"));
        assert_eq!(below("a", "a/b"), Some("b"));
        assert_eq!(below("a", "ab/c"), None);
        assert_eq!(stem("a.b/c.wx.js"), "a.b/c.wx");
        assert!(is_in("a/dist/b.js", "dist") && !is_in("dist", "dist"));
    }
}
