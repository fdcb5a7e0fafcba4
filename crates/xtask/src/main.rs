//! The one entry to build, check, test and demonstrate weseal: `cargo xtask <command>`.

mod build;
mod check;
mod dist;
mod fuzz;
mod r#gen;
mod miri;
mod pack;
mod paths;
mod project;
mod script;
mod semver;
mod setup;
mod shell;
mod test;
mod www;

use project::Project;
use shell::Result;
use std::process::ExitCode;

/// One word after `cargo xtask`.
struct Command {
    name: &'static str,
    options: &'static str,
    chinese: &'static str,
    english: &'static str,
    run: fn(&Project, &[String]) -> Result,
}

#[rustfmt::skip]
const COMMANDS: &[Command] = &[
    Command { name: "demo", options: "", chinese: "构建,并重放官方示例请求", english: "build, then replay the official sample requests", run: script::demo },
    Command { name: "test", options: "[leg…]", chinese: "构建、检查并运行全部测试", english: "build, check and run every test", run: test::command },
    Command { name: "build", options: "[--debug] [--lint]", chinese: "原生模块、WASM、npm 包;--lint 只构建检查器", english: "native addon, WASM, npm package; --lint: the linter alone", run: build::command },
    Command { name: "check", options: "", chinese: "格式、静态检查、文档、生成文件、体积", english: "format, lints, docs, generated files, sizes", run: check::command },
    Command { name: "gen", options: "[--check]", chinese: "由 Rust 的表生成 TypeScript、文档与测试向量", english: "write the TypeScript, the documents and the vectors that come from Rust's tables", run: r#gen::command },
    Command { name: "www", options: "", chinese: "构建调试页,并在本机提供服务", english: "build the debug page and serve it on this machine", run: www::command },
    Command { name: "dist", options: "[--addons] [--untried] [row…]", chinese: "构建待发布的 npm 包(各平台),安装并运行;--addons 只做原生模块,--untried 不运行", english: "make the npm packages of every platform, install and run them; --addons: the addons alone, --untried: do not run", run: dist::command },
    Command { name: "bench", options: "[servers|fault|lint|timing|endurance|instructions|page] [option…]", chinese: "构建,并与同类库比较速度;servers 比较服务器,fault 为故障测试,lint 比较项目检查,timing 检查耗时是否泄露错在何处,endurance 为耐久测试,instructions 计算指令数,page 重写文档", english: "build, then compare speed with other libraries; servers: with other servers, fault: the fault test, lint: linting a project, timing: whether the time of a check tells where it failed, endurance: millions of opens in flat memory, instructions: those of the hot paths, page: write the documents anew", run: script::bench },
    Command { name: "fuzz", options: "[target…] [--seconds N] [--keep]", chinese: "长时间模糊测试,每个目标默认 1800 秒;--keep 保留新发现的输入", english: "fuzz for long, 1800 s a target by default; --keep: keep the inputs that were found", run: fuzz::command },
    Command { name: "semver", options: "[revision]", chinese: "与上次发布比较 Rust crate 的公开接口;可指定别的提交", english: "compare the public items of the Rust crates with the last release, or with the revision given", run: semver::command },
    Command { name: "miri", options: "", chinese: "在 Miri 解释器中运行它能运行的测试", english: "run the tests that the interpreter Miri can run", run: miri::command },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, options)) = arguments.split_first() else {
        print!("{}", help());
        return ExitCode::SUCCESS;
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprint!("没有这个命令 · no such command: {name}\n\n{}", help());
        return ExitCode::FAILURE;
    };
    match Project::locate().and_then(|project| (command.run)(&project, options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n失败 · failed: {error}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let lines = COMMANDS.iter().map(|command| {
        let call = format!("{} {}", command.name, command.options);
        format!("  {call:<32} {}\n  {:<32} {}\n", command.chinese, "", command.english)
    });
    format!(
        "cargo xtask <command>\n\n{}\n\
         demo 与 test 会先装好缺少的东西(Debian 上需要 root)。\n\
         demo and test first install what is missing (on Debian, as root).\n",
        lines.collect::<String>()
    )
}
