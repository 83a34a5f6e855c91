WORKER W() AS INTEGER
  CLS
' ^^^ [WORKER-SCREEN] a worker cannot use CLS: the screen belongs to the main program
  LOCATE 1, 1
' ^^^^^^ [WORKER-SCREEN] a worker cannot use LOCATE: the screen belongs to the main program
  COLOR 4
' ^^^^^ [WORKER-SCREEN] a worker cannot use COLOR: the screen belongs to the main program
  BOLD
' ^^^^ [WORKER-SCREEN] a worker cannot use BOLD: the screen belongs to the main program
  CURSOR_OFF
' ^^^^^^^^^^ [WORKER-SCREEN] a worker cannot use CURSOR_OFF: the screen belongs to the main program
  SHELL "ls"
' ^^^^^ [WORKER-SCREEN] a worker cannot use SHELL: the screen belongs to the main program
END WORKER
