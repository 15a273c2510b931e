//! Charts of the open plan, drawn up once per revision and language.

use std::rc::Rc;

use crate::base::Lang;
use crate::chart::{ChartSpec, chart};
use crate::programme::ChartKind;
use crate::ui::View;

/// What a kept chart was drawn from.
type Key = (u64, Lang, ChartKind);

/// The chart that a panel shows.
#[derive(Clone, Debug, Default)]
pub(super) struct ChartKept(Option<(Key, Rc<ChartSpec>)>);

impl ChartKept {
    /// A chart of the plan as it stands.
    pub fn get(&mut self, view: &View<'_>, kind: ChartKind) -> Rc<ChartSpec> {
        let workspace = view.workspace;
        let key = (workspace.revision(), view.lang, kind);
        if let Some((kept, spec)) = &self.0
            && *kept == key
        {
            return Rc::clone(spec);
        }
        let spec = Rc::new(chart(
            kind,
            workspace.plan(),
            workspace.factors(),
            (workspace.assessment(), workspace.other_count()),
            view.lang,
        ));
        self.0 = Some((key, Rc::clone(&spec)));
        spec
    }
}
