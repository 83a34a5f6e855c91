' @args one two
PRINT COMMAND$(2)
END 7
