x := 5;
' ^^ [SYNTAX] ':=' names an argument of CREATE; assignment is '='
if x = 5 then begin
'             ^^^^^ [UNSUPPORTED] BEGIN is not part of this language: a block begins with its first word and ends with END
  writeln('five');
' ^^^^^^^ [SYNTAX] there is no statement 'writeln'; did you mean 'WRITE'?
'         ^^^^^^ [LEX] strings are written with double quotes: "…"; ' begins a comment
end;
'  ^ [SYNTAX] ';' stands between the items of PRINT; other statements end without it
