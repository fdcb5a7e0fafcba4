//! The WebAssembly modules, their glue, and their copies as text.

use super::{Mode, flags, order, section};
use crate::project::Project;
use crate::setup::WasmToolchain;
use crate::shell::{Result, run, write};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// A module.
struct Module {
    /// What its files are called.
    name: &'static str,
    /// The crate, and the feature that says what it exports.
    package: &'static str,
    feature: Option<&'static str>,
    /// The profile of cargo with which it is released.
    profile: &'static str,
    /// What wasm-opt does with it.
    passes: &'static [&'static str],
    /// Where its files go; the folder is not committed.
    folder: &'static str,
    glue: Glue,
}

/// How the facade of a module is written.
enum Glue {
    /// For CommonJS, with the module as text beside it.
    Common,
    /// As an ES module; the WASM is a file everywhere.
    Es,
}

const OF_LIBRARY: &str = "npm/weseal/wasm";
const OF_COMMANDS: &str = "npm/cli/wasm";

const MODULES: [Module; 5] = [
    Module::of_library("weseal", "main"),
    Module::of_library("extra", "extra"),
    Module::of_library("rsa", "rsa"),
    Module::of_library("rules", "rules"),
    LINTER,
];

const LINTER: Module = Module {
    name: "weseal-lint",
    package: "weseal-wasm-lint",
    feature: None,
    profile: "wasm-lint",
    passes: &PASSES_OF_LINTER,
    folder: OF_COMMANDS,
    glue: Glue::Es,
};

impl Module {
    const fn of_library(name: &'static str, feature: &'static str) -> Self {
        Self {
            name,
            package: "weseal-wasm",
            feature: Some(feature),
            profile: "wasm",
            passes: &PASSES,
            folder: OF_LIBRARY,
            glue: Glue::Common,
        }
    }
}

/// References are newer than Node 16, and nothing here gains from them: without them the module is
/// smaller. The other features of the compiler's baseline are in every engine that we support.
const WITHOUT_REFERENCES: &str = "-Ctarget-feature=-reference-types";

/// A panic is a trap either way; without this the module carries words for it that nobody can read.
const TRAP_AT_ONCE: &str = "-Cpanic=immediate-abort";

/// SHA-256 in loops: unrolled it is eight times as large, and nothing hot depends on it.
const SMALL_SHA2: &str = "--cfg=sha2_backend_soft=\"compact\"";

/// The features that the module may use. wasm-opt refuses a module that needs one more; "all
/// features" would let it use some that V8 refuses.
const FEATURES: [&str; 5] = [
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
];

const PASSES: [&str; 3] = ["-Oz", "--converge", "-Oz"];
/// A function with one caller stays one: within a larger one it is as large, and what tells apart hundreds of variables
/// compresses less.
const PASSES_OF_LINTER: [&str; 6] =
    ["--one-caller-inline-max-function-size=10", "--flatten", "--rereloop", "-Oz", "-Oz", "--converge"];

/// The edge runtime of Next hands over a module of another realm: `instanceof` does not know it.
const CHECK_BY_CLASS: &str = "module instanceof WebAssembly.Module";
const CHECK_BY_TAG: &str = r#"Object.prototype.toString.call(module) === "[object WebAssembly.Module]""#;

/// Writes `weseal.wasm`, `weseal-glue.cjs` and `weseal-inline.cjs`, and the same of every other module.
pub(crate) fn build(project: &Project, mode: Mode) -> Result {
    build_those(project, mode, &MODULES)
}

/// Writes `weseal-lint.wasm` and its glue.
pub(crate) fn build_linter(project: &Project, mode: Mode) -> Result {
    build_those(project, mode, &[LINTER])
}

fn build_those(project: &Project, mode: Mode, modules: &[Module]) -> Result {
    for module in modules {
        let folder = project.path(module.folder);
        if folder.is_dir() {
            // What no module makes any more would be published for ever.
            std::fs::remove_dir_all(folder)?;
        }
    }
    modules.iter().try_for_each(|module| build_one(project, mode, module))
}

/// Compiles a crate that speaks no private protocol, as it is released; gives the module's place.
pub(crate) fn module_of(project: &Project, package: &str) -> Result<PathBuf> {
    compile(project, "wasm", package, &["--lib"])
}

