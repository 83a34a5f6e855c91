FUNCTION F()
  F(1) = 5
' ^ [ARG-COUNT] F takes no arguments, but 1 given
END FUNCTION
