SUPER(1)
'^^^^^^^ [ME-OUTSIDE] SUPER can only be used inside of a class
SUPER.Go()
'^^^^ [ME-OUTSIDE] SUPER can only be used inside of a class