fn build_one(project: &Project, mode: Mode, own: &Module) -> Result {
    let mut arguments = vec!["--no-default-features"];
    arguments.extend(own.feature.iter().flat_map(|feature| ["--features", feature]));
    let compiled = compile(project, mode.profile(own.profile, "wasm-debug"), own.package, &arguments)?;
    let (glue, module) = bind(&std::fs::read(compiled)?, mode)?;
    let bound = project.target("wasm/bound.wasm");
    write(&bound, module)?;
    let module = match mode {
        Mode::Release => optimise(project, &bound, own)?,
        Mode::Debug => std::fs::read(&bound)?,
    };

    let folder = project.path(own.folder);
    let name = own.name;
    write(&folder.join(format!("{name}.wasm")), &module)?;
    let factory = project.target("wasm/weseal-glue.cjs");
    write(&factory, as_factory(&glue, &own.glue)?)?;
    let glue = minified(project, &factory)?;
    match own.glue {
        Glue::Common => {
            write(&folder.join(format!("{name}-glue.cjs")), glue)?;
            write(&folder.join(format!("{name}-inline.cjs")), as_text(&module))?;
        }
        Glue::Es => write(&folder.join(format!("{name}-glue.js")), glue)?,
    }
    println!("   {name}.wasm: {} KB", module.len().div_ceil(1000));
    Ok(())
}

/// Compiles what the arguments say; gives the module's place.
fn compile(project: &Project, profile: &str, package: &str, arguments: &[&str]) -> Result<PathBuf> {
    let toolchain = WasmToolchain::find().ok_or("no compiler for wasm32-unknown-unknown")?;
    // A folder of its own: another compiler, and other flags, would rebuild each other's output.
    let folder = project.target("wasm");
    let mut command = toolchain.cargo_build(project);
    command.args(["--package", package]).args(arguments);
    command.args(["--profile", profile, "--target-dir"]).arg(&folder);
    let flags = [WITHOUT_REFERENCES, TRAP_AT_ONCE, "-Zunstable-options", SMALL_SHA2];
    flags::publishable(project, &mut command, &flags);
    run(&mut command)?;
    Ok(folder.join(WasmToolchain::output(profile, package)))
}

/// The glue as JavaScript that defines `wasm_bindgen`, and the module that fits it.
fn bind(compiled: &[u8], mode: Mode) -> Result<(String, Vec<u8>)> {
    // A standard library that came compiled says here that it was built with reference types;
    // wasm-bindgen would then look for functions which our flag has left out.
    let module = section::without(compiled, "target_features")?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes("weseal", module)
        .no_modules(true)?
        .typescript(false)
        .remove_producers_section(true)
        .remove_name_section(mode == Mode::Release);
    let mut output = bindgen.generate_output()?;
    Ok((output.js().to_owned(), output.wasm_mut().emit_wasm()))
}

fn optimise(project: &Project, module: &Path, own: &Module) -> Result<Vec<u8>> {
    let optimised = project.target("wasm/optimised.wasm");
    run(project
        .node()
        .arg("node_modules/binaryen/bin/wasm-opt")
        .arg(module)
        .args(FEATURES)
        .args(["--skip-pass=memory-packing", "--low-memory-unused"])
        .args(own.passes)
        .arg("--output")
        .arg(&optimised))?;
    order::by_likeness(&std::fs::read(optimised)?)
}

/// The glue is a quarter of all scripts, and nobody reads what a machine has written.
fn minified(project: &Project, script: &Path) -> Result<Vec<u8>> {
    let minified = project.target("wasm/glue.min.cjs");
    let options = "{ entryPoints: [process.argv[1]], outfile: process.argv[2], minify: true, target: 'es2022', \
                   logLevel: 'warning' }";
    run(project
        .node()
        .arg("--eval")
        .arg(format!("require('esbuild').buildSync({options})"))
        .arg(script)
        .arg(&minified))?;
    Ok(std::fs::read(minified)?)
}

/// A module that is a function: every call gives glue with a state of its own, so that
/// a new instance can take the place of one that has trapped.
fn as_factory(glue: &str, kind: &Glue) -> Result<String> {
    // The facade compiles the module itself; what the glue has for that is a quarter of it.
    let glue = without(glue, "async function __wbg_load(", "function initSync(")?;
    let glue = without(&glue, "let __wbg_init_promise;", "return Object.assign(")?;
    let glue =
        glue.replace("Object.assign(__wbg_init, ", "Object.assign(").replace(CHECK_BY_CLASS, CHECK_BY_TAG);
    let export = match kind {
        Glue::Common => "\"use strict\";\nmodule.exports =",
        Glue::Es => "export default",
    };
    Ok(format!(
        "{export} function () {{\n\
         // The glue would look for its own <script> in the page's document: there is none.\n\
         const document = undefined;\n\
         {glue}\n\
         return wasm_bindgen;\n\
         }};\n"
    ))
}

/// The text without what stands from one mark to before another. Marks that are gone mean that
/// wasm-bindgen writes its glue in another way now.
fn without(text: &str, from: &str, to: &str) -> Result<String> {
    let gone = || format!("the glue has no `{from}` before `{to}`");
    let (before, rest) = text.split_once(from).ok_or_else(gone)?;
    let (_, after) = rest.split_once(to).ok_or_else(gone)?;
    Ok(format!("{before}{to}{after}"))
}

/// For Node, which instantiates synchronously and needs no file beside the bundle.
fn as_text(module: &[u8]) -> String {
    format!("\"use strict\";\nmodule.exports = \"{}\";\n", STANDARD.encode(module))
}
