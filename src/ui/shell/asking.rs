//! Questions that must be answered before anything else: unsaved changes, a file that would be
//! replaced, a path to type.

use std::path::{Path, PathBuf};

use egui::{Context, Frame, Id, Label, Margin, Modal, RichText, TextEdit, Ui};

use super::Window;
use super::tasks::with_extension;
use crate::app::Command;
use crate::i18n::{tr, tr_with};
use crate::store::Expect;
use crate::ui::dialogs::Ask;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{Kind, body, button, link, note, primary, secondary, strong};

/// What the open plan is left for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leave {
    /// The end of the program.
    Close,
    /// The first screen.
    Home,
    /// A new plan.
    New {
        /// The id of the programme.
        programme: String,
        /// The id of the kind.
        kind: String,
    },
    /// A worked sample.
    Sample(String),
    /// A file.
    Open(PathBuf),
    /// A file to be chosen.
    OpenDialog,
}

/// A question that waits for its answer.
#[derive(Clone, Debug)]
pub enum Asking {
    /// What to do with unsaved changes.
    Leave(Leave),
    /// Whether to replace a file.
    Overwrite {
        /// The file.
        path: PathBuf,
        /// What the plan is left for afterwards.
        then: Option<Leave>,
    },
    /// A path to type.
    Path(PathBox),
    /// The dialog of the system does not answer.
    SlowDialog(Ask),
}

/// A path that is being typed.
#[derive(Clone, Debug)]
pub struct PathBox {
    ask: Ask,
    text: String,
    /// Why the path cannot be used.
    wrong: Option<&'static str>,
    focused: bool,
}

impl PathBox {
    /// A path to be typed, begun with a folder and the name that fits.
    #[must_use]
    pub fn new(ask: Ask, folder: Option<PathBuf>) -> Self {
        let folder = folder.or_else(home).unwrap_or_default();
        let start = match &ask {
            Ask::SaveAs { name, .. } => folder.join(name),
            Ask::Open | Ask::Export(_) | Ask::Picture(_) => folder.join(""),
        };
        Self {
            ask,
            text: start.display().to_string(),
            wrong: None,
            focused: false,
        }
    }

    /// The typed path, when it fits what is asked for.
    fn path(&self) -> Result<PathBuf, &'static str> {
        let text = self.text.trim().trim_matches('"');
        if text.is_empty() {
            return Err("path-blank");
        }
        let path = match (text.strip_prefix("~/"), home()) {
            (Some(rest), Some(home)) => home.join(rest),
            (Some(_) | None, _) => PathBuf::from(text),
        };
        match &self.ask {
            Ask::Open | Ask::Picture(_) if !path.is_file() => Err("path-no-file"),
            Ask::SaveAs { .. } if path.is_dir() => Err("path-is-folder"),
            Ask::SaveAs { .. } if !path.parent().is_some_and(Path::is_dir) => Err("path-no-folder"),
            Ask::Export(_) if path.is_file() => Err("path-is-file"),
            Ask::Open | Ask::Picture(_) | Ask::SaveAs { .. } | Ask::Export(_) => Ok(path),
        }
    }
}

fn home() -> Option<PathBuf> {
    directories::UserDirs::new().map(|dirs| {
        dirs.document_dir()
            .unwrap_or_else(|| dirs.home_dir())
            .to_owned()
    })
}

/// What the person answered.
enum Reply {
    /// Nothing yet.
    None,
    /// Not to go on.
    Cancel,
    /// To save first, or to replace, or to take the typed path.
    Yes,
    /// To go on without saving.
    No,
}

impl Window {
    /// Shows the question, if any, and does what is answered.
    pub(super) fn show_asking(&mut self, ctx: &Context, commands: &mut Vec<Command>) {
        let Some(asking) = self.asking.take() else {
            return;
        };
        match asking {
            Asking::Leave(leave) => self.ask_about_changes(ctx, leave),
            Asking::Overwrite { path, then } => self.ask_about_file(ctx, path, then),
            Asking::Path(path) => self.ask_path(ctx, path),
            Asking::SlowDialog(ask) => self.ask_about_dialog(ctx, ask),
        }
        if self.asking.is_some() {
            // Nothing else happens before the answer.
            commands.clear();
        }
    }

    fn ask_about_changes(&mut self, ctx: &Context, leave: Leave) {
        let reply = modal(ctx, "changes", |ui| {
            strong(ui, &tr(self.lang, "changes-title"));
            body(ui, &tr(self.lang, "changes-text"));
            ui.add_space(space::MEDIUM);
            ui.horizontal(|ui| {
                if primary(ui, &tr(self.lang, "changes-save")).clicked() {
                    return Reply::Yes;
                }
                if secondary(ui, &tr(self.lang, "changes-drop")).clicked() {
                    return Reply::No;
                }
                if secondary(ui, &tr(self.lang, "cancel")).clicked() {
                    return Reply::Cancel;
                }
                Reply::None
            })
            .inner
        });
        match reply {
            Reply::None => self.asking = Some(Asking::Leave(leave)),
            Reply::Cancel => {}
            Reply::Yes => self.save(None, Some(leave)),
            Reply::No => self.leave(ctx, leave),
        }
    }

