# Traces: how a figure was calculated, from what
trace-value = The value is { $value }
trace-no-value = The data for this figure are not complete yet, so there is no value
trace-typed-value = { $value } as entered
trace-incomplete = { $value } (data incomplete)
trace-sum = { $count } items added up: { $total }
trace-scopes = direct { $a } + indirect { $b } = { $result }
trace-ratio = { $a } ÷ { $b } = { $result }
trace-difference = { $a } − { $b } = { $result }
trace-change = ({ $b } − { $a }) ÷ { $a } = { $result }
trace-fall = ({ $a } − { $b }) ÷ { $a } = { $result }
trace-of-year = { $year }
trace-name-year = { $name }, { $year }
trace-line = { $amount } × { $factor } = { $result }
trace-memo = { $amount }, memo item, not added to the total
trace-no-factor = { $amount }, no emission factor at hand
trace-not-counted = { $amount }; its gas is not part of a total of carbon dioxide; it equals { $equivalent }
trace-territorial = { $count } direct emissions inside the boundary, supply of power and heat included, add up to { $total }; it stands beside the total by consumption and is never added to it
trace-sinks = { $count } sinks add up to { $total }, which is in no total
trace-market = verified emission of { $count } facilities times their share inside the boundary: { $total }
trace-market-row = verified emission × { $share }%
trace-defaults = of all emissions by size, { $result } rests on factors to be confirmed
trace-range = √Σ(emission × uncertainty)² ÷ total = ±{ $percent }, from { $low } to { $high }; parts with one factor are added linearly first
trace-range-none = a part has no uncertainty, or the total is incomplete: there is no range
trace-range-row = amount ±{ $activity }%, factor ±{ $factor }%
trace-method = method
trace-gas-factor = factor of { $gas }
trace-gas-mass = emission of { $gas }
trace-gwp = global warming potential of { $gas } ({ $set })
trace-parameter = { $name } ({ $symbol })
trace-decay = decomposed in the year = Σ deposits of earlier years × e^(−k × (years between − 1)) × (1 − e^(−k))
trace-decomposed = waste that decomposes in the year
trace-free = { $amount }, no emission is counted by the rules of accounting
trace-missing = not entered yet
trace-typed = As entered
trace-amount = Converted amount
trace-factor = Emission factor
trace-factor-formula = How the factor is made up
trace-factor-source = { $source }, data of { $year }
trace-energy = In standard coal (equivalent value)
trace-all-energy = Total energy use
trace-share = sum of non-fossil energy ÷ total energy use = { $result }
trace-green-share = (direct + own + certified green power) ÷ all electricity used = { $result }
trace-direct-share = supplied directly ÷ all electricity = { $result }
trace-rule = Taken by the rule "{ $rule }"
trace-chain = Value of { $base } at current prices, times (1 + real growth) of every year: { $result }
trace-chain-back = Value of { $base } at current prices, divided by (1 + real growth) of every year: { $result }
trace-history = A year of history: the figure of the inventory
trace-no-assumption = no baseline set
trace-typed-series = entered year by year

