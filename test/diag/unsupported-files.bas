KILL "x"
'^^^ [UNSUPPORTED] KILL is not part of this language: use SHELL "rm …" to remove a file
NAME "a" AS "b"
'^^^ [UNSUPPORTED] NAME is not part of this language: use SHELL "mv …" to rename a file
MKDIR "x"
'^^^^ [UNSUPPORTED] MKDIR is not part of this language: use SHELL "mkdir …"
FILES "*.*"
'^^^^ [UNSUPPORTED] FILES is not part of this language: use SHELL "ls"
CHDIR "x"
'^^^^ [UNSUPPORTED] CHDIR is not part of this language: give the folder in the path of OPEN
