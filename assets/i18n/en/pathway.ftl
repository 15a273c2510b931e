# The pathway

pathway-not-a-cap = A target per output or per head is not a cap: with the growth used, it allows more emission in its year than there is today.

cause-population = population
cause-affluence = output per head
cause-energy-intensity = energy intensity
cause-structure = structure by sector
cause-fuel-mix = energy mix
cause-factor = emission factors
cause-process = processes and other activity without energy
cause-tonnes = measures given in tonnes

undecomposed-one-year = There is only one year: nothing to decompose.
undecomposed-emission = The emission of { $year } is not complete, so the change cannot be decomposed.
undecomposed-energy = The energy use of { $year } is not complete, so the change cannot be decomposed.
undecomposed-population = The population of { $year } is missing, so the change cannot be decomposed.
undecomposed-output = The GDP of { $year } at constant prices is missing, so the change cannot be decomposed.
undecomposed-negative = In { $year } nothing is emitted, or more energy is sold than bought, so the change cannot be decomposed.

# The unit of a share.
pathway-percent = %
