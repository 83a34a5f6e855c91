OPTION SYSTEM

' The beginning of a program and its ends.

DECLARE SUB c_exit LIB "c" ALIAS "exit" (status AS INTEGER)
' Leaving never returns, so nobody who leaves may be asked whether it failed: hence its own routine as a foreign one.
DECLARE SUB leave_program ALIAS "program_leave" (status AS INTEGER)

SUB program_start(count AS INTEGER, arguments AS UBYTE PTR PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), st AS State PTR
  st = @c->slots
  st->argumentCount = count
  st->arguments = arguments
  st->startTime = clock_monotonic()
  fill_tables
  st->err = 0
  st->erl = 0
  st->digits = 0
  st->isOutputBroken = 0
  st->isInputAtEnd = 0
  st->inStart = 0
  st->inEnd = 0
  st->isRandomSeeded = 0
  st->channel = NOTHING
  st->cells = NOTHING
  st->dying = NOTHING
  st->isDraining = 0
  st->scope = 0
  st->scopes = NOTHING
  st->scopeRoom = 0
  st->serial = 0
  st->painting = 0
  st->row = 0
  st->screenWidth = 0
  st->screenHeight = 0
  st->keyCode = 0
  st->keyModifiers = 0
  st->mouseColumn = 0
  st->mouseRow = 0
  st->mouseButtons = 0
  st->hasMouseEvent = 0
  st->isCursorHidden = 0
  st->isAlternate = 0
  st->isMouseOn = 0
  st->worker = NOTHING
  st->workers = NOTHING
  st->workerCount = 0
  st->timers = NOTHING
  st->timerCount = 0
  c->errorNumber = 0
  c->errorLine = 0
  c->outColumn = 0
END SUB

' Everything written and given back; the exit status of a program that ends without END and error.
FUNCTION program_finish() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), st AS State PTR, status AS INTEGER
  st = @c->slots
  st->channel = NOTHING
  workers_finish
  cells_sweep
  term_restore
  file_close_all
  IF c->errorNumber <> 0 THEN status = error_uncaught()
  console_flush
  IF st->isOutputBroken <> 0 THEN status = 1
  mem_free(st->files)
  st->files = NOTHING
  mem_free(st->inBuffer)
  st->inBuffer = NOTHING
  st->inStart = 0
  st->inEnd = 0
  mem_free(c->outPointer)
  c->outPointer = NOTHING
  c->outLength = 0
  c->outCapacity = 0
  heap_finish
  RETURN status
END FUNCTION

' The stop flag was seen.
SUB program_stop
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  leave_program(IIF(c->stop = 1, 130, 1))
END SUB

' End at once, from anywhere. What the program still holds is lost with it, but not what it has written.
SUB program_leave(status AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  c->errorNumber = 0
  IF c->slots.worker <> NOTHING THEN
    worker_clear(1)
    cells_discard
    worker_ended
  ELSE
    workers_finish
    term_restore
    file_close_all
    console_flush
  END IF
  c->errorNumber = 0
  c->exitCode = status
  ' Without a session around it this is a process of its own.
  IF c->exit = NOTHING THEN c_exit(status)
  CALLPTR(c->exit, status)
END SUB

' ---- GOSUB: a stack of return places that has outgrown the activation

' +0 address of the entries, +8 how many there is room for, +16 the first 12 in place.
TYPE GosubStack
  data AS INTEGER PTR
  capacity AS LONG
  inline(11) AS INTEGER
END TYPE

CONST mostGosubs = 1048576

SUB gosub_grow(stack AS GosubStack PTR)
  DIM fresh AS INTEGER PTR, capacity AS LONG = stack->capacity * 2, inPlace AS INTEGER PTR = @stack->inline(0)
  IF capacity > mostGosubs THEN
    error_raise(7)
    RETURN
  END IF
  fresh = mem_alloc(capacity * 4)
  IF fresh = NOTHING THEN
    error_raise(7)
    RETURN
  END IF
  copy_bytes(fresh, stack->data, CAST(ULONG, stack->capacity * 4))
  IF stack->data <> inPlace THEN mem_free(stack->data)
  stack->data = fresh
  stack->capacity = capacity
END SUB

SUB gosub_free(stack AS GosubStack PTR)
  IF stack->data = @stack->inline(0) THEN RETURN
  mem_free(stack->data)
  stack->data = @stack->inline(0)
  stack->capacity = 12
END SUB
