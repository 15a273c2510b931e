# Opening plans
open-no-sample = There is no sample { $id }
open-no-sample-mend = Samples that there are: { $known }.
open-broken-sample = The sample { $id } cannot be read: { $reason }
open-broken-sample-mend = This is a fault of the program; install it again.
open-no-programme = This program has no programme template { $id }
open-no-programme-mend = Programme templates that there are: { $known }. If a later version of the program wrote the plan, update this one.
open-no-kind = The programme has no kind of applicant { $id }
open-no-kind-mend = Kinds that there are: { $known }.

# Exporting
export-draft = Draft: the plan has errors and must not be handed in like this
export-draft-beside = { $head } · { $draft }
export-unnamed = unnamed
export-no-document = The programme asks this kind of applicant for none of the chosen documents
export-no-document-mend = Choose other documents.
export-fault = The document could not be made: { $reason }
export-fault-mend = This is a fault of the program; the plan is unharmed. Send the log file to the developers.
finding-character-undrawn = The bundled faces have no character "{ $character }" ({ $code }); the print shows a framed mark in its place
    .hint = Use a common character, or write this one by hand on the print.
