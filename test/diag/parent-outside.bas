SEND PARENT, 5
'    ^^^^^^ [PARENT-OUTSIDE] PARENT can only be used inside of a worker
PRINT RECEIVE(PARENT)
'             ^^^^^^ [PARENT-OUTSIDE] PARENT can only be used inside of a worker
PRINT CANCELLED(PARENT)
'     ^^^^^^^^^ [PARENT-OUTSIDE] CANCELLED can only be used inside of a worker
PRINT HASMESSAGE(PARENT)
'                ^^^^^^ [PARENT-OUTSIDE] PARENT can only be used inside of a worker
