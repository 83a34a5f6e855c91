void main() {
'^^^^^^^^ [BLOCK] a procedure is written SUB main(…) … END SUB, or FUNCTION when it has a result
  int x = 5;
' ^^^^^ [SYNTAX] a variable is declared by DIM: DIM x AS INTEGER, not int x
  if (x == 5) {
'       ^^ [SYNTAX] '==' is written '='
'             ^ [LEX] braces mean nothing here: a block ends with its words, such as END IF or NEXT
    printf("five\n");
'   ^^^^^^ [SYNTAX] there is no statement 'printf'; did you mean 'PRINT'?
  } else {
'        ^ [LEX] braces mean nothing here: a block ends with its words, such as END IF or NEXT
    x++;
'    ^^ [SYNTAX] there is no '++'; write INC x
  }
  for (int i = 0; i < 10; i++) {
'     ^ [SYNTAX] a loop that counts is written FOR i = 0 TO 9 … NEXT
    x += i;
'         ^ [SYNTAX] ';' stands between the items of PRINT; other statements end without it
  }
  return 0;
'         ^ [SYNTAX] ';' stands between the items of PRINT; other statements end without it
}