# Years ahead, measures, money, targets, changes
trace-negated = { $formula }, with the other sign
trace-line-less = −{ $amount } × { $factor } = { $result }
trace-no-energy = No energy is counted: { $value }
trace-energy-converted = The energy as entered, converted: { $value }
trace-coal-factor = Standard coal per unit
trace-nothing = Nothing of the kind
trace-all-power = All electricity used
trace-all-sizes = Sum of all emissions by size
trace-range-factor = From factors: { $names }
trace-range-low = { $a } × (1 − { $b }) = { $result }
trace-range-high = { $a } × (1 + { $b }) = { $result }
trace-trend = Uncertainty of the change from { $from } to { $to }: √(sum of squares of the parts from amounts and from factors) = { $result } (percentage points); a factor is the same in both years, parts with one factor are added linearly first
trace-history-nothing = A year of history: what measures did is in the inventory
trace-empty-sector = The sector had no emission in the last year of history and stays without
trace-activity-growth = Growth of activity a year
trace-intensity-growth = Change of intensity a year
trace-grown = Emission of { $year } grown by the yearly rates: { $result }
trace-no-grid = No measure on the factor of the grid is at work
trace-strength = Part of the full effect that is reached
trace-ramp = from { $start }, reached in equal steps within { $ramp } years
trace-ramp-life = from { $start }, reached in equal steps within { $ramp } years, for { $life } years
trace-shapley = Shapley share: all measures are put in force together, from nothing to the whole, and what this one takes away at the margin is summed up with weights (Gauss quadrature, exactly the mean over all orders) = { $result }
trace-node = { $sector }, in force to { $at }%
trace-tonnes-how = full effect × part that is reached = { $result }
trace-no-more-left = The sector emits no more than this part of what is to be taken away
trace-uptake-how = quantity × uptake each × part that is reached = { $result }
trace-uptake-full = quantity × uptake each = { $result }
trace-no-sink = This measure is no sink
trace-idle = Not at work in this year: not begun, or its lifetime is over
trace-sequential-how = In the fixed order (less use, other energy, own generation, factor of the grid, tonnes estimated elsewhere): emission before its turn less emission after it = { $result }
trace-alone-how = With this measure alone: emission before less emission after = { $result }; such figures are never added up
trace-full-how = On the flows of the last year of history: before { $a } − after { $b } = { $result }
trace-before-turn = Emission of the sectors that it reaches, before
trace-after-turn = Emission of the sectors that it reaches, after
trace-flow-falls = { $before } → { $after }
trace-flow-energy = { $amount } × { $factor }
trace-flow-nonfossil = { $amount } × { $factor } (the non-fossil part alone)
trace-rest-energy = { $sector }: other energy, which no measure reaches
trace-recovery = Capital recovery r(1+r)ⁿ ÷ ((1+r)ⁿ−1), n = { $life } years
trace-annual = investment × capital recovery + running cost − saving = { $result }
trace-per-tonne = { $a } ÷ { $b } = { $result }; tonnes are discounted alike
trace-yuan = 10⁴ CNY in CNY
trace-discounted-cost = investment + Σ(running cost − saving) × part in operation × discount 1 ÷ (1+r)ᵏ = { $result }
trace-discounted-tonnes = Σ yearly effect × discount 1 ÷ (1+r)ᵏ = { $result }; beyond the pathway that of its last year
trace-life-year = { $year } (k = { $count })
trace-usual-rate = No rate is given; the usual { $value } is taken
trace-spread = spread evenly over { $from }–{ $to }, ÷ { $count }
trace-year-spent = The investment in { $count } measures, spread evenly over the years of their work: { $total }
trace-payer-rest = investment less the parts with a payer of their own
trace-fall-of = Fall
trace-fallen = { $a } × (1 − { $b }) = { $result }
trace-product = { $a } × { $b } = { $result }
trace-line-linear = From { $from } to { $to } by equal steps, { $part }% of the way: start × (1 − part) + target × part (an intensity times the output or the people of the year) = { $result }
trace-line-compound = From { $from } to { $to } at an equal rate, { $part }% of the way: start^(1 − part) × target^part (an intensity times the output or the people of the year) = { $result }
trace-peak = The planned emission of { $year }, which no later year exceeds
trace-peak-last = { $year } is the last year and the highest: no peak is in sight
trace-no-peak-yet = Some year is not complete, so the peak cannot be told
trace-cause = { $name }: Σ L × ln(last ÷ first) = { $result }, with L the logarithmic mean of both emissions
trace-cell = L = { $weight }, first { $before }, last { $after }
trace-mean = Logarithmic mean of both totals
trace-ratio-of-change = e^({ $a } ÷ { $b }) = { $result }
trace-curve = The effects of the { $count } measures on the cost curve up to this one, added up
trace-no-block = The measure has no block on the cost curve
trace-set = { $value } as set
trace-evidence = Evidence
trace-planned-value = Planned value
trace-set-value = Target
trace-is-met = met
trace-is-not-met = not met, or not decided
trace-tally-met = Of { $count } indicators so many are met: { $met }
trace-tally = { $count } indicators are listed
trace-goal = { $now } × { $times } = { $result }, rounded up to four significant digits: { $taken }
trace-goal-grid = { $from } + ({ $now } − { $from }) × { $times } = { $result }, rounded up to four significant digits: { $taken }
trace-goal-now = The measure as typed
trace-goal-from = The grid factor in use
trace-goal-fall = Change of the factor by the measure
trace-goal-times = So many times as much
trace-goal-times-how = Found by halving: with so many times the measure the whole pathway of the target year is calculated again, and the gap is just zero. The gap changes one way only, so there is one answer.
trace-goal-gap-without = Gap without the measure
trace-goal-gap-now = Gap as typed
trace-goal-gap-then = Gap at so many times
trace-goal-at-most = The most that the measure can close
trace-goal-at-most-how = The measure is made larger until it does no more, and the whole pathway of the target year is calculated again.
trace-line-uncertainty = √({ $activity }² + { $factor }²) = { $result } %
