//! The commands and their arguments. What they mean is said in the translation files; see `words`.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::base::Lang;
use crate::programme::DocumentRole;

/// The call.
#[derive(Debug, Parser)]
#[command(name = "nearzero", version, disable_help_subcommand = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub window: WindowArgs,
}

/// The options of the window.
#[derive(Debug, Default, clap::Args)]
pub(super) struct WindowArgs {
    #[arg(long, value_name = "glow|wgpu")]
    pub renderer: Option<String>,
    #[arg(long, value_name = "N", hide = true)]
    pub exit_after_frames: Option<u32>,
    #[arg(long, value_name = "STEP", hide = true)]
    pub step: Option<String>,
}

/// A command.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Open {
        file: PathBuf,
        #[command(flatten)]
        window: WindowArgs,
    },
    Programmes {
        #[arg(long)]
        json: bool,
    },
    New {
        #[arg(long, value_name = "ID")]
        programme: String,
        #[arg(long)]
        kind: String,
        #[arg(short, long, value_name = "PLAN")]
        output: PathBuf,
        #[arg(long)]
        lang: Option<LangArg>,
        #[arg(long)]
        force: bool,
    },
    Sample {
        id: String,
        #[arg(short, long, value_name = "PLAN")]
        output: PathBuf,
        #[arg(long)]
        force: bool,
    },
    Compute {
        plan: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Judge {
        plan: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Move {
        plan: PathBuf,
        #[arg(long, value_name = "ID")]
        programme: String,
        #[arg(long)]
        kind: String,
        #[arg(short, long, value_name = "PLAN")]
        output: Option<PathBuf>,
        #[arg(long)]
        force: bool,
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(required = true, value_name = "PLAN")]
        plans: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Export {
        plan: PathBuf,
        #[arg(short, long, value_name = "DIR")]
        output: PathBuf,
        #[arg(
            long,
            value_delimiter = ',',
            value_name = "form,plan,report,request,assessment"
        )]
        only: Vec<RoleArg>,
        #[arg(long)]
        lang: Option<LangArg>,
    },
    Lint {
        #[arg(required = true, value_name = "TEMPLATE")]
        templates: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Help {
        topic: Option<HelpTopic>,
    },
}

/// A language.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum LangArg {
    Zh,
    En,
}

impl From<LangArg> for Lang {
    fn from(lang: LangArg) -> Self {
        match lang {
            LangArg::Zh => Self::Zh,
            LangArg::En => Self::En,
        }
    }
}

/// A document of the package.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum RoleArg {
    Form,
    Plan,
    Report,
    Request,
    Assessment,
}

impl From<RoleArg> for DocumentRole {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Form => Self::Form,
            RoleArg::Plan => Self::Plan,
            RoleArg::Report => Self::Report,
            RoleArg::Request => Self::Request,
            RoleArg::Assessment => Self::Assessment,
        }
    }
}

/// What `help` can speak of.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum HelpTopic {
    Json,
}
