CLASS Dog EXTENDS Anmal
'                 ^^^^^ [CLASS-PARENT] there is no class 'Anmal'; did you mean 'Animal'?
END CLASS
CLASS Animal
END CLASS
