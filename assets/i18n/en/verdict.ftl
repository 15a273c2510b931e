# Verdict
verdict-constraint = Constraint indicators
verdict-reference = Reference indicators
verdict-part = { $name }: { $met } of { $whole } met{ $share }; required: { $asked }; { $outcome }
verdict-share = { " " }({ $share })
verdict-all = all of them
verdict-at-least = at least { $count }
verdict-share-inclusive = { $share } or more
verdict-share-exclusive = more than { $share }
verdict-and = { $a } and { $b }
verdict-and-then = { $a }. { $b }
verdict-satisfied = satisfied
verdict-short = { $short } short
verdict-short-undecided = { $short } short ({ $undecided } undecided)
verdict-with-not-applicable = { $whole } (with { $count } not applicable)
verdict-without-not-applicable = { $whole } (without { $count } not applicable)
verdict-nothing-to-judge = { $name }: none to judge
verdict-no-kind = No kind of applicant is chosen, so nothing can be decided
verdict-no-rule = The template of the programme holds no acceptance rule, so nothing can be decided

figure-indicator-now = { $name }: present value
figure-indicator-target = { $name }: target
figure-indicator-planned = { $name }: planned value
figure-verdict-constraint-met = Constraint indicators met
figure-verdict-constraint-count = Constraint indicators
figure-verdict-reference-met = Reference indicators met
figure-verdict-reference-count = Reference indicators
