# Data in detail: gases, units, factors, parameters, uncertainty, carbon market, counts side by side, comparison

gases-co2 = CO₂ alone
gases-all = CO₂, CH₄ and N₂O
accounting-gases = Gases in the total
accounting-gases-note = The other count always stands beside it.
accounting-gwp = Global warming potentials
accounting-gwp-values = CH₄ { $methane }, N₂O { $nitrous }. { $source }
accounting-uncertainty = Default uncertainties where a line has none of its own
accounting-uncertainty-note = Totals then carry a range. Defaults: { $standing }. { $source }
accounting-uncertainty-on = ; default uncertainties
carriers-asked = Usual for this kind

unit-refused = "{ $typed }" cannot measure { $name }. Accepted units: { $units }.
unit-refused-unknown = "{ $typed }" is no known unit. Accepted units of { $name }: { $units }.

# A line in detail
purpose-use = Used here
purpose-power = Power for supply
purpose-heat = Heat for supply
purpose-note = What is supplied counts in the territorial total, not in the total by consumption, where it comes back with the factor of bought power or heat. The two are never added.
detail-no-carrier = Choose a carrier to see its factor.
detail-factor = Emission factor
detail-factor-value = { $value } { $unit }/{ $per }
detail-factor-year = data of { $year }
detail-formula = Computed as { $formula }
detail-source = Source: { $source }
detail-gas = { $gas }: { $value } t/{ $per } ({ $formula })
detail-no-parameter = The parameter "{ $name }" is missing; nothing can be computed without it.
detail-wrong-factor = The own factor is incomplete or cannot be read; the line cannot be computed.
detail-needs-factor = The tables have no factor for this; give an own one with its source.
detail-no-factor = Something is wrong with this line; its factor shows once it is corrected.
detail-other-gases = The total counts CO₂ alone; the other gases of this line stand in the CO₂e count.
detail-factor-none = By the chosen rules this line has no emission.
detail-factor-table = Factor of the table
detail-factor-own = Own factor
detail-own-value = Own factor
detail-own-per = Per
detail-own-source = Source of the own factor
detail-own-hint = Verification report or measurement, with its year
detail-parameters = Parameters of the method
detail-parameter-source = Source
detail-parameter-asked = { $name }: required, there is no usual default. See { $source }
detail-parameter-unsure = { $name }: blank takes the default { $value }, to be confirmed. { $source }
detail-parameter-table = { $name }: blank takes the default { $value }. { $source }
detail-cases = Usual cases of { $symbol }
detail-case = { $name } ({ $value })
detail-case-table = Default ({ $value })
detail-case-none = None chosen
detail-case-own = Typed
detail-more = Sector, purpose, meter, uncertainty
detail-purpose = Purpose
detail-meter = Meter or account
detail-meter-hint = Guards against counting twice
detail-uncertainty-activity = Uncertainty of amounts ±
detail-uncertainty-factor = Uncertainty of the factor ±
uncertainty-line = Together ±{ $percent } % (half of the 95 % range).

# Facilities under the national carbon market
facilities-title = National carbon market
facilities-none = No facility here is under the national carbon market; nothing to fill in.
facilities-sentence = { $count } in all. Their verified emission is shown as a part of the territorial total, never subtracted.
facilities-fill = Fill in
facilities-show = Show
facilities-help = Verified emission as in the yearly verification reports. The share is what arises inside the boundary; blank means all of it. The part is shown and never subtracted from the total.
facility-name = Facility
facility-share = Inside %
facility-numbered = Facility { $number }

# Counts side by side, comparison
inventory-also = Total
inventory-also-scope1 = Direct
inventory-also-scope2 = Indirect
inventory-also-consumption = By consumption
inventory-also-territorial = Territorial
inventory-on-count = { $name }, { $count }
inventory-total-own = { $total } (non-standard factor)
inventory-boundaries = Two boundaries side by side, never added
inventory-sinks = Sinks (below the line, in no total)
inventory-chip-range = { $year }: { $total } ±{ $percent } %
inventory-chip-defaults = { $share } rests on defaults to be confirmed
inventory-chip-own = Non-standard factor
inventory-chip-supply = Holds power and heat for supply
inventory-trend = { $from }–{ $to }: { $change } %, uncertain by ±{ $percent } percentage points.
compare-title = Compare with other factors
compare-sentence = Counts the same data by other factors and sets both side by side, line by line. The plan stays as it is.
compare-open = Compare
compare-line = { $year }
compare-own = This plan
compare-other = Other
compare-difference = Difference
compare-share = Diff. %
compare-total = Total
compare-years = Totals by year
compare-result = Total { $year }: this plan { $own }, other { $other }, difference { $difference } ({ $share }).
compare-no-factor = no factor
compare-same = Both choices are the same; there is no difference.
compare-year = Year
