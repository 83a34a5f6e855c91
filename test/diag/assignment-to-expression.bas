a + b = 5
' [UNDEF-PROC] there is no procedure or statement 'a'
