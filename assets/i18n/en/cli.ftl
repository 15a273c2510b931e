# The command line
cli-about = Workbench for near-zero-carbon plans: counts emissions, charts the pathway, judges the indicators and prints the submission.
cli-after = Without a command the window opens. Exit code: 0 done and nothing wrong; 1 the plan has errors; 2 the call or a file could not be used.
    Output formats: nearzero help json
cli-template =
    { $about }

    Usage: { $usage }

    { $all }
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-about-open = Open a plan in the window
cli-about-programmes = List the built-in programme templates and how surely they are known
cli-about-new = Make a new plan
cli-about-sample = Take a worked, fictional sample plan
cli-about-compute = Compute inventory, pathway, indicators and verdict
cli-about-check = Check plans and list the findings
cli-about-export = Export application form, creation plan and research report as PDF
cli-about-lint = Check programme templates
cli-about-help = Show the help; help json documents the output of --json
cli-arg-file = The plan to open (*.nzplan)
cli-arg-force = Replace an existing file (kept as .bak)
cli-arg-sample = The id of the sample: { $samples }
cli-arg-json = Print JSON (see nearzero help json)
cli-arg-kind = The id of the kind of applicant; see nearzero programmes
cli-arg-lang = The language of the documents: zh or en
cli-arg-only = Export only some of them, separated by commas: form, plan, report
cli-arg-output = Where to write
cli-arg-plan = The plan file (*.nzplan)
cli-arg-programme = The id of the programme template; see nearzero programmes
cli-arg-renderer = How the window is drawn: glow (OpenGL) or wgpu
cli-arg-template = The folder of a template, or its programme.ron
cli-arg-topic = The topic: json
cli-arg-frames = Exit after so many frames (for tests)
cli-arg-step = The step to show first
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-call-mend = See nearzero --help, or nearzero COMMAND --help.
cli-call-unknown-argument = Unknown argument: { $argument }
cli-call-unknown-command = Unknown command: { $command }
cli-call-missing-argument = Missing argument: { $argument }
cli-call-no-value = { $argument } lacks its value
cli-call-wrong-value = { $argument } cannot be { $value }
cli-call-unknown-value = { $argument } cannot be { $value }; known: { $known }
cli-written = Written: { $path }
cli-exists-mend = Choose another name, or replace the file with --force (it is kept as .bak).
cli-exported = Written: { $path } (pages: { $pages })
cli-export-draft = The plan has errors ({ $count }); every page says that it is a draft, which must not be handed in. See nearzero check { $path }, mend them and export again.
cli-check-sum = Errors: { $errors }, warnings: { $warnings }, notes: { $notes }
cli-programme-standing = Standing: { $standing }; official lines: { $share }
cli-column-kind = Kind
cli-column-name = Name
cli-column-applicant = Applicant
cli-column-quota = Quota
cli-column-unit = Unit
cli-column-year = Year
cli-column-baseline = Baseline
cli-column-reduction = Reduction
cli-column-planned = Planned
cli-column-planned-value = Planned
cli-column-with-unit = { $name } ({ $unit })
cli-column-target = Target
cli-column-allowed = Allowed
cli-column-gap = Gap
cli-column-indicator = Indicator
cli-column-judgement = Judgement
cli-column-now = Now
cli-judged-why = { $judged } ({ $why })
cli-compute-inventory = Inventory
cli-compute-pathway = Pathway
cli-compute-targets = Emission targets
cli-compute-indicators = Indicators
cli-compute-verdict = Verdict
cli-compute-marks = * incomplete: the sum of what is there   — no value
cli-row-total = Total emission
cli-row-scope1 = Direct (scope 1)
cli-row-scope2 = Indirect (scope 2)
cli-row-territorial = Territorial (direct, inside the boundary)
cli-row-on-count = { $name }, { $count }
cli-row-default-share = Of the total on default factors
cli-row-open-lines = Lines missing or wrong
cli-row-energy = Energy (equivalent value)
cli-row-nonfossil = Non-fossil share (equivalent value)
cli-row-per-industrial = Emission per industrial value added
cli-row-eligibility = Eligibility
cli-row-acceptance = Acceptance
cli-row-judged = { $name }: { $judged }

# Starting
start-no-window = This program was built without the window (feature gui)
start-no-window-mend = Use the command line: nearzero --help lists all commands.
start-no-display-mend = Without a display everything can be done on the command line: nearzero --help lists all commands.
start-fault = The program has a fault; changes that were not saved may be lost: { $said }
start-fault-report = A report was written to { $path }; send it to the developers.
