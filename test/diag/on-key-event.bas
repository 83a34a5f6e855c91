ON KEY(1) GOSUB work
'^^^^^ [UNSUPPORTED] ON KEY is not part of this language; ask in a loop, or let a worker send messages with EVERY
ON TIMER(5) GOSUB work
'^^^^^^^ [UNSUPPORTED] ON TIMER is not part of this language; ask in a loop, or let a worker send messages with EVERY
work:
