//! uni-app: manifest.json and pages.json, as an app.json has it.

use crate::config::{self, Data, Member, Node};
use crate::options::lowest;
use crate::path;
use crate::place::Spot;
use crate::project::Project;
use crate::template::{Switches, without_others};

/// What of `mp-weixin` goes into app.json as it is and is judged.
const TAKEN: &[&str] = &[
    "requiredPrivateInfos",
    "permission",
    "requiredBackgroundModes",
    "plugins",
    "navigateToMiniProgramAppIdList",
    "embeddedAppIdList",
    "lazyCodeLoading",
    "__usePrivacyCheck__",
];

/// What has been read.
#[derive(Debug)]
pub(super) struct Manifest {
    pub(super) config: Node,
    pub(super) switches: Switches,
}

/// Reads the two files. Nothing where they are not uni-app's, or the app is not made for WeChat.
pub(super) fn read(
    project: &Project,
    manifest: usize,
    pages: usize,
    is_only: bool,
) -> Result<Option<Manifest>, (usize, config::Fault)> {
    let node = |file: usize, switches: Switches| {
        let text = without_others(project.text(file).unwrap_or_default(), switches);
        config::read(file, &text).map_err(|fault| (file, fault))
    };
    let Some(manifest_node) = node(manifest, Switches::default())? else { return Ok(None) };
    let vue = manifest_node.text_of("vueVersion").and_then(|version| version.parse().ok());
    let is_x = manifest_node.get("uni-app-x").is_some();
    let vue = Some(vue.unwrap_or_else(|| if is_x { 3 } else { vue_of_package(project, manifest) }));
    let switches = Switches { vue, is_x };
    let wechat = manifest_node.get("mp-weixin").filter(|own| own.is_object());
    // What a build makes of it where it is not there is not known.
    let unknown = vec![member("...", manifest_node.at, Data::Unknown)];
    let unknown = Node { data: Data::Object(unknown), at: manifest_node.at };
    let Some(wechat) = wechat.or(is_only.then_some(&unknown)) else { return Ok(None) };
    let Some(pages_node) = node(pages, switches)? else { return Ok(None) };
    if pages_node.get("pages").is_none() {
        return Ok(None);
    }
    let mut members: Vec<Member> = Vec::new();
    members.extend(pages_node.get("pages").map(|list| member("pages", list.at, paths(list))));
    let packages = pages_node.get("subPackages").or_else(|| pages_node.get("subpackages"));
    members.extend(packages.map(|list| member("subPackages", list.at, subpackages(list))));
    let mut components = Vec::new();
    named(&pages_node, &mut components);
    members.push(member("usingComponents", pages_node.at, Data::Object(components)));
    let easycom = pages_node.get("easycom").and_then(|own| own.get("custom"));
    members.extend(easycom.map(|own| member("easycom", own.at, own.data.clone())));
    members.extend(wechat.members().iter().filter(|own| is_taken(&own.key)).cloned());
    let config = Node { data: Data::Object(members), at: wechat.at };
    Ok(Some(Manifest { config, switches }))
}

/// The version of Vue that package.json names; 2 where it does not, as in the tools.
fn vue_of_package(project: &Project, manifest: usize) -> u8 {
    let folder = path::folder(project.path(manifest));
    let packages =
        [folder, path::folder(folder)].map(|folder| project.find(&path::join(folder, "package.json")));
    let is_three = packages.into_iter().flatten().any(|file| {
        let package = config::read(file, project.text(file).unwrap_or_default()).ok().flatten();
        let version = package.as_ref().and_then(|package| package.get("dependencies")?.text_of("vue"));
        version.is_some_and(|version| lowest(version.trim_start_matches('>')).starts_with('3'))
    });
    if is_three { 3 } else { 2 }
}

/// The same from a manifest that is a script, whose pages are found by their files.
pub(super) fn of_script(manifest: &Node) -> Option<Manifest> {
    let wechat = manifest.get("mp-weixin").filter(|own| own.is_object())?;
    let mut members = vec![member("pages", wechat.at, Data::Unknown)];
    members.extend(wechat.members().iter().filter(|own| is_taken(&own.key)).cloned());
    let vue = manifest.text_of("vueVersion").and_then(|version| version.parse().ok());
    Some(Manifest {
        config: Node { data: Data::Object(members), at: wechat.at },
        switches: Switches { vue, is_x: false },
    })
}

/// Whether a member is judged; `...` stands for members that are not known.
fn is_taken(key: &str) -> bool {
    key == "..." || TAKEN.contains(&key)
}

pub(super) fn member(key: &str, at: Spot, data: Data) -> Member {
    Member { key: key.to_owned(), key_at: at, value: Node { data, at } }
}

fn paths(list: &Node) -> Data {
    let path = |page: &Node| Some(Node { data: Data::Text(page.text_of("path")?.to_owned()), at: page.at });
    Data::List(list.items().iter().filter_map(path).collect())
}

/// The components of WeChat that pages.json names, for all pages or for one. Configurations are not deep.
fn named(node: &Node, found: &mut Vec<Member>) {
    for own in node.members() {
        match own.key.as_str() {
            "usingComponents" => found.extend_from_slice(own.value.members()),
            _ => named(&own.value, found),
        }
    }
    node.items().iter().for_each(|own| named(own, found));
}

fn subpackages(list: &Node) -> Data {
    let package = |package: &Node| {
        let mut members = Vec::new();
        let root = package.get("root")?;
        members.push(member("root", root.at, root.data.clone()));
        members.extend(package.get("pages").map(|list| member("pages", list.at, paths(list))));
        members.extend(package.get("plugins").map(|own| member("plugins", own.at, own.data.clone())));
        Some(Node { data: Data::Object(members), at: package.at })
    };
    Data::List(list.items().iter().filter_map(package).collect())
}
