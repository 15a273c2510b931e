# Fixed words on the page
layout-contents-spaced = Contents
layout-table-continued = { $number } (continued)
layout-table-continued-plain = Table (continued)
layout-row-continued = (continued)
layout-chart-incomplete = Note: some figures have not been reported yet; the values shown are incomplete.
layout-picture-missing = (Picture missing: insert it again)
layout-form-table-title = { $caption } ({ $unit })
