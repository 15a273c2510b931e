//! The types of the files under `documents/`: outlines, guidance and forms.

use serde::{Deserialize, Serialize};

use super::Standing;
use super::schema::concerns;
use crate::base::Text;
use crate::i18n;

/// What a document is in the package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DocumentRole {
    /// The application form (申请表).
    Form,
    /// The plan: creation plan, work plan or application book (创建方案、工作方案、申报书).
    Plan,
    /// The research report (研究报告).
    Report,
    /// The request for acceptance (验收申请).
    Request,
    /// The self-assessment report (自评估报告).
    Assessment,
}

/// Whether a plan applies or asks for acceptance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// It applies for the demonstration (申报).
    #[default]
    Application,
    /// What was planned is built, and acceptance is asked for (验收).
    Acceptance,
}

impl Phase {
    /// Both phases in their order.
    pub const ALL: [Self; 2] = [Self::Application, Self::Acceptance];

    /// The id: on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Acceptance => "acceptance",
        }
    }

    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Application => "phase-application",
            Self::Acceptance => "phase-acceptance",
        }
    }
}

impl DocumentRole {
    /// All roles in the order of the package.
    pub const ALL: [Self; 5] = [
        Self::Form,
        Self::Plan,
        Self::Report,
        Self::Request,
        Self::Assessment,
    ];

    /// The id: in places, file names and the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Plan => "plan",
            Self::Report => "report",
            Self::Request => "request",
            Self::Assessment => "assessment",
        }
    }

    /// The role of an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }

    /// The translation key of the role's usual name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Form => "document-form",
            Self::Plan => "document-plan",
            Self::Report => "document-report",
            Self::Request => "document-request",
            Self::Assessment => "document-assessment",
        }
    }

    /// In which phase it is handed in.
    #[must_use]
    pub const fn phase(self) -> Phase {
        match self {
            Self::Form | Self::Plan | Self::Report => Phase::Application,
            Self::Request | Self::Assessment => Phase::Acceptance,
        }
    }

    /// True for a ruled form, false for a text with an outline.
    #[must_use]
    pub const fn is_form(self) -> bool {
        matches!(self, Self::Form | Self::Request)
    }
}

/// A document to hand in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentTemplate {
    /// What it is in the package. A kind of applicant has at most one document of each role.
    pub role: DocumentRole,
    /// What the programme calls it, such as 申报书; empty for the usual name of the role.
    #[serde(default)]
    pub name: Text,
    /// The kinds of applicant that hand it in; empty for all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// The title on the cover; may hold references such as `{{applicant.name}}`.
    pub title: Text,
    /// A line below the title: what the document is a paper of.
    #[serde(default)]
    pub subtitle: Text,
    /// Notes for whoever fills it in, printed on the form (填表说明) and shown in the window.
    #[serde(default)]
    pub notes: Vec<Text>,
    /// How surely the outline is known.
    pub standing: Standing,
    /// The outline. A form has one section per ruled grid.
    pub sections: Vec<Section>,
}

/// A section of a document. Sections nest; the number of a heading follows from its depth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The id, unique in the document; the plan keeps the text of the section under it.
    pub id: String,
    /// The heading.
    pub title: Text,
    /// The kinds of applicant that write it; empty for all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// Help for whoever writes it.
    #[serde(default)]
    pub guidance: Guidance,
    /// What stands in the section, in this order, before its subsections.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// The subsections.
    #[serde(default)]
    pub sections: Vec<Self>,
}

/// Help for whoever writes a section.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// What to write.
    #[serde(default)]
    pub write: Text,
    /// Where the figures are found.
    #[serde(default)]
    pub figures: Text,
    /// Common faults.
    #[serde(default)]
    pub faults: Text,
    /// The suggested length in characters, from and to.
    #[serde(default)]
    pub length: Option<(u32, u32)>,
}

/// One thing that stands in a section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Part {
    /// The text that the applicant writes. At most one per section.
    Prose,
    /// A table that follows the data.
    Table(TableKind),
    /// A chart that follows the data.
    Chart(ChartKind),
    /// A picture that the applicant puts in, such as the boundary map.
    Picture {
        /// The id of the slot.
        slot: String,
        /// The caption.
        caption: Text,
    },
    /// A ruled grid of a form.
    Form(Vec<FormRow>),
}

/// A table that follows the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableKind {
    /// Economic and social quantities by year.
    Economy,
    /// Activity data: carrier, unit and amount by sector and year, with sources.
    Activity,
    /// Energy by carrier and year in tce, both bases as totals.
    Energy,
    /// Emission by sector and year.
    EmissionBySector,
    /// Emission by carrier and year.
    EmissionByCarrier,
    /// Emission by scope, intensities by year.
    EmissionSummary,
    /// The emission factors used, with their sources.
    Factors,
    /// Indicators: present value, target, planned value, verdict.
    Indicators,
    /// Targets of the indicators by year: overall and staged goals.
    Stages,
    /// Measures: name, owner, content, period, money, yearly effect.
    Measures,
    /// Effect of measures in the target year, by sector.
    MeasureEffects,
    /// Money by source and by year of start.
    Investment,
    /// Baseline, planned line and targets by year.
    Pathway,
    /// The assumptions of the baseline by sector.
    BaselineAssumptions,
    /// Target points with the gap in tonnes and per cent.
    Targets,
    /// Eligibility conditions with answer and evidence.
    Conditions,
    /// The list of evidence.
    Evidence,
}

