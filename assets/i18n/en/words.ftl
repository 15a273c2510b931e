# Words of the field
sector-energy = Energy supply
sector-industry = Industry
sector-processes = Industrial processes
sector-construction = Construction
sector-transport = Transport
sector-buildings = Services and commerce
sector-public = Public institutions
sector-households = Households
sector-agriculture = Agriculture
sector-land = Land use and forestry
sector-waste = Waste treatment
sector-other = Other

count-co2 = CO₂
count-co2e = CO₂e ({ $set })
count-alike = The plan has no data on methane and nitrous oxide: both counts have the same number because no other gas was counted, not because none is emitted.

economy-gdp = Gross domestic product (current prices)
economy-gdp-growth = Real growth of gross domestic product
economy-industrial-value-added = Value added of industry above scale (current prices)
economy-industrial-growth = Real growth of industrial value added
economy-population = Resident population
economy-households = Households

state-given = Value given
state-confirmed-zero = Confirmed zero
state-not-occurring = Not occurring
state-not-estimated = Not estimated
state-included-elsewhere = Included elsewhere
state-awaited = Awaited
state-not-applicable = Not applicable

severity-error = Error
severity-warning = Warning
severity-note = Note

standing-official = Official text
standing-reported = Reported by third parties
standing-reconstruction = Reconstruction (not official)

document-form = Application form
document-plan = Creation plan
document-report = Research report

metric-absolute = Total emission
metric-per-gdp = Emission per GDP
metric-per-head = Emission per head
metric-per-added-value = Emission per industrial value added
metric-nonfossil-share = Share of non-fossil energy

answer-unanswered = Not answered
answer-yes = Yes
answer-no = No

electricity-provincial = Provincial average
electricity-national = National average
electricity-park = National zero-carbon park rule
electricity-residual = Market residual

completeness-complete = Complete
completeness-incomplete = Incomplete
completeness-failed = Cannot be calculated

judgement-met = Met
judgement-not-met = Not met
judgement-undecided = Cannot be decided
judgement-not-applicable = Not applicable

undecided-no-value = No planned value
undecided-wrong-value = What was typed is not a number
undecided-incomplete-figure = Data for the calculation are incomplete
undecided-no-target = No target value set
undecided-no-reason = Declared not applicable without a reason

factor-official = Official text
factor-transcribed = Transcribed from the official text
factor-to-be-confirmed = Default, to be confirmed
factor-own = Own factor
nature-constraint = Constraint
nature-reference = Reference
nature-core = Core
nature-guiding = Guiding
nature-own = Own goal
natures-constraint = Constraint indicators
natures-reference = Reference indicators
natures-core = Core indicators
natures-guiding = Guiding indicators
natures-own = Own goals
direction-at-least = at the target or above
direction-above = above the target
direction-at-most = at the target or below
direction-below = below the target
direction-rising = above the latest earlier value
direction-yes = a question, to be answered with yes
phase-application = Application
phase-acceptance = Acceptance
document-request = Request for acceptance
document-assessment = Self-assessment report
undecided-no-waiver = this indicator may not be declared not applicable
undecided-no-class = the size class is not known yet
undecided-out-of-classes = the applicant is of a size for which no target is set
undecided-no-earlier-value = no earlier value to compare with
transfer-setting = Years and accounting
transfer-condition = Condition
transfer-data = Data
transfer-indicator = Indicator
transfer-section = Text of a section
transfer-answer = Field of a form
transfer-target-year = Target year
transfer-horizon = Last year of the pathway
transfer-electricity = Factor of purchased electricity
transfer-gases = Gases that are counted
transfer-activities = { $count } new lines of activity data
fate-stays = stays
fate-moves = moves to
fate-changes = changes to
fate-annex = has no place and goes to the annex
fate-returns = returns from the annex
fate-new = asked for anew
