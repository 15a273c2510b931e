# Charts
chart-pathway = Emission pathway
chart-emission-structure = Carbon dioxide emission by sector
chart-energy-structure = Energy use by carrier (equivalent value)
chart-measure-effects = Effect of each measure in { $year }
chart-measure-effects-no-year = Effect of each measure

chart-unit-tonnes = t
chart-unit-ten-thousand-tonnes = × 10⁴ t
chart-unit-tce = tce
chart-unit-ten-thousand-tce = × 10⁴ tce
chart-value = { $value } { $unit }

chart-baseline = Baseline
chart-plan = Plan
chart-past = history
chart-ahead = plan
chart-reduction = { $sector }: reduction
chart-reduction-rest = Other sectors: reduction
chart-reduction-all = Reduction
chart-gap = gap { $gap }
chart-targets = Target
chart-target-absolute = target
chart-target-per-gdp = target per GDP
chart-target-per-head = target per head
chart-target-per-added-value = target per value added
chart-target-nonfossil = target for non-fossil energy
chart-target = { $year } { $name } { $value }
chart-target-short = { $year } { $name } { $value }, short by { $gap }
chart-target-ahead = { $year } { $name } { $value }, ahead by { $gap }
chart-list-separator = {", "}
chart-name-with-share = { $name } { $percent } %

chart-year = Year
chart-name = Item
chart-measure = Measure
chart-effect = Effect
chart-total = Total
chart-on-count = { $name }, { $count }
chart-other-measures = { $count } others

chart-energy-coal = Coal
chart-energy-oil = Oil
chart-energy-gas = Gas
chart-energy-grid = Grid electricity
chart-energy-heat = Heat
chart-energy-own = Own and direct green power
chart-energy-biomass = Biomass and green heat
chart-energy-other = Other
chart-energy-sold = Sold power and heat

chart-one-clause = { $first }.
chart-two-clauses = { $first }; { $second }.
chart-incomplete = Data are incomplete: the figures hold only what is filled in.
chart-no-data = There are no data to draw yet.

chart-pathway-falls = The plan emits { $value } in { $year }, { $percent } % below { $from }
chart-pathway-rises = The plan emits { $value } in { $year }, { $percent } % above { $from }
chart-pathway-level = The plan emits { $value } in { $year }, the same as in { $from }
chart-pathway-alone = The plan emits { $value } in { $year }
chart-pathway-unknown = The planned emission of { $year } cannot be calculated yet
chart-pathway-no-target-year = No target year is set yet
chart-gap-short = it is { $gap } short of the target
chart-gap-ahead = it is { $gap } below the target
chart-gap-exact = it meets the target exactly
chart-gap-unknown = the gap to the target cannot be calculated yet
chart-gap-none = no emission target is set for { $year }

chart-emission-structure-falls = { $value } of CO₂ were emitted in { $year }, { $percent } % less than in { $from }
chart-emission-structure-rises = { $value } of CO₂ were emitted in { $year }, { $percent } % more than in { $from }
chart-emission-structure-level = { $value } of CO₂ were emitted in { $year }, the same as in { $from }
chart-emission-structure-alone = { $value } of CO₂ were emitted in { $year }
chart-emission-structure-unknown = The emission of { $year } cannot be calculated yet
chart-energy-structure-falls = { $value } of energy were used in { $year }, { $percent } % less than in { $from }
chart-energy-structure-rises = { $value } of energy were used in { $year }, { $percent } % more than in { $from }
chart-energy-structure-level = { $value } of energy were used in { $year }, the same as in { $from }
chart-energy-structure-alone = { $value } of energy were used in { $year }
chart-energy-structure-unknown = The energy use of { $year } cannot be calculated yet
chart-heaviest = the largest share is { $name }, { $percent } %

chart-measures-together = { $count } measures take away { $value } together in { $year }
chart-largest-measure = the largest is { $name } with { $percent } %

# The cost curve
chart-cost-curve = Cost per tonne of the measures in { $year }
chart-cost-curve-no-year = Cost per tonne of the measures
chart-cost-axis = to the right: tonnes taken away ({ $unit })
chart-cost-together = The { $count } measures with a cost take away { $value }; { $saving } of them save more than they cost and stand first, by their tonnes
chart-cost-together-none = The { $count } measures with a cost take away { $value }
chart-cost-dearest = the dearest is { $name } at { $cost } { $unit }
chart-cost-tonnes = Less ({ $unit })
chart-cost-sum = Sum ({ $unit })
chart-cost-each = Cost ({ $unit })

# Causes of a change
chart-past-change = Causes of the change of emissions, { $from } to { $to }
chart-past-change-title = Causes of the past change of emissions
chart-planned-change = Causes of the planned change of emissions, { $from } to { $to }
chart-planned-change-title = Causes of the planned change of emissions
chart-change-year = Emission of { $year }
chart-change-total = Total emission
chart-change-rise = More
chart-change-fall = Less
chart-change-cause = Cause
chart-change-effect = Change
chart-change-ratio = Ratio
chart-change-falls = From { $from } to { $to } emissions fall by { $size }
chart-change-rises = From { $from } to { $to } emissions rise by { $size }
chart-change-causes = the largest rise is from { $driver } ({ $up }), the largest fall from { $brake } ({ $down })
chart-change-axis = { " " }(the axis begins at { $start })
chart-range = Range of uncertainty
chart-actual = As it really was
chart-target-line = Line to the target

# Wedges
chart-wedges = Effects of the measures, one upon another
chart-wedges-said = The measures follow one another from the top in a fixed order (demand, switch, own generation, grid, typed tonnes); in { $year } they take away { $value }
chart-wedges-said-from = The measures follow one another from the top in a fixed order (demand, switch, own generation, grid, typed tonnes); in { $year } they take away { $value } (the axis begins at { $start })
chart-wedges-largest = the largest is { $name }