/// A chart that follows the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ChartKind {
    /// History by sector, baseline, planned line, targets and the gap.
    Pathway,
    /// Emission by sector and year, stacked bars.
    EmissionStructure,
    /// Energy use by carrier and year, stacked bars in tce.
    EnergyStructure,
    /// Effect of each measure in the target year, horizontal bars.
    MeasureEffects,
    /// The effects of the measures in their fixed order, as bands between baseline and planned line.
    Wedges,
    /// Cost per tonne of each measure over the tonnes that it takes away in the target year.
    CostCurve,
    /// Why emissions changed within the history, a waterfall.
    PastChange,
    /// Why they are to change from the last year of history to the target year, a waterfall.
    PlannedChange,
}

/// A row of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FormRow {
    /// A band across the whole width that opens a part of the form.
    Band(Text),
    /// Fields side by side, each with its label cell and its answer cell.
    Fields(Vec<FormField>),
    /// A table that follows the data, set into the grid.
    Table(TableKind),
    /// An opinion box: a wide cell with room, and places for seal, signature and date.
    Opinion {
        /// The id of the box; the applicant may type a text into his own.
        id: String,
        /// Who gives the opinion.
        label: Text,
        /// A text that stands printed in the box, such as the commitment of truthfulness.
        #[serde(default)]
        text: Text,
        /// The line for the person who signs, such as 负责人（签字）; empty for none.
        #[serde(default)]
        signer: Text,
        /// True when the box carries a place for a seal.
        seal: bool,
    },
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormField {
    /// The id; the plan keeps the answer under it.
    pub id: String,
    /// The label.
    pub label: Text,
    /// What is filled in.
    pub kind: FieldKind,
    /// True when the form cannot be handed in without it.
    #[serde(default)]
    pub required: bool,
    /// What to fill in and where to find it.
    #[serde(default)]
    pub help: Text,
}

/// What is filled into a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Text of several lines; the number is the suggested length in characters.
    Paragraph(u32),
    /// One of several choices, printed as boxes with one ticked.
    Choice(Vec<Choice>),
    /// A date.
    Date,
    /// A number with its unit.
    Number(String),
    /// Filled in from the data: a reference as in prose, without the braces.
    Bound(String),
}

/// One choice of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The id, kept in the plan.
    pub id: String,
    /// The name.
    pub name: Text,
}

impl DocumentTemplate {
    /// What the document is called: by the programme, else by its role.
    #[must_use]
    pub fn called(&self) -> Text {
        if self.name.is_empty() {
            i18n::text(self.role.key())
        } else {
            self.name.clone()
        }
    }

    /// The section with an id, wherever it stands in the outline.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        find(&self.sections, id)
    }

    /// All sections that a kind of applicant writes, in reading order, with their depth from 0.
    #[must_use]
    pub fn outline<'a>(&'a self, kind: &str) -> Vec<(usize, &'a Section)> {
        let mut out = Vec::new();
        walk(&self.sections, kind, 0, &mut out);
        out
    }

    /// All fields of the document's forms that a kind of applicant fills in, in reading order.
    #[must_use]
    pub fn fields<'a>(&'a self, kind: &str) -> Vec<&'a FormField> {
        let mut out = Vec::new();
        for (_, section) in self.outline(kind) {
            for part in &section.parts {
                let Part::Form(rows) = part else { continue };
                for row in rows {
                    if let FormRow::Fields(fields) = row {
                        out.extend(fields);
                    }
                }
            }
        }
        out
    }
}

impl Guidance {
    /// True for a text that is much shorter than is suggested. The length is a suggestion: a fifth
    /// less is no matter.
    #[must_use]
    pub fn is_short(&self, written: usize) -> bool {
        let least = self
            .length
            .and_then(|(least, _)| usize::try_from(least).ok());
        least.is_some_and(|least| written * 5 < least * 4)
    }
}

impl Section {
    /// True when a kind of applicant writes the section.
    #[must_use]
    pub fn concerns(&self, kind: &str) -> bool {
        concerns(&self.kinds, kind)
    }

    /// True when the applicant writes prose here.
    #[must_use]
    pub fn has_prose(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Prose))
    }
}

fn find<'a>(sections: &'a [Section], id: &str) -> Option<&'a Section> {
    sections.iter().find_map(|s| {
        if s.id == id {
            Some(s)
        } else {
            find(&s.sections, id)
        }
    })
}

fn walk<'a>(
    sections: &'a [Section],
    kind: &str,
    depth: usize,
    out: &mut Vec<(usize, &'a Section)>,
) {
    for section in sections.iter().filter(|section| section.concerns(kind)) {
        out.push((depth, section));
        walk(&section.sections, kind, depth + 1, out);
    }
}
