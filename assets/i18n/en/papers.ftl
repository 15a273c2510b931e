# Steps of papers
papers-no-document = This kind of applicant does not hand in this document.
papers-title = { $document } · { $chapter }
papers-section = { $section } — { $state }
papers-section-follows = follows the data; nothing to write
papers-section-chapter = made of the sections below
papers-section-length = { $section } — suggested { $from }–{ $to } characters, written { $written }
papers-section-written = { $section } — { $written } characters written
papers-sections = Sections

papers-contents = Sections of this chapter
papers-extent = { $written } characters, suggested { $from }–{ $to }
papers-extent-only = { $written } characters

papers-written-nothing = not written
papers-written-short = not finished
papers-written-brief = short
papers-written-done = written
papers-written-follows = follows the data

papers-next = Next to do:
papers-next-go = Go there
papers-next-here = All other sections are written; this one is left.
papers-next-none = All sections are written.

papers-tool-heading = Small heading
papers-tool-item = List item
papers-tool-insert = Insert data Ctrl+D
papers-tool-insert-short = Insert data

papers-gap = [to come: { $what }]
papers-dated = { $name }, { $year }
papers-ratio = { $over } as a share of { $under }

papers-strip-none = Click a figure in the text to see where it comes from and to change year, unit and decimals.
papers-strip-when = Year
papers-strip-unit = Unit
papers-strip-digits = Decimals
papers-strip-free = Make plain text
papers-strip-free-hint = No longer follows the data and can be rewritten
papers-year = { $year }
papers-year-usual = Usual year
papers-year-base = Base year
papers-year-target = Target year
papers-year-horizon = Horizon
papers-year-first = First year
papers-year-last = Last year
papers-change = Change { $from }–{ $to }
papers-fall = Fall { $from }–{ $to }
papers-digits-usual = Auto
papers-digits = { $count } dec.

papers-pick = Insert data
papers-pick-search = Search data
papers-pick-hint = Search by name, with a year if you like: industry 2021
papers-pick-nothing = Nothing found. Try another word, or leave the year out.
papers-pick-missing = no data yet

papers-table = Table: { $title }
papers-chart = Figure: { $title }
papers-follows = follows the data
papers-picture = Picture
papers-picture-none = No picture chosen yet. PNG or JPEG, printed up to 156 mm wide.
papers-picture-choose = Choose a picture…
papers-picture-other = Replace…
papers-picture-remove = Remove
papers-picture-file = { $name }, { $width } × { $height } pixels

papers-form-missing = { $typed } fields to fill in, { $filled } filled, { $missing } required ones missing; { $bound } more follow the data.
papers-form-complete = { $typed } fields to fill in, { $filled } filled, all required ones are there; { $bound } more follow the data.
papers-form-notes = Notes for filling in
papers-form-length = Suggested { $length } characters, written { $written }
papers-form-today = Today
papers-form-change = Change there
papers-form-blank = Not yet given in the data
papers-form-opinion-type = Draft an opinion
papers-form-opinion-text = Opinion printed in the box
papers-form-opinion-blank = To be written, signed and sealed on paper.

papers-check-errors = To be mended: { $errors }; to be looked at: { $warnings }; notes: { $notes }.
papers-check-warnings = No errors. To be looked at: { $warnings }; notes: { $notes }.
papers-check-clean = No errors and no warnings; { $notes } notes.
papers-check-nothing = Nothing was found.
papers-check-none-found = Nothing fits the filter.
papers-check-acceptance = Acceptance
papers-check-eligibility = Eligibility
papers-check-conditions = { $all } conditions: { $met } satisfied, { $open } unanswered, { $broken } not satisfied.
papers-check-clause = Source: { $clause }
papers-check-search = Search findings
papers-check-search-hint = Search in findings
papers-check-group = { $step } — { $count }

papers-export-fresh = The exported files agree with the plan.
papers-export-stale = The plan was changed after the export; export it again.
papers-export-draft = Errors in the plan: { $errors }. What is exported is a draft.
papers-export-final = Ready to be exported as final.
papers-export-documents = Documents to export (PDF, A4)
papers-export-open = { $count } sections not written
papers-export-short = { $count } sections short
papers-export-findings = Errors and warnings: { $count }
papers-export-ready = Everything is there
papers-export-open-step = Open
papers-export-language = Language of the documents
papers-export-chinese = 中文
papers-export-english = English
papers-export-language-note = Changes titles, heads of tables and other fixed words; your own text is printed as it is.
papers-export-marks = Marks on the pages
papers-export-mark-draft = Draft
papers-export-mark-draft-why = Errors left: { $count }. Without errors the export is final.
papers-export-see-check = See the errors
papers-export-mark-example = Example
papers-export-mark-example-why = A fictional sample, not to be handed in; said at the head of every page.
papers-export-mark-rebuilt = Reconstruction
papers-export-mark-rebuilt-why = On the cover: no official text was found for outline or layout of { $documents }. Before handing in, go by the annexes that the authority provides.
papers-export-go = Export documents ({ $count })…
papers-export-again = Export again to "{ $folder }"
