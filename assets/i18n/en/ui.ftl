# The frame of the window
step-programme = Programme and kind
step-eligibility = Eligibility
step-basics = Basic facts and boundary
step-activity = Activity data
step-inventory = Inventory
step-indicators = Indicators
step-pathway = Pathway and measures
step-plan = Creation plan
step-report = Research report
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