    fn ask_about_file(&mut self, ctx: &Context, path: PathBuf, then: Option<Leave>) {
        let reply = modal(ctx, "overwrite", |ui| {
            strong(ui, &tr(self.lang, "overwrite-title"));
            body(
                ui,
                &tr_with(
                    self.lang,
                    "overwrite-text",
                    &[("path", &path.display().to_string())],
                ),
            );
            ui.add_space(space::MEDIUM);
            yes_or_cancel(
                ui,
                &tr(self.lang, "overwrite-yes"),
                &tr(self.lang, "cancel"),
            )
        });
        match reply {
            Reply::None | Reply::No => self.asking = Some(Asking::Overwrite { path, then }),
            Reply::Cancel => {}
            Reply::Yes => self.save_to(path, Expect::Anything, then),
        }
    }

    fn ask_about_dialog(&mut self, ctx: &Context, ask: Ask) {
        let reply = modal(ctx, "slow-dialog", |ui| {
            strong(ui, &tr(self.lang, "dialog-slow-title"));
            body(ui, &tr(self.lang, "dialog-slow-text"));
            ui.add_space(space::MEDIUM);
            yes_or_cancel(
                ui,
                &tr(self.lang, "dialog-slow-type"),
                &tr(self.lang, "cancel"),
            )
        });
        match reply {
            Reply::None | Reply::No => self.asking = Some(Asking::SlowDialog(ask)),
            Reply::Cancel => self.end_dialog(),
            Reply::Yes => {
                self.end_dialog();
                self.ask_for_path(ask);
            }
        }
    }

    fn ask_path(&mut self, ctx: &Context, mut path: PathBox) {
        let recent = self.recent_folders();
        let reply = modal(ctx, "path", |ui| self.path_box(ui, &mut path, &recent));
        match reply {
            Reply::None | Reply::No => self.asking = Some(Asking::Path(path)),
            Reply::Cancel => {}
            Reply::Yes => match path.path() {
                Ok(found) => self.typed_path(path.ask, found),
                Err(wrong) => {
                    path.wrong = Some(wrong);
                    self.asking = Some(Asking::Path(path));
                }
            },
        }
    }

    fn typed_path(&mut self, ask: Ask, path: PathBuf) {
        match ask {
            // No dialog of the system asked about a file that is there already.
            Ask::SaveAs { then, .. } if with_extension(&path).exists() => {
                self.asking = Some(Asking::Overwrite {
                    path: with_extension(&path),
                    then,
                });
            }
            Ask::SaveAs { .. } | Ask::Open | Ask::Export(_) | Ask::Picture(_) => {
                self.answered(ask, path);
            }
        }
    }

    fn path_box(&self, ui: &mut Ui, path: &mut PathBox, recent: &[PathBuf]) -> Reply {
        let label = strong(ui, &tr(self.lang, path.ask.title()));
        note(ui, &tr(self.lang, "path-text"));
        let field = TextEdit::singleline(&mut path.text)
            .desired_width(520.0)
            .font(Size::Field.regular());
        let response = ui.add(field).labelled_by(label.id);
        if !path.focused {
            response.request_focus();
            path.focused = true;
        }
        if response.changed() {
            path.wrong = None;
        }
        if let Some(wrong) = path.wrong {
            let text = RichText::new(tr(self.lang, wrong)).font(Size::Field.regular());
            ui.add(Label::new(text.color(Theme::of(ui).error.text)).wrap());
        }
        for folder in recent {
            if link(ui, &folder.display().to_string()).clicked() {
                let name = Path::new(&path.text).file_name().map(ToOwned::to_owned);
                let name = name.filter(|_| matches!(path.ask, Ask::SaveAs { .. }));
                path.text = folder.join(name.unwrap_or_default()).display().to_string();
            }
        }
        ui.add_space(space::MEDIUM);
        let entered =
            response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let reply = yes_or_cancel(
            ui,
            &tr(self.lang, path.ask.verb()),
            &tr(self.lang, "cancel"),
        );
        if entered { Reply::Yes } else { reply }
    }

    /// The folders of the recent files, each once.
    fn recent_folders(&self) -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> = Vec::new();
        for folder in self.settings.recent.iter().filter_map(|file| file.parent()) {
            if folders.len() < 4 && !folders.iter().any(|known| known == folder) {
                folders.push(folder.to_owned());
            }
        }
        folders
    }
}

fn yes_or_cancel(ui: &mut Ui, yes: &str, cancel: &str) -> Reply {
    ui.horizontal(|ui| {
        if primary(ui, yes).clicked() {
            return Reply::Yes;
        }
        if button(ui, Kind::Secondary, cancel).clicked() {
            return Reply::Cancel;
        }
        Reply::None
    })
    .inner
}

/// A question over the window. Escape and a click beside it cancel.
fn modal(ctx: &Context, id: &str, content: impl FnOnce(&mut Ui) -> Reply) -> Reply {
    let theme = Theme::get(ctx.theme() == egui::Theme::Dark);
    let frame = Frame::new()
        .fill(theme.surface)
        .stroke(theme.hairline())
        .corner_radius(space::CARD_RADIUS)
        .inner_margin(Margin::same(20));
    let shown = Modal::new(Id::unique(id))
        .frame(frame)
        .backdrop_color(theme.veil)
        .show(ctx, |ui| {
            ui.set_max_width(560.0);
            content(ui)
        });
    if shown.should_close() {
        Reply::Cancel
    } else {
        shown.inner
    }
}
