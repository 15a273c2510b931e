# Tables
grid-locked = This cell is computed and cannot be filled in
grid-refused = { $count } computed cells were left as they are.
grid-beyond = { $count } cells lie outside of the table and were not pasted.
grid-not-offered = { $count } cells name none of the choices and were left as they are.
grid-barred = Nothing was changed: { $why }
grid-barred-row = Row { $row } was left out: { $why }
grid-barred-named = "{ $row }" was left out: { $why }
grid-barred-more = { $count } more rows were left out as well.
grid-states = State of the value
grid-source = Source of this value
grid-rows = Rows
grid-row-insert = Insert a row above
grid-row-delete = Delete the selected rows
grid-row-new = New row
