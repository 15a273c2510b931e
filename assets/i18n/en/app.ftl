# Opening plans
open-no-sample = There is no sample { $id }
open-no-sample-mend = Samples that there are: { $known }.
open-broken-sample = The sample { $id } cannot be read: { $reason }
open-broken-sample-mend = This is a fault of the program; install it again.
open-no-programme = This program has no programme template { $id }
open-no-programme-mend = Programme templates that there are: { $known }. If a later version of the program wrote the plan, update this one.
open-no-kind = The programme has no kind of applicant { $id }
open-no-kind-mend = Kinds that there are: { $known }.
