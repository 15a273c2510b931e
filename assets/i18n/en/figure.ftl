# References to data: names, traces, what is wrong
figure-line-name = { $sector } · { $name }

offer-basics = Basic facts
offer-economy = Economy and people
offer-emission = Emission
offer-energy = Energy
offer-activity = Single lines of activity
offer-intensity = Intensities
offer-pathway = Pathway
offer-measures = Measures
offer-targets = Targets and gaps
offer-indicators = Indicators and verdict

figure-applicant-name = Applicant
figure-applicant-place = Place that applies
figure-applicant-province = Province
figure-applicant-city = City
figure-applicant-department = Department in charge
figure-applicant-leader = Person in charge
figure-applicant-contact = Contact person
figure-applicant-telephone = Telephone
figure-applicant-email = E-mail
figure-applicant-address = Postal address
figure-applicant-postcode = Postcode
figure-applicant-institution = Institution that drafted the plan
figure-boundary-east = Eastern boundary
figure-boundary-south = Southern boundary
figure-boundary-west = Western boundary
figure-boundary-north = Northern boundary
figure-boundary-description = Description of the boundary
figure-boundary-area = Area
figure-head-date = Date of the documents
figure-years-base = Base year
figure-years-target = Target year
figure-years-horizon = Last year of the pathway
figure-years-first = First year of history
figure-years-last = Last year of history
figure-programme-title = Title of the programme
figure-programme-number = Document number of the programme
figure-programme-issuer = Issuer of the programme
figure-kind-name = Kind of application
figure-accounting-family = Family of fuel factors
figure-accounting-electricity = Rule for electricity factors

figure-gdp-constant = Gross domestic product at prices of the base year
figure-industrial-constant = Industrial value added at prices of the base year

figure-inventory-total = Total CO₂ emission
figure-inventory-scope1 = Direct emission
figure-inventory-scope2 = Indirect emission (electricity and heat, net)
figure-inventory-territorial = territorial emission (direct, inside the boundary)
figure-inventory-consumption = emission by consumption
figure-inventory-industrial = Emission of industry with energy supply and processes
figure-inventory-sinks = sinks (not in the total)
figure-inventory-co2 = total carbon dioxide
figure-inventory-co2e = total greenhouse gases (CO₂ equivalent)
figure-inventory-scope1-co2 = Direct emission (carbon dioxide)
figure-inventory-scope1-co2e = Direct emission (CO₂ equivalent)
figure-inventory-scope2-co2 = Indirect emission (carbon dioxide)
figure-inventory-scope2-co2e = Indirect emission (CO₂ equivalent)
figure-inventory-territorial-co2 = Territorial emission (carbon dioxide)
figure-inventory-territorial-co2e = Territorial emission (CO₂ equivalent)
figure-inventory-carbon-market = of which under the national carbon market
figure-inventory-carbon-market-share = share under the national carbon market (territorial)
figure-inventory-default-share = share that rests on factors to be confirmed
figure-inventory-range-low = lower end of the total's range
figure-inventory-range-high = upper end of the total's range
figure-inventory-uncertainty = uncertainty of the total
figure-sector-emission = Emission of { $name }
figure-carrier-emission = Emission from { $name }
figure-carrier-amount = Use of { $name }
figure-carrier-energy = { $name } in standard coal (equivalent value)
figure-sector-energy = Energy use of { $name } (equivalent value)
figure-sector-planned = Planned emission of { $name }
figure-activity-amount = { $name }: amount as entered
figure-activity-emission = { $name }: emission
figure-activity-energy = { $name }: standard coal (equivalent value)
figure-factor-electricity = Factor of purchased electricity

figure-energy-equivalent = Total energy use (equivalent value)
figure-energy-calorific = Total energy use (calorific value)
figure-energy-industrial = Energy of industry with energy supply (equivalent value)
figure-nonfossil-share = Non-fossil share of energy (equivalent value)
figure-nonfossil-share-calorific = Non-fossil share of energy (calorific value)
figure-green-power-share = Green share of electricity
figure-energy-per-gdp = Energy per GDP
figure-energy-per-industrial = Energy per industrial value added
figure-intensity-gdp = Emission per GDP
figure-intensity-head = Emission per head
figure-intensity-industry = Emission per industrial value added

figure-pathway-baseline = Baseline emission
figure-pathway-planned = Planned emission
figure-pathway-reduction = Reduction by measures
figure-pathway-per-gdp = Planned emission per GDP
figure-pathway-per-head = Planned emission per head
figure-measures-count = Number of measures
figure-measures-investment = Investment in all measures
figure-measures-effect = Sum of the effects of all measures
figure-measure-effect = { $name }: yearly effect
figure-measure-investment = { $name }: investment
figure-target-value = { $name }: emission allowed
figure-target-gap = { $name }: gap
figure-target-gap-percent = { $name }: gap in per cent

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
trace-rule = Taken by the rule “{ $rule }”
trace-chain = Value of { $base } at current prices, times (1 + real growth) of every year: { $result }
trace-chain-back = Value of { $base } at current prices, divided by (1 + real growth) of every year: { $result }
trace-history = A year of history: the figure of the inventory
trace-sector-baseline = { $sector } ({ $assumption })
trace-no-assumption = no baseline set
trace-typed-series = entered year by year
trace-growth = activity { $activity } a year, intensity { $intensity } a year
trace-ramp = { $effect } a year, from { $start }, reached in equal steps within { $ramp } years
trace-allowed = Emission that the target allows

reference-expected-name = the name of a figure is expected here
reference-expected-year = a year or one of base, target, horizon, first, last is expected here
reference-expected-unit = a unit such as 10ktCO2, % or yuan is expected here
reference-expected-digits = a number of decimals from 0 to 6 is expected here
reference-expected-end = nothing more is expected here

unresolved-path = there is no figure with the name “{ $path }”
unresolved-year-word = the plan does not say yet which year “{ $word }” is
unresolved-year = “{ $path }” has no figure for { $year }
unresolved-text = “{ $path }” is a text and cannot be used as a number
unresolved-unit = the unit “{ $asked }” does not fit; “{ $fits }” does
unresolved-ratio = no unit measures “{ $over }” divided by “{ $under }”
trace-alone = Alone
trace-sequential = In the fixed order of measures
