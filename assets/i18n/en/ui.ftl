# The frame of the window
step-programme = Programme and kind
step-eligibility = Eligibility
step-basics = Basic facts
step-activity = Activity data
step-inventory = Inventory
step-indicators = Indicators
step-pathway = Pathway
step-plan = Creation plan
step-report = Research report
step-request = Request for acceptance
step-assessment = Self-assessment
step-form = Application form
step-check = Check
step-export = Export and print

step-state-not-started = Not started
step-state-under-way = Under way
step-state-waiting = Waiting for data
step-state-done = Done
step-state-blocked = Cannot complete: errors

finding-go = Go there
finding-joint = {". "}

program-name = Near-zero-carbon plan workbench
cancel = Cancel

# Start screen
start-title = Start here
start-text = Enter data, compute emissions, see pathway and verdict, and print application form, creation plan and research report. All offline: the data stay on this machine.
start-new = New plan
start-new-text = Choose the programme, then the kind of applicant. A new plan lists everything that is asked for and holds no values.
start-new-button = New plan: { $kind }
start-open = Open a plan
start-open-text = A plan is one file with the extension nzplan. Copy it, back it up, send it to colleagues.
start-open-button = Open file...
start-opening = Opening...
start-recent = Recent
start-samples = Worked samples
start-samples-text = Complete plans that say on every page that they are examples. Change what you like; the originals stay.

# Top bar
plan-title = { $place }: creation plan, { $kind }
plan-title-blank = Unnamed creation plan, { $kind }
plan-example = example
saved = Saved
saved-at = Saved { $time }
saved-not = Unsaved changes
saved-new = Not saved yet
saved-saving = Saving...
top-gap = { $year } gap
top-margin = { $year } margin
top-undo = Undo
top-redo = Redo
top-save = Save
top-export = Export...
verdict-met = Would pass
verdict-not-met = Not yet: { $count } short
verdict-undecided = Undecided: { $count } open

# Menu
menu = Menu
menu-new = New or choose a plan
menu-open = Open...
menu-recent = Recent
menu-save = Save
menu-save-as = Save as...
menu-close = Close plan
menu-light = Light
menu-dark = Dark
menu-zoom = Zoom

# Left column
rail-prepare = Prepare
rail-data = Data
rail-documents = Documents
rail-submit = Submit
rail-state-and-count = { $state }, findings: { $count }

# Status bar
status-no-findings = No findings on this page
status-findings = Findings on this page: { $count }
status-factors = Factors: { $family } · electricity { $rule }
status-factors-value = Factors: { $family } · electricity { $rule } { $year }
status-zoom = { $zoom } %

# Right column
tab-trace = Trace
tab-guidance = Guidance
tab-findings = Findings
tab-preview = Pages
right-fold = Fold the right column
right-unfold = Unfold the right column
trace-none = Click any calculated figure: here stands how it was calculated, from what, and whose the data are.
trace-selected = Selected figure
trace-how = How it was calculated
trace-from = From what
findings-none = Nothing in this step needs attention.
findings-others = { $count } more in the check
preview-none = In the steps of the creation plan, the research report and the form the printed pages stand here.
preview-making = Laying out...
preview-foot = Page { $page } of { $count } · click to go to the text
preview-page = Page { $page }

# Notices
banner-close = Close
work-not-started = The work did not begin: { $reason }
work-not-started-mend = Close other programs and try again; the plan is unchanged.
work-fault = A fault of the program ended the work: { $said }
work-fault-mend = The plan is unchanged; save it first. If it happens again, send this text to the developers.
reveal-failed = The system cannot open this: { $reason }

# Export
export-running = Exporting
export-cancel = Stop the export
export-cancelled = The export was stopped; no incomplete file is left.
export-done = Files exported: { $count }
export-is-draft = There are errors: every page is marked as a draft.
export-pages = { $count } pages
export-open-folder = Open the folder
export-failed = The export was not completed

# Dialogs
changes-title = The plan has unsaved changes
changes-text = Save before leaving? Without saving these changes are lost.
changes-save = Save
changes-drop = Don't save
overwrite-title = The file exists
overwrite-text = { $path } exists. Replace it?
overwrite-yes = Replace
dialog-slow-title = Waiting for the file dialog of the system
dialog-slow-text = If you see no dialog, you can type the path instead.
dialog-slow-type = Type a path
dialog-open = Open a plan
dialog-open-verb = Open
dialog-save = Save the plan
dialog-save-verb = Save
dialog-export = Choose a folder for the export
dialog-export-verb = Export here
dialog-picture = Choose a picture
dialog-picture-verb = Insert
dialog-plans = Near-zero-carbon plans
dialog-pictures = Pictures
path-text = Type the full path, or begin with one of the folders below.
path-blank = Type a path.
path-no-file = There is no such file; check the path.
path-is-folder = This is a folder; add the name of the file.
path-no-folder = There is no such folder; check the path.
path-is-file = This is a file; type the path of a folder.

# Guidance
guide-write = What to write
guide-figures = Where the data are
guide-faults = Common faults
guide-length = Suggested length: { $from }–{ $to } characters

