# Files
file-cannot-read = Cannot read "{ $path }": { $reason }
file-cannot-write = Cannot write "{ $path }": { $reason }
file-reason-not-found = there is no such file or folder
file-reason-denied = permission denied
file-reason-full = the disk is full
file-reason-read-only = the disk is read-only
file-reason-folder = this is a folder
file-reason-no-folder = a part of the path is not a folder
file-mend-not-found = Check the path and the file name; the folder must exist.
file-mend-denied = Choose a folder that you may write to, or make the file writable, and try again.
file-mend-full = Make room on the disk or choose another one, and try again.
file-mend-folder = Name a file, not a folder.
file-mend-other = Check the disk and the network and try again; the file is as it was.

file-too-large = "{ $path }" has { $size } MB, more than the { $limit } MB that a plan file can have
file-too-large-mend = Plans saved by this program are not that large: choose the right file. If this stops you from saving, use fewer or smaller pictures.
file-not-text = "{ $path }" is not text in UTF-8: byte { $offset } and what follows cannot be read
file-not-text-mend = Another editor may have saved the file in another encoding, or it was damaged on its way; fetch the original, or open the backup (.bak) in the same folder.
file-empty = "{ $path }" is empty
file-not-a-plan = "{ $path }" is not a near-zero plan
file-not-a-plan-mend = Plan files end in .nzplan and are saved by this program; choose one of these.
file-newer = "{ $path }" was written by a later version of the program: the file has format version { $found }, this program reads up to version { $known }
file-newer-mend = Update the program and open the file again; the file is as it was.
file-damaged = "{ $path }" is damaged at line { $line }, column { $column }: { $expected }
file-damaged-at = "{ $path }" is damaged at line { $line }, column { $column } (in the data: { $data }): { $expected }
file-damaged-mend = The file is as it was; the backup (.bak) in the same folder holds what was saved before.
file-hint-and-mend = { $hint } { $mend }

file-changed = "{ $path }" was changed by someone else since it was opened, and was not overwritten
file-changed-mend = Save under another name, or open the file again and make your changes there.
file-exists = "{ $path }" exists and was not overwritten
file-exists-mend = Choose another name, or agree to replace the file.
file-not-faithful = "{ $path }" was not saved: what was written differs from the plan, which is a fault of the program
file-not-faithful-mend = The file is as it was; save a copy under another name and send the log file to the developers.
file-picture = Cannot use the picture "{ $path }": { $reason }
file-picture-mend = Use an undamaged PNG or JPEG picture of at most 40 MB.
file-template = The template "{ $path }" cannot be read: { $reason }
