' An error that nobody catches leaves the terminal as it was, before it is told.
SCREEN_ALTERNATE : CURSOR_HIDE
PRINT "inside"
THROW 5
'> [?1049h[?25linside
'>= [?25h[?1049l
'! Unhandled exception at line 4: Illegal function call (error code 5)
'! exit 1