guide-programme = Check the programme and the kind of applicant. The kind decides which data, indicators, sections and rules of acceptance apply.
guide-programme-found = The call of the authority names the kinds: county, park and community each have their conditions and quota.
guide-programme-faults = Quoting as official what is marked as a reconstruction. Replace it by the wording of the official annexes before handing in: the button below the notice takes them by pasting.
guide-eligibility = Answer each condition and name what proves it. Where the data can decide a condition, they do. A condition answered with no, or not at all, becomes a finding; calendar and quota stand in the second tab.
guide-eligibility-found = Yearly bulletins, published penalties and award documents of the environment, industry and emergency departments.
guide-eligibility-faults = A yes without proof; proof that has expired; an award of a park or township claimed for the whole county.
guide-basics = Enter the applicant, the four-sided boundary, the area and the economic data by year. Everything inside the boundary counts, nothing outside.
guide-basics-found = Statistical yearbook, yearly statistical communiqué, government work report, area data of the natural resources department.
guide-basics-faults = Registered population taken for resident population; preliminary and final GDP mixed; a boundary that differs from the map.
guide-activity = Enter physical amounts by sector, carrier and year. Choose "does not occur" for what does not exist and "awaited" for data not yet there. A blank is not a zero.
guide-activity-found = Energy balance, electricity sold by industry, bills of gas and heat suppliers, energy reports of industry above scale, transport and farm machinery statistics.
guide-activity-faults = 10⁴ kWh taken for 10⁸ kWh; own generation counted again as purchased; certified green power added to purchased power; wrong unit of heat.
guide-inventory = See emissions and energy by sector, carrier and year. Click any figure: the trace at the right lists arithmetic, factor and source.
guide-inventory-found = Factors come from the built-in tables; each names document, number and year. Own factors are entered line by line with the activity data.
guide-inventory-faults = Electricity factors of different kinds in different years; a missing line in one year that looks like a fall; calorific and equivalent values mixed.
guide-indicators = Enter present and planned values; the program judges them against the targets. What can be computed from the data is computed. "How to pass" tells rule by rule how the plan stands and the shortest way to pass; with serving measures chosen, it tells what closing a gap costs.
guide-indicators-found = The definitions of the responsible departments; planned values should agree with pathway and measures.
guide-indicators-faults = Planned values without a basis; "not applicable" without a reason; a per cent value entered as a fraction.
guide-pathway = Set the baseline and enter the yearly effect and the years of each measure. The chart shows the gap between planned line and target.
guide-pathway-found = Project lists, feasibility studies and energy assessments; growth rates of the baseline from the economic and social plan.
guide-pathway-faults = The same reduction counted in two measures; measures that begin too late for the target year; money without effect.
guide-plan = Write the creation plan section by section. Insert figures as references, so that they follow the data.
guide-plan-found = The data of the steps before, departmental plans, project lists. The guidance of each section says what to write and where the data are.
guide-plan-faults = Numbers typed by hand that disagree with the data; measures that differ from the project table; copied text with another place's name.
guide-report = The research report explains why present state, potential and pathway hold. Tables and charts follow the data; the text explains them.
guide-report-found = Results of inventory, pathway and indicators; survey material and minutes of meetings with departments.
guide-report-faults = Data without analysis; forecast parameters without a source; conclusions that differ from the creation plan.
guide-form = Fill in the form cell by cell. Cells taken from the data are filled already; opinions, signatures and seals follow on paper.
guide-form-found = Details of the applicant and the boundary, economy and emission data entered before.
guide-form-faults = A name that differs from the official seal; a telephone number without area code; required cells left blank.
guide-request = Ask for acceptance in a short official letter: on what basis, what was done, the result, what is enclosed.
guide-request-found = The result and the indicator table of the self-assessment report, and the number of the document that issued the plan.
guide-request-faults = A result that differs from the self-assessment report; no list of enclosures; no signature and date.
guide-assessment = Say of each task, project and indicator of the creation plan what was reached, and draw the conclusion.
guide-assessment-found = Energy and emission data of the years of building, acceptance papers of projects, evidence of indicators.
guide-assessment-faults = What was done without what came of it; data of another year than that of acceptance; missed indicators without a word.
guide-check = The last look before handing in: every problem with its place and its way out. Errors must be mended; go through the warnings one by one.
guide-check-found = Every finding leads to its place.
guide-check-faults = Looking at the count and not at the content; ignoring warnings because the export works.
guide-export = Choose documents and a folder. While there are errors only a draft can be exported, and its pages say so.
guide-export-found = The files are PDF and print from any reader; contents and text can be searched.
guide-export-faults = Changing data after the export without exporting again; printing with "fit to page", which shrinks the margins.

# Start
start-unknown-renderer = there is no renderer { $asked } here; known: { $known }
start-unknown-step = there is no step { $asked }; known: { $known }
start-known-mend = Name one of these, or leave the option out.
start-cannot-open = the window cannot be opened: { $reason }

guide-keys = Keys
menu-help = Guidance
key-help = Guidance for this step
key-enter = To the beginning of the step
key-next-step = Next step
key-previous-step = Previous step
key-save = Save
key-undo = Undo
key-redo = Redo
key-insert = Insert data into the text
key-edit-cell = Edit a cell
key-cell-menu = Choices of a cell
