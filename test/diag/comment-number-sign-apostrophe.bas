#' A comment of two languages at once.
' [LEX] a comment begins with '
PRINT 1
